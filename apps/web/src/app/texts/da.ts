import { about } from './da/about';
import { board } from './da/board';
import { contribution } from './da/contribution';
import { cycle } from './da/cycle';
import { example } from './da/example';
import { goal } from './da/goal';
import { grid } from './da/grid';
import { idea } from './da/idea';
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
import { work } from './da/work';

/** Danish is the language the texts are written in first. */
export const da = {
  ...about,
  ...board,
  ...contribution,
  ...cycle,
  ...example,
  ...goal,
  ...grid,
  ...idea,
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
  ...work,
};
export type Danish = typeof da;
