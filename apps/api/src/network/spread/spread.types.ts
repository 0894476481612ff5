import { CycleDecision, CycleState, type CycleVerdict, Maturity, PackageState } from '@laeringsrum/domain';
import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { DateScalar, DateSeries, IntSeries, TextSeries } from '../../platform/graphql/scalars.js';
import { OverviewCell } from '../overview/overview.types.js';
import { PackageElementType, ToldFailureType, TransferPackage } from './transfer-package.entity.js';
import { UptakeDifference } from './transfer-uptake.entity.js';

@ObjectType({ description: 'The cycle a concept rests on.' })
export class PackedCycle {
  @Field(() => Int)
  number: number;

  @Field(() => CycleState)
  state: CycleState;

  @Field(() => CycleDecision, { nullable: true })
  decision: CycleDecision | null;
}

@ObjectType({ description: 'A cycle that did not go as hoped: to be told, or left out with a note.' })
export class FailedCycle extends PackedCycle {
  verdict: CycleVerdict | null;

  @Field()
  title: string;

  @Field({ description: 'What the cycle itself says: its learning, or why it was abandoned.' })
  line: string;
}

@ObjectType({ description: 'Places with at least one transferable concept, of all places.' })
export class SpreadGauge {
  @Field(() => Int)
  places: number;

  @Field(() => Int)
  of: number;
}

@ObjectType()
export class TransferPackages {
  @Field(() => [TransferPackage], { description: 'At most 30; the next ones are asked for with `skip`.' })
  packages: TransferPackage[];

  @Field(() => Int)
  count: number;

  @Field(() => Int, { description: 'How often the listed ones and the others have been taken up.' })
  uptakes: number;
}

@ObjectType({ description: 'One place’s work in a lineage, in the order of the picture.' })
export class LineageLane {
  @Field(() => ID)
  id: string;

  @Field(() => Int)
  depth: number;

  @Field(() => Int, { nullable: true })
  parentLane: number | null;

  @Field()
  placeName: string;

  @Field(() => String, { nullable: true })
  code: string | null;

  @Field(() => DateScalar)
  from: string;

  @Field()
  considering: boolean;

  @Field(() => Int, { nullable: true, description: 'The version that was taken up.' })
  versionNumber: number | null;

  @Field({ description: 'It has been passed on from here as a concept of its own.' })
  packed: boolean;

  @Field(() => PackageState, { nullable: true })
  packageState: PackageState | null;

  @Field(() => [UptakeDifference])
  differences: UptakeDifference[];

  @Field(() => Int, { description: 'How many elements were changed, left out or added.' })
  adaptations: number;

  @Field()
  toldBack: string;

  @Field(() => DateScalar, { nullable: true })
  toldBackOn: string | null;

  @Field()
  question: string;

  @Field(() => IntSeries, { description: 'Of the cycles one may see.' })
  cycleNumbers: number[];

  @Field(() => DateSeries)
  cycleStarts: string[];

  @Field(() => TextSeries)
  cycleStates: string[];

  @Field(() => TextSeries)
  cycleDecisions: (string | null)[];

  @Field(() => OverviewCell, { nullable: true })
  cell: OverviewCell | null;
}

@ObjectType({ description: 'A concept as everybody may read it: without the names of places and people.' })
export class SharedConcept {
  @Field()
  title: string;

  @Field()
  summary: string;

  @Field(() => [PackageElementType])
  elements: PackageElementType[];

  @Field()
  context: string;

  @Field()
  needs: string;

  @Field()
  cost: string;

  @Field()
  ethics: string;

  @Field(() => [ToldFailureType])
  told: ToldFailureType[];

  @Field(() => Int)
  number: number;

  @Field(() => DateScalar)
  publishedOn: string;

  @Field()
  withdrawn: boolean;

  @Field(() => Maturity, { nullable: true })
  maturity: Maturity | null;

  @Field()
  programme: string;

  @Field(() => Int)
  minimumUseful: number;

  @Field(() => Int)
  uptakes: number;

  @Field(() => OverviewCell, { nullable: true, description: 'The curve, without what it belongs to.' })
  chart: OverviewCell | null;
}

@ObjectType({ description: 'What lies at a public address, if anything.' })
export class SharedConceptAnswer {
  @Field(() => SharedConcept, { nullable: true })
  concept: SharedConcept | null;
}
