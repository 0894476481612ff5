import { type history as danish } from '../da/history';
import { type TextsOf } from '../texts-of';

export const history: TextsOf<typeof danish> = {
  history: {
    title: 'History',
    show: 'Show history',
    hide: 'Hide history',
    none: 'Nothing has been changed yet.',
    platform: 'From the beginning',
    before: 'Before',
    after: 'Now',
    empty: 'empty',
    restore: 'Use the earlier text',
    more: 'Only the newest changes are shown.',
    actions: { INSERT: 'Added', UPDATE: 'Changed', DELETE: 'Removed' },
    of: 'History of',
    subjects: {
      INTERVENTION: 'the intervention',
      GOAL: 'the goal',
      MEASURE: 'the measure',
      PDSA_CYCLE: 'the cycle',
      MEASUREMENT: 'the number',
      THEORY: 'the theory',
    },
    created: { PDSA_CYCLE: 'The cycle is made.', INTERVENTION: 'The intervention is made.' },
    rows: {
      INTERVENTION: 'the intervention',
      GOAL: 'the goal',
      PDSA_CYCLE: 'the cycle',
      PREDICTION: 'the prediction',
      OBSERVATION: 'observation',
      MEASURE: 'the measure',
      MEASUREMENT: 'number',
      ANNOTATION: 'note',
      PHASE: 'phase',
      DRIVER: 'driver',
      CHANGE_IDEA: 'change idea',
    },
  },
};
