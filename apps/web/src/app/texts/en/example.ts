import { type example as danish } from '../da/example';
import { type TextsOf } from '../texts-of';

export const example: TextsOf<typeof danish> = {
  example: {
    title: 'An example: {{method}}',
    name: 'Example',
    invented: 'Invented. It counts nowhere, and no municipality has done just this.',
    link: 'See an example: {{method}}',
    see: 'See an example',
    goal: 'What they wanted to reach',
    cycles: 'The first three tests',
    plan: 'What they tried',
    prediction: 'What they thought',
    happened: 'What happened',
    learned: 'What they learned',
    measures: 'What they would measure',
    sample: 'Five to ten answers a week are enough to begin with.',
    others: 'Other methods',
    back: "The programme's methods",
  },
};
