import { about } from './about';
import { board } from './board';
import { comment } from './comment';
import { contribution } from './contribution';
import { cycle } from './cycle';
import { deviation } from './deviation';
import { dilemma } from './dilemma';
import { documentation } from './documentation';
import { economy } from './economy';
import { documents } from './documents';
import { example } from './example';
import { extension } from './extension';
import { followUp } from './follow-up';
import { goal } from './goal';
import { grid } from './grid';
import { history } from './history';
import { idea } from './idea';
import { imported } from './import';
import { intervention } from './intervention';
import { learningSpace } from './learning-space';
import { letters } from './letters';
import { measure } from './measure';
import { meeting } from './meeting';
import { mirror } from './mirror';
import { overview } from './overview';
import { access } from './access';
import { people } from './people';
import { place } from './place';
import { programme } from './programme';
import { progress } from './progress';
import { projectGroup } from './project-group';
import { report } from './report';
import { search } from './search';
import { safety } from './safety';
import { steering } from './steering';
import { seminar } from './seminar';
import { spread } from './spread';
import { theory } from './theory';

/** The texts of the pages that lie behind the first one. */
export const rooms = {
  ...about,
  ...board,
  ...comment,
  ...contribution,
  ...cycle,
  ...deviation,
  ...dilemma,
  ...economy,
  ...example,
  ...documentation,
  ...documents,
  ...extension,
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
  ...meeting,
  ...mirror,
  ...overview,
  ...access,
  ...people,
  ...place,
  ...programme,
  ...progress,
  ...projectGroup,
  ...report,
  ...search,
  ...safety,
  ...steering,
  ...seminar,
  ...spread,
  ...theory,
};
