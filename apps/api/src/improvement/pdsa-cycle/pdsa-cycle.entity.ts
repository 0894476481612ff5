import {
  CycleDecision,
  CycleKind,
  CycleState,
  CycleVerdict,
  PredictionComparator,
  PredictionConfidence,
  PredictionDirection,
  PredictionKind,
  ScaleStep,
} from '@laeringsrum/domain';
import { Field, Float, ID, Int, ObjectType } from '@nestjs/graphql';
import { Column, Entity } from 'typeorm';
import {
  DateScalar,
  DateSeries,
  DateTimeScalar,
  FloatSeries,
  type Instant,
} from '../../platform/graphql/scalars.js';
import { EditableRow, PlaceRow } from '../../platform/rows/place-row.js';

/** One small test of change: plan, do, study, act. A cycle is the place's own until it is shared. */
@Entity()
@ObjectType()
export class PdsaCycle extends EditableRow {
  @Field(() => ID)
  @Column('uuid')
  interventionId: string;

  @Field(() => Int)
  @Column('int')
  number: number;

  @Field(() => ID, { nullable: true })
  @Column('uuid', { nullable: true })
  followsId: string | null;

  @Field(() => ID, { nullable: true, description: 'The change idea it tests; its successor keeps it.' })
  @Column('uuid', { nullable: true })
  changeIdeaId: string | null;

  @Field(() => CycleKind)
  @Column('text', { default: 'TEST' })
  kind: CycleKind;

  @Field(() => CycleState)
  @Column('text', { default: 'DRAFT' })
  state: CycleState;

  @Field()
  @Column('text', { default: '' })
  title: string;

  @Field()
  @Column('text', { default: '' })
  plan: string;

  @Field()
  @Column('text', { default: '' })
  because: string;

  @Field()
  @Column('text', { default: '' })
  who: string;

  @Field()
  @Column('text', { default: '' })
  risk: string;

  @Field(() => DateScalar, { nullable: true })
  @Column('date', { nullable: true })
  startsOn: string | null;

  @Field(() => DateScalar, { nullable: true })
  @Column('date', { nullable: true })
  endsOn: string | null;

  @Field(() => ScaleStep)
  @Column('text', { default: 'ONE_CITIZEN' })
  scaleStep: ScaleStep;

  @Field(() => Int)
  @Column('int', { default: 1 })
  citizens: number;

  @Field(() => Int)
  @Column('int', { default: 1 })
  staff: number;

  @Field(() => Int)
  @Column('int', { default: 1 })
  units: number;

  @Field(() => Int)
  @Column('int', { default: 1 })
  days: number;

  @Field()
  @Column('text', { default: '' })
  conditions: string;

  @Field(() => ID, { nullable: true })
  @Column('uuid', { nullable: true })
  measureId: string | null;

  @Field({ description: 'What the taps of yes and no answer.' })
  @Column('text', { default: '' })
  tallyQuestion: string;

  @Field(() => ID, {
    nullable: true,
    description: 'The cycle of another place whose plan this one began as.',
  })
  @Column('uuid', { nullable: true })
  copiedFromId: string | null;

  @Field()
  @Column('text', { default: '' })
  happened: string;

  @Field()
  @Column('boolean', { default: false })
  notAsPlanned: boolean;

  @Field(() => DateTimeScalar, { nullable: true })
  @Column('timestamptz', { nullable: true })
  predictionLockedAt: Instant | null;

  @Field(() => CycleVerdict, { nullable: true })
  @Column('text', { nullable: true })
  verdict: CycleVerdict | null;

  @Field()
  @Column('text', { default: '' })
  learning: string;

  @Field()
  @Column('text', { default: '' })
  surprise: string;

  @Field({ description: 'Hvad betød det for mødet?' })
  @Column('text', { default: '' })
  meaningForMeeting: string;

  @Field({ description: 'Hvordan var borgere eller pårørende med?' })
  @Column('text', { default: '' })
  citizenPart: string;

  @Field(() => CycleDecision, { nullable: true })
  @Column('text', { nullable: true })
  decision: CycleDecision | null;

  @Field()
  @Column('text', { default: '' })
  decisionReason: string;

  @Field()
  @Column('text', { default: '' })
  nextChange: string;

  @Field({ description: 'Shared while it runs.' })
  @Column('boolean', { default: false })
  cycleShared: boolean;

  @Field()
  @Column('boolean', { default: false })
  learningShared: boolean;

  @Field()
  @Column('boolean', { default: false })
  observationsShared: boolean;

  @Field(() => DateTimeScalar, { nullable: true })
  @Column('timestamptz', { nullable: true })
  closedAt: Instant | null;

  @Field()
  @Column('text', { default: '' })
  cancelledReason: string;

  @Field(() => DateTimeScalar, { nullable: true })
  @Column('timestamptz', { nullable: true })
  reopenedAt: Instant | null;

  @Column('timestamptz', { default: () => 'now()' })
  createdAt: Instant;

  @Field(() => DateTimeScalar)
  @Column('timestamptz', { default: () => 'now()' })
  updatedAt: Instant;

  @Column('uuid', { nullable: true })
  updatedById: string | null;
}

/** What the team thinks will happen, said before the test. Version 1 is what Study compares with. */
@Entity()
@ObjectType()
export class Prediction extends PlaceRow {
  @Column('uuid')
  cycleId: string;

  @Field(() => Int)
  @Column('int')
  number: number;

  @Field(() => PredictionKind)
  @Column('text')
  kind: PredictionKind;

  @Field(() => PredictionDirection, { nullable: true })
  @Column('text', { nullable: true })
  direction: PredictionDirection | null;

  @Field(() => PredictionComparator, { nullable: true })
  @Column('text', { nullable: true })
  comparator: PredictionComparator | null;

  @Field(() => ID, { nullable: true })
  @Column('uuid', { nullable: true })
  measureId: string | null;

  @Field(() => Float, { nullable: true })
  @Column('double precision', { nullable: true })
  value: number | null;

  @Field(() => Int, { nullable: true, description: 'Of how many, for a count.' })
  @Column('int', { nullable: true })
  outOf: number | null;

  @Field(() => PredictionConfidence, { nullable: true })
  @Column('text', { nullable: true })
  confidence: PredictionConfidence | null;

  @Field()
  @Column('text', { default: '' })
  because: string;

  @Field({ description: 'Why it was changed after the test had begun.' })
  @Column('text', { default: '' })
  reason: string;

  @Field(() => DateTimeScalar)
  @Column('timestamptz', { default: () => 'now()' })
  madeAt: Instant;

  @Column('uuid', { nullable: true })
  byId: string | null;
}

@ObjectType({ description: "The linked measure in the cycle's periods." })
export class CycleResult {
  @Field(() => Float, { nullable: true })
  median: number | null;

  @Field(() => DateSeries)
  periods: string[];

  @Field(() => FloatSeries)
  values: number[];
}
