import { type TextsOf } from '../texts-of';
import { type together as danish } from '../da/together';

export const together: TextsOf<typeof danish> = {
  presence: {
    alsoHere: '{{name}} is writing here too',
    alsoOpen: '{{name}} has the cycle open too.',
  },
  outbox: {
    onDevice: 'Kept on this device. It is sent when you are online.',
    onPhone: 'Kept on the phone – sent when you are online',
    waiting_one: '{{count}} waiting',
    waiting_other: '{{count}} waiting',
    refused_one: '{{count}} change was not saved.',
    refused_other: '{{count}} changes were not saved.',
    look: 'Look at it',
    title: 'It was not saved',
    lead: 'You wrote it while you were offline. The server could not take it when it was sent. It stays here until you have looked at it.',
    open: 'Open the page',
    discard: 'Throw it away',
    madeAt: 'Written {{when}}',
    nothing: 'There is nothing left here.',
  },
  undo: {
    takenBack: 'Undone.',
    tooLate: 'It can no longer be undone.',
    started: 'The test is under way.',
    amended: 'The prediction is changed.',
    studying: 'The cycle is ready to study.',
    cancelled: 'The cycle is cancelled.',
    reopened: 'The cycle is open again.',
    shared: 'The cycle is shared.',
    agreed: 'The goal is agreed.',
    noteAdded: 'The note is set.',
    noteRemoved: 'The note is removed.',
    measureAdded: 'The measure is made.',
    observationAdded: 'The observation is saved.',
  },
};
