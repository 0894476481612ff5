import { CycleAdvice, readyToStudy } from '@laeringsrum/domain';
import { Info, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { type GraphQLResolveInfo } from 'graphql';
import { PersonNameService } from '../../people/person/person-name.service.js';
import { PersonName } from '../../people/person/person.entity.js';
import { currentOperation } from '../../platform/operation/operation.js';
import { rodeAlong, selectedFields } from '../../platform/operation/riding-along.js';
import { ProgrammeService } from '../../programme/programme/programme.service.js';
import { Intervention } from '../intervention/intervention.entity.js';
import { InterventionService } from '../intervention/intervention.service.js';
import { CycleResult, PdsaCycle, Prediction } from './pdsa-cycle.entity.js';
import { PdsaCycleReadingService } from './pdsa-cycle-reading.service.js';

@Resolver(() => PdsaCycle)
export class PdsaCycleFieldsResolver {
  constructor(
    private readonly reading: PdsaCycleReadingService,
    private readonly interventions: InterventionService,
    private readonly people: PersonNameService,
    private readonly programmes: ProgrammeService,
  ) {}

  @ResolveField(() => String)
  async interventionCode(@Parent() cycle: PdsaCycle): Promise<string> {
    return (await this.interventions.byId(cycle.interventionId))?.code ?? '';
  }

  @ResolveField(() => Boolean, {
    description: 'Studying, or running past its end date: shown as Klar til læring.',
  })
  readyToStudy(@Parent() cycle: PdsaCycle): boolean {
    return readyToStudy(cycle, currentOperation().today);
  }

  @ResolveField(() => PdsaCycle, { nullable: true })
  async follows(@Parent() cycle: PdsaCycle): Promise<PdsaCycle | null> {
    return cycle.followsId === null ? null : ((await this.reading.byId(cycle.followsId)) ?? null);
  }

  @ResolveField(() => PdsaCycle, {
    nullable: true,
    description: 'null also where the other place no longer shares it.',
  })
  async copiedFrom(@Parent() cycle: PdsaCycle): Promise<PdsaCycle | null> {
    return cycle.copiedFromId === null ? null : ((await this.reading.byId(cycle.copiedFromId)) ?? null);
  }

  @ResolveField(() => String, { description: 'The place that tests it.' })
  async placeName(@Parent() cycle: PdsaCycle): Promise<string> {
    return (await this.programmes.place(cycle.placeId))?.name ?? '';
  }

  @ResolveField(() => PdsaCycle, { nullable: true })
  successor(@Parent() cycle: PdsaCycle): Promise<PdsaCycle | null> {
    return this.reading.successor(cycle.id);
  }

  @ResolveField(() => [Prediction], { description: 'By version; the first is what Study compares with.' })
  predictions(@Parent() cycle: PdsaCycle): Promise<Prediction[]> | Prediction[] {
    return rodeAlong<Prediction[]>(cycle, 'predictions') ?? this.reading.predictions(cycle.id);
  }

  @ResolveField(() => CycleResult)
  result(@Parent() cycle: PdsaCycle): Promise<CycleResult> {
    return this.reading.result(cycle.id);
  }

  @ResolveField(() => [CycleAdvice], { description: 'One quiet sentence each; never a refusal.' })
  advice(@Parent() cycle: PdsaCycle): Promise<readonly CycleAdvice[]> {
    return this.reading.advice(cycle);
  }

  @ResolveField(() => PersonName, { nullable: true })
  updatedBy(@Parent() cycle: PdsaCycle): Promise<PersonName | null> {
    return this.people.byId(cycle.updatedById);
  }
}

@Resolver(() => Prediction)
export class PredictionFieldsResolver {
  constructor(private readonly people: PersonNameService) {}

  @ResolveField(() => PersonName, { nullable: true })
  by(@Parent() prediction: Prediction): Promise<PersonName | null> {
    return this.people.byId(prediction.byId);
  }
}

@Resolver(() => Intervention)
export class InterventionCyclesResolver {
  constructor(private readonly reading: PdsaCycleReadingService) {}

  @ResolveField(() => [PdsaCycle], {
    name: 'pdsaCycles',
    description: 'Only the cycles you may see; newest last.',
  })
  cyclesOf(@Parent() intervention: Intervention, @Info() info: GraphQLResolveInfo): Promise<PdsaCycle[]> {
    return this.reading.ofIntervention(intervention.id, selectedFields(info));
  }
}
