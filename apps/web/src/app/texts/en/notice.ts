import { type notice as da } from '../da/notice';
import { type TextsOf } from '../texts-of';

export const notice: TextsOf<typeof da> = {
  notice: {
    title: 'From the network',
    kinds: {
      ACTION_POINT: '{{text}}',
      STORYBOARD_DUE: '{{place}} has no storyboard for learning seminar {{number}} yet',
      NEW_VERSION: 'New version of "{{text}}" from {{place}}',
      TAKEN_UP: '{{place}} has taken up "{{text}}"',
      CONSIDERED: '{{place}} considers "{{text}}"',
      HELP_ANSWERED: 'An answer to your question: {{text}}',
    },
  },
};
