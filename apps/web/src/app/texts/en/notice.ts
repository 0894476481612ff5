import { type notice as da } from '../da/notice';
import { type TextsOf } from '../texts-of';

export const notice: TextsOf<typeof da> = {
  notice: {
    title: 'From the network',
  },
};
