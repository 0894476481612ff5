import { type learningSpace as da } from '../da/learning-space';
import { type TextsOf } from '../texts-of';

export const learningSpace: TextsOf<typeof da> = {
  learningSpace: {
    title: 'Learning spaces and feedback meetings',
    link: 'Learning spaces and feedback meetings',
    lead: 'Plan the meeting, have the questions ready, and write afterwards what was said and what became of it. Only your own place sees it.',
    none: 'Gather a few who were there: citizens, relatives, colleagues. Half an hour is enough to learn something.',
    noneRead: 'Nothing is planned here yet.',
    plan: 'Plan a meeting',
    coming: 'To come',
    heldBefore: 'Held',
    kind: 'What is it?',
    kinds: {
      LEARNING_SPACE: 'Learning space',
      FEEDBACK_MEETING: 'Feedback meeting',
    },
    kindHints: {
      LEARNING_SPACE: 'Colleagues, relatives and others learn from each other.',
      FEEDBACK_MEETING: 'Citizens or relatives talk, and staff listen.',
    },
    name: 'What is it about?',
    day: 'Which day?',
    intervention: 'Belongs to',
    noIntervention: 'No intervention in particular',
    who: 'Who takes part?',
    whoHint: 'Such as five relatives from team B and three from the evening shift. No names.',
    inviting: 'How do you invite?',
    script: 'Questions and course',
    scripts: {
      FEEDBACK_MEETING:
        '1. Welcome: why we meet (5 min)\n2. Those invited talk. Staff listen and say nothing (25 min)\n3. Staff tell each other what they heard. Those invited listen (15 min)\n4. Together: what matters most, and what do we try? (15 min)',
      LEARNING_SPACE:
        '1. What have we noticed since last time? (10 min)\n2. A dilemma: which considerations pull apart? (15 min)\n3. What do we try, and who does what? (10 min)',
    },
    thePlan: 'The plan',
    edit: 'Edit the plan',
    save: 'Save',
    print: 'Print for the meeting',
    remove: 'Delete the meeting',
    removed: 'The meeting is deleted.',
    said: 'What was said',
    saidAhead: 'When the meeting has been held, you write here what was said.',
    saidNone: 'Write it in their words, and without names.',
    noteKind: 'What is it?',
    noteKinds: {
      REFLECTION: 'Reflection',
      DILEMMA: 'Dilemma',
      DECISION: 'Decision',
    },
    note: 'What was said?',
    readToday: 'Read this today',
    readTodayHint: 'Everything else is answered within a week.',
    add: 'Add',
    removeNote: 'Delete',
    removeNoteOf: 'Delete: {{text}}',
    noteRemoved: 'The line is deleted.',
    becomes: 'What became of it?',
    waiting_one: '{{count}} waits for what became of it',
    waiting_other: '{{count}} wait for what became of them',
    allSettled: 'All are answered',
    outcomes: {
      IDEA: 'An idea in the intervention',
      DONE: 'We did something',
      NOT_NOW: 'Not now',
    },
    outcomeLines: {
      IDEA: 'Became an idea',
      DONE: 'We did this: {{line}}',
      NOT_NOW: 'Not now: {{line}}',
    },
    lineOf: {
      IDEA: 'Anything to add?',
      DONE: 'What did you do?',
      NOT_NOW: 'Why not now?',
    },
  },
};
