import { rampAdvice } from '@laeringsrum/domain';
import { Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { PersonNameService } from '../../people/person/person-name.service.js';
import { PersonName } from '../../people/person/person.entity.js';
import { Intervention } from '../intervention/intervention.entity.js';
import { PdsaCycle } from '../pdsa-cycle/pdsa-cycle.entity.js';
import { PdsaCycleReadingService } from '../pdsa-cycle/pdsa-cycle-reading.service.js';
import { ChangeIdea, GivenRampAdvice } from './change-idea.entity.js';
import { Driver } from './driver.entity.js';
import { TheoryReadingService } from './theory-reading.service.js';

@Resolver(() => Intervention)
export class InterventionTheoryResolver {
  constructor(
    private readonly reading: TheoryReadingService,
    private readonly cycles: PdsaCycleReadingService,
  ) {}

  @ResolveField(() => [Driver], { description: 'Primary and secondary, in order.' })
  drivers(@Parent() intervention: Intervention): Promise<Driver[]> {
    return this.reading.drivers(intervention.id);
  }

  @ResolveField(() => [ChangeIdea])
  changeIdeas(@Parent() intervention: Intervention): Promise<ChangeIdea[]> {
    return this.reading.ideas(intervention.id);
  }

  @ResolveField(() => [GivenRampAdvice], { description: 'Of the cycles you may see.' })
  async rampAdvice(@Parent() intervention: Intervention): Promise<readonly GivenRampAdvice[]> {
    const [ideas, cycles] = await Promise.all([
      this.reading.ideas(intervention.id),
      this.cycles.ofIntervention(intervention.id),
    ]);
    return rampAdvice(ideas, cycles);
  }
}

@Resolver(() => ChangeIdea)
export class ChangeIdeaFieldsResolver {
  constructor(
    private readonly reading: TheoryReadingService,
    private readonly people: PersonNameService,
  ) {}

  @ResolveField(() => Driver, { nullable: true })
  driver(@Parent() idea: ChangeIdea): Promise<Driver | null> {
    return this.reading.driver(idea.driverId);
  }

  @ResolveField(() => Boolean, { description: 'It has been taken out of the diagram.' })
  removed(@Parent() idea: ChangeIdea): boolean {
    return idea.removedAt !== null;
  }

  @ResolveField(() => PersonName, { nullable: true, description: 'Only where they consented to be named.' })
  author(@Parent() idea: ChangeIdea): Promise<PersonName | null> {
    return this.people.byId(idea.authorId);
  }
}

@Resolver(() => PdsaCycle)
export class CycleChangeIdeaResolver {
  constructor(private readonly reading: TheoryReadingService) {}

  @ResolveField(() => ChangeIdea, { nullable: true, description: 'The idea that it tests.' })
  changeIdea(@Parent() cycle: PdsaCycle): Promise<ChangeIdea | null> {
    return this.reading.idea(cycle.changeIdeaId);
  }
}
