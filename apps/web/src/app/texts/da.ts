import { about } from './da/about';
import { cycle } from './da/cycle';
import { goal } from './da/goal';
import { grid } from './da/grid';
import { intervention } from './da/intervention';
import { measurement } from './da/measurement';
import { overview } from './da/overview';
import { programme } from './da/programme';
import { shell } from './da/shell';
import { together } from './da/together';
import { work } from './da/work';

/** Danish is the language the texts are written in first. */
export const da = {
  ...about,
  ...cycle,
  ...goal,
  ...grid,
  ...intervention,
  ...measurement,
  ...overview,
  ...programme,
  ...shell,
  ...together,
  ...work,
};
export type Danish = typeof da;
