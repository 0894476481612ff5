import { type TextsOf } from '../texts-of';
import { type about as danish } from '../da/about';

export const about: TextsOf<typeof danish> = {
  about: {
    accessibility: {
      title: 'Accessibility statement',
      text: 'Læringsrum is built to be used with a keyboard, with a screen reader, at 400 % zoom and in light and dark colours. The aim is WCAG 2.2 at level AA.\nEvery page is checked automatically with axe in Danish and English. That does not find everything. No independent review has been made yet.\nIf something does not work for you, write to your cluster project lead. Every chart is also available as a table.',
      set: 'The authority’s own accessibility statement',
      unset:
        'The platform has not been reported at was.digst.dk from here. That is done by the authority that takes it into use.',
    },
    privacy: {
      title: 'Privacy',
      text: 'The platform stores your name, your e-mail, your role and what you write and register. It uses one cookie, which keeps you signed in. There is no tracking, and nothing is fetched from other companies’ servers.\nText with a CPR number is not saved. Write about citizens and relatives so that nobody can recognise them.\nText that has not been sent yet stays in your browser until the server has it or until you sign out.\nYour municipality is the data controller for what is written in it. Ask it if you want to see or delete something about yourself.',
    },
    contact: {
      title: 'Contact',
      text: 'Questions about the project and about access: write to the cluster project lead of your programme.\nIf something is wrong with the platform, please give the address of the page and the number in the message, if there is one.',
      set: 'Write to {{address}}',
      unset: 'No address is shown here until whoever runs the platform has entered it.',
    },
  },
};
