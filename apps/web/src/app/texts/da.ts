import { about } from './da/about';
import { cycle } from './da/cycle';
import { goal } from './da/goal';
import { grid } from './da/grid';
import { imported } from './da/import';
import { intervention } from './da/intervention';
import { measure } from './da/measure';
import { measurement } from './da/measurement';
import { mirror } from './da/mirror';
import { overview } from './da/overview';
import { programme } from './da/programme';
import { progress } from './da/progress';
import { shell } from './da/shell';
import { theory } from './da/theory';
import { together } from './da/together';
import { work } from './da/work';

/** Danish is the language the texts are written in first. */
export const da = {
  ...about,
  ...cycle,
  ...goal,
  ...grid,
  ...imported,
  ...intervention,
  ...measure,
  ...measurement,
  ...mirror,
  ...overview,
  ...programme,
  ...progress,
  ...shell,
  ...theory,
  ...together,
  ...work,
};
export type Danish = typeof da;
