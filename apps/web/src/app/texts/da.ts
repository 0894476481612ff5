import { expected } from './da/expected';
import { measurement } from './da/measurement';
import { notice } from './da/notice';
import type { rooms } from './da/rooms';
import { shell } from './da/shell';
import { together } from './da/together';
import { work } from './da/work';

/** Danish is the language the texts are written in first. These are for the shell and the first page. */
export const da = {
  ...expected,
  ...measurement,
  ...notice,
  ...shell,
  ...together,
  ...work,
};
/** With those that come along with the other pages, so that the first page need not fetch them. */
export type Danish = typeof da & typeof rooms;
