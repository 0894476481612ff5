import { type Danish } from './da';
import { about } from './en/about';
import { board } from './en/board';
import { comment } from './en/comment';
import { contribution } from './en/contribution';
import { cycle } from './en/cycle';
import { deviation } from './en/deviation';
import { dilemma } from './en/dilemma';
import { documentation } from './en/documentation';
import { economy } from './en/economy';
import { documents } from './en/documents';
import { example } from './en/example';
import { followUp } from './en/follow-up';
import { goal } from './en/goal';
import { grid } from './en/grid';
import { history } from './en/history';
import { idea } from './en/idea';
import { imported } from './en/import';
import { intervention } from './en/intervention';
import { learningSpace } from './en/learning-space';
import { letters } from './en/letters';
import { measure } from './en/measure';
import { measurement } from './en/measurement';
import { extension } from './en/extension';
import { meeting } from './en/meeting';
import { mirror } from './en/mirror';
import { notice } from './en/notice';
import { overview } from './en/overview';
import { access } from './en/access';
import { people } from './en/people';
import { place } from './en/place';
import { programme } from './en/programme';
import { progress } from './en/progress';
import { projectGroup } from './en/project-group';
import { safety } from './en/safety';
import { shell } from './en/shell';
import { report } from './en/report';
import { search } from './en/search';
import { steering } from './en/steering';
import { seminar } from './en/seminar';
import { spread } from './en/spread';
import { theory } from './en/theory';
import { together } from './en/together';
import { work } from './en/work';
import { type TextsOf } from './texts-of';

export const en: TextsOf<Danish> = {
  ...about,
  ...board,
  ...comment,
  ...contribution,
  ...cycle,
  ...deviation,
  ...dilemma,
  ...documentation,
  ...economy,
  ...documents,
  ...example,
  ...followUp,
  ...goal,
  ...grid,
  ...history,
  ...idea,
  ...imported,
  ...intervention,
  ...learningSpace,
  ...letters,
  ...measure,
  ...measurement,
  ...extension,
  ...meeting,
  ...mirror,
  ...notice,
  ...overview,
  ...access,
  ...people,
  ...place,
  ...programme,
  ...progress,
  ...projectGroup,
  ...safety,
  ...shell,
  ...report,
  ...search,
  ...steering,
  ...seminar,
  ...spread,
  ...theory,
  ...together,
  ...work,
};
