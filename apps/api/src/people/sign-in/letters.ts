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

const factorWords = {
  da: {
    ADDED: {
      subject: 'Et nyt trin til dit log ind',
      body: 'Der er lige tilføjet en adgangsnøgle eller koder fra en app til din konto i Læringsrum.\n\nVar det dig, skal du ikke gøre noget. Var det ikke dig, så ring til jeres administrator med det samme.\n',
    },
    REMOVED: {
      subject: 'Et trin er fjernet fra dit log ind',
      body: 'Der er lige fjernet en adgangsnøgle eller koder fra en app fra din konto i Læringsrum.\n\nVar det dig, skal du ikke gøre noget. Var det ikke dig, så ring til jeres administrator med det samme.\n',
    },
    PASSWORD: {
      subject: 'Din adgangskode er ændret',
      body: 'Adgangskoden til din konto i Læringsrum er lige ændret, og du er logget ud på andre enheder.\n\nVar det dig, skal du ikke gøre noget. Var det ikke dig, så ring til jeres administrator med det samme.\n',
    },
    CLEARED: {
      subject: 'Dit log ind er nulstillet',
      body: 'En administrator har fjernet dine adgangsnøgler og koder i Læringsrum, og du er logget ud overalt. Næste gang du logger ind, vælger du nye.\n\nHar du ikke bedt om det, så ring til administratoren med det samme.\n',
    },
  },
  en: {
    ADDED: {
      subject: 'A new step for your sign-in',
      body: 'A passkey or codes from an app were just added to your account in Læringsrum.\n\nIf it was you, there is nothing to do. If it was not, call your administrator at once.\n',
    },
    REMOVED: {
      subject: 'A step was removed from your sign-in',
      body: 'A passkey or codes from an app were just removed from your account in Læringsrum.\n\nIf it was you, there is nothing to do. If it was not, call your administrator at once.\n',
    },
    PASSWORD: {
      subject: 'Your password was changed',
      body: 'The password of your account in Læringsrum was just changed, and you are signed out on other devices.\n\nIf it was you, there is nothing to do. If it was not, call your administrator at once.\n',
    },
    CLEARED: {
      subject: 'Your sign-in was cleared',
      body: 'An administrator has removed your passkeys and codes in Læringsrum, and you are signed out everywhere. The next time you sign in, you choose new ones.\n\nIf you did not ask for it, call the administrator at once.\n',
    },
  },
} as const;

/** Somebody's keys were changed: by them, or by whoever should not have. It carries no link, so that it is not mistaken for bait. */
export function factorLetter(language: Language, what: keyof (typeof factorWords)['da']): Words {
  return factorWords[language][what];
}
