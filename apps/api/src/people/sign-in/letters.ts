import { type Language } from '@laeringsrum/domain';

interface Words {
  readonly subject: string;
  readonly body: string;
}

/** What comes with a link that signs in: whom it is from, how long it works, and what to do if nobody asked for it. */
export function invitationLetter(language: Language, name: string, address: string): Words {
  const [first = name] = name.split(' ');
  return language === 'da'
    ? {
        subject: 'Velkommen i Læringsrum',
        body: `Hej ${first}\n\nDu er inviteret med i Læringsrum, hvor kommuner prøver ting af og lærer af hinanden.\n\nÅbn din konto her. Linket virker én gang, i syv dage:\n${address}\n\nKender du ikke noget til det, så slet mailen. Der sker intet.\n`,
      }
    : {
        subject: 'Welcome to Læringsrum',
        body: `Hello ${first}\n\nYou are invited to Læringsrum, where municipalities try things out and learn from each other.\n\nOpen your account here. The link works once, for seven days:\n${address}\n\nIf you know nothing of this, delete the mail. Nothing happens.\n`,
      };
}

export function signInLetter(language: Language, address: string): Words {
  return language === 'da'
    ? {
        subject: 'Dit link til Læringsrum',
        body: `Log ind her. Linket virker én gang, i 15 minutter:\n${address}\n\nHar du ikke bedt om det, så slet mailen. Ingen kommer ind uden linket.\n`,
      }
    : {
        subject: 'Your link to Læringsrum',
        body: `Sign in here. The link works once, for 15 minutes:\n${address}\n\nIf you did not ask for it, delete the mail. Nobody gets in without the link.\n`,
      };
}
