import { type Danish } from './da';
import { about } from './en/about';
import { cycle } from './en/cycle';
import { goal } from './en/goal';
import { grid } from './en/grid';
import { intervention } from './en/intervention';
import { measurement } from './en/measurement';
import { overview } from './en/overview';
import { programme } from './en/programme';
import { shell } from './en/shell';
import { together } from './en/together';
import { work } from './en/work';
import { type TextsOf } from './texts-of';

export const en: TextsOf<Danish> = {
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
