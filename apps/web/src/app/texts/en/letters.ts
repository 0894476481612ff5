import { type letters as da } from '../da/letters';
import { type TextsOf } from '../texts-of';

export const letters: TextsOf<typeof da> = {
  letters: {
    title: 'Letters to you',
    lead: 'You get one letter a week at most. Where there is nothing new, none comes.',
    reminder: 'Remind me of what is missing',
    reminderHint:
      'Numbers, tests that are ready to study, what you have promised, and your curves when they say something new.',
    digest: 'Tell me what the others have done',
    digestHint:
      'When you are mentioned, when something happens where you follow, and when somebody takes up your concept.',
    weekday: 'Which day?',
    weekdays: { d1: 'Monday', d2: 'Tuesday', d3: 'Wednesday', d4: 'Thursday', d5: 'Friday' },
    pause: 'Pause',
    pausedUntil: 'On pause until {{day}}, that day included',
    resume: 'End the pause',
    weeks_one: '{{count}} week',
    weeks_other: '{{count}} weeks',
    noServer: 'There is no mail server yet. What you choose holds when there is one.',
  },
};
