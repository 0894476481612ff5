import { type board as danish } from '../da/board';
import { type TextsOf } from '../texts-of';

export const board: TextsOf<typeof danish> = {
  board: {
    link: 'For the board meeting (A3)',
    title: 'For the board meeting',
    lead: 'One A3 sheet for the wall. It reads in black and white, and there is room to write on it.',
    print: 'Print the sheet',
    goal: 'We will',
    noGoal: 'The goal is not written yet',
    noChart: 'Your curve comes here',
    ramp: 'What we have tested',
    noTests: 'The first test has not begun',
    now: 'What we are testing now',
    noTestNow: 'No test is running right now. What shall we try?',
    weThink: 'We think: {{prediction}}',
    ask: 'What we ask of you this week',
    askTally: 'Make a stroke each time: {{question}}',
    yes: 'Yes',
    no: 'No',
    write: 'Write it on the phone:',
    writeHere: 'Write the code here',
    saw: 'What we saw',
    ideas: 'Ideas',
    printed: 'Printed {{day}}',
  },
};
