import { Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { type GoalValues } from '@laeringsrum/domain';
import { Intervention } from '../../improvement/intervention/intervention.entity.js';
import { InterventionService } from '../../improvement/intervention/intervention.service.js';
import { PersonNameService } from '../../people/person/person-name.service.js';
import { PersonName } from '../../people/person/person.entity.js';
import { Place } from '../../programme/place/place.entity.js';
import { ProgrammeService } from '../../programme/programme/programme.service.js';
import { Milestone } from '../milestone/milestone.entity.js';
import { Deviation, DeviationQuestion, DeviationStep, DeviationVote } from './deviation.entity.js';
import { DeviationClash, DeviationGoalValues, DeviationVoting } from './deviation.types.js';
import { DeviationDecisionService } from './deviation-decision.service.js';
import { DeviationService } from './deviation.service.js';

@Resolver(() => Deviation)
export class DeviationFieldsResolver {
  constructor(
    private readonly desk: DeviationService,
    private readonly decisions: DeviationDecisionService,
    private readonly interventions: InterventionService,
    private readonly programmes: ProgrammeService,
    private readonly people: PersonNameService,
  ) {}

  @ResolveField(() => Intervention, { nullable: true })
  async intervention(@Parent() { interventionId }: Deviation): Promise<Intervention | null> {
    return (await this.interventions.byId(interventionId)) ?? null;
  }

  @ResolveField(() => Place, { nullable: true })
  async place(@Parent() { placeId }: Deviation): Promise<Place | null> {
    return (await this.programmes.place(placeId)) ?? null;
  }

  @ResolveField(() => Milestone, { nullable: true })
  async milestone(@Parent() { milestoneId }: Deviation): Promise<Milestone | null> {
    return milestoneId === null ? null : ((await this.programmes.term(Milestone, milestoneId)) ?? null);
  }

  @ResolveField(() => DeviationGoalValues, { nullable: true })
  goalBefore(@Parent() { goalBefore }: Deviation): DeviationGoalValues | null {
    return named(goalBefore);
  }

  @ResolveField(() => DeviationGoalValues, { nullable: true })
  goalAfter(@Parent() { goalAfter }: Deviation): DeviationGoalValues | null {
    return named(goalAfter);
  }

  @ResolveField(() => [DeviationClash], {
    description: 'What was changed meanwhile, so that it was not carried out.',
  })
  clashes(@Parent() { clashes }: Deviation): DeviationClash[] {
    const word = (value: string | number | null): string | null => (value === null ? null : String(value));
    return clashes.map(({ field, then, now }) => ({ field, then: word(then), now: word(now) }));
  }

  @ResolveField(() => DeviationVoting)
  voting(@Parent() deviation: Deviation): Promise<DeviationVoting> {
    return this.decisions.voting(deviation);
  }

  @ResolveField(() => [DeviationVote], { description: 'Of the present round.' })
  votes(@Parent() deviation: Deviation): Promise<DeviationVote[]> {
    return this.desk.votes(deviation);
  }

  @ResolveField(() => [DeviationQuestion])
  questions(@Parent() { id }: Deviation): Promise<DeviationQuestion[]> {
    return this.desk.questions(id);
  }

  @ResolveField(() => [DeviationStep], { description: 'The minutes, oldest first.' })
  steps(@Parent() { id }: Deviation): Promise<DeviationStep[]> {
    return this.desk.steps(id);
  }

  @ResolveField(() => PersonName, { nullable: true })
  proposedBy(@Parent() { proposedById }: Deviation): Promise<PersonName | null> {
    return this.people.byId(proposedById);
  }

  @ResolveField(() => PersonName, { nullable: true })
  recommendedBy(@Parent() { recommendedById }: Deviation): Promise<PersonName | null> {
    return this.people.byId(recommendedById);
  }

  @ResolveField(() => PersonName, { nullable: true })
  decidedBy(@Parent() { decidedById }: Deviation): Promise<PersonName | null> {
    return this.people.byId(decidedById);
  }

  @ResolveField(() => PersonName, { nullable: true })
  seenBy(@Parent() { seenById }: Deviation): Promise<PersonName | null> {
    return this.people.byId(seenById);
  }
}

function named(values: GoalValues): DeviationGoalValues | null {
  const fields = Object.keys(values);
  return fields.length === 0 ? null : ({ ...values, fields } as DeviationGoalValues);
}

@Resolver(() => DeviationVote)
export class DeviationVoteResolver {
  constructor(private readonly people: PersonNameService) {}

  @ResolveField(() => PersonName, { nullable: true })
  by(@Parent() { personId }: DeviationVote): Promise<PersonName | null> {
    return this.people.byId(personId);
  }
}

@Resolver(() => DeviationQuestion)
export class DeviationQuestionResolver {
  constructor(private readonly people: PersonNameService) {}

  @ResolveField(() => PersonName, { nullable: true })
  askedBy(@Parent() { askedById }: DeviationQuestion): Promise<PersonName | null> {
    return this.people.byId(askedById);
  }

  @ResolveField(() => PersonName, { nullable: true })
  answeredBy(@Parent() { answeredById }: DeviationQuestion): Promise<PersonName | null> {
    return this.people.byId(answeredById);
  }
}

@Resolver(() => DeviationStep)
export class DeviationStepResolver {
  constructor(private readonly people: PersonNameService) {}

  @ResolveField(() => PersonName, { nullable: true })
  by(@Parent() { byId }: DeviationStep): Promise<PersonName | null> {
    return this.people.byId(byId);
  }
}
