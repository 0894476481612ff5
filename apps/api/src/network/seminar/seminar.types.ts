import {
  CycleDecision,
  CycleState,
  GoalDirection,
  StoryboardGap,
  type StoryboardContent,
} from '@laeringsrum/domain';
import { Field, Float, ID, Int, ObjectType } from '@nestjs/graphql';
import { DatePrecision } from '../../platform/graphql/enums.js';
import { DateScalar } from '../../platform/graphql/scalars.js';
import { Place } from '../../programme/place/place.entity.js';
import { OverviewCell } from '../overview/overview.types.js';
import { type StoryboardReminders } from './storyboard-reminder.service.js';

@ObjectType('StoryboardGoal')
export class StoryboardGoalType {
  @Field(() => GoalDirection)
  direction: GoalDirection;

  @Field()
  what: string;

  @Field()
  forWhom: string;

  @Field()
  unit: string;

  @Field(() => Float, { nullable: true })
  baselineValue: number | null;

  @Field(() => Float, { nullable: true })
  targetValue: number | null;

  @Field(() => DateScalar, { nullable: true })
  dueOn: string | null;

  @Field(() => DatePrecision, { nullable: true })
  duePrecision: DatePrecision | null;
}

@ObjectType('TriedCycle')
export class TriedCycleType {
  @Field(() => Int)
  number: number;

  @Field()
  title: string;

  @Field(() => CycleState)
  state: CycleState;

  @Field(() => CycleDecision, { nullable: true })
  decision: CycleDecision | null;

  @Field(() => DateScalar, { nullable: true })
  startsOn: string | null;
}

@ObjectType('StoryboardContent', {
  description: 'What screen, slides and paper are made from; as it was shown, once the seminar is frozen.',
})
export class StoryboardContentType implements StoryboardContent<OverviewCell> {
  @Field()
  code: string;

  @Field()
  placeName: string;

  @Field()
  trackDa: string;

  @Field()
  trackEn: string;

  @Field()
  title: string;

  @Field(() => StoryboardGoalType, { nullable: true })
  goal: StoryboardGoalType | null;

  @Field(() => OverviewCell, { nullable: true })
  chart: OverviewCell | null;

  @Field(() => [TriedCycleType])
  tried: TriedCycleType[];

  @Field()
  learning: string;

  @Field()
  challenge: string;

  @Field()
  question: string;

  @Field(() => [String])
  peerQuestions: string[];

  @Field(() => [StoryboardGap])
  gaps: StoryboardGap[];
}

@ObjectType({ description: 'One slide: what a storyboard says, and for how long.' })
export class StoryboardSlide {
  @Field(() => ID, { description: 'Of a place that has none, the place’s own: its slide is blank.' })
  storyboardId: string;

  @Field(() => Int, { description: '0 where there is nothing to show.' })
  minutes: number;

  @Field(() => StoryboardContentType)
  content: StoryboardContentType;
}

@ObjectType('StoryboardReminders', { description: 'What became of asking for the last storyboards.' })
export class StoryboardRemindersType implements StoryboardReminders {
  @Field(() => Int, { description: 'Letters that were written now.' })
  reminded: number;

  @Field(() => Int, { description: 'Who was reminded of something within the week: they are left alone.' })
  remindedLately: number;

  @Field(() => [Place], { description: 'Where there is nobody to ask.' })
  placesWithoutWriter: Place[];

  @Field({ description: 'There is a mail server; without one the letters stay.' })
  leaves: boolean;
}

/** All of a seminar that is frozen together. */
export interface FrozenSeminar {
  readonly slides: readonly StoryboardSlide[];
  /** How many useful points a verdict took on that day; what was frozen before it was kept has none. */
  readonly minimumUseful?: number;
}
