import { Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { Database } from '../../platform/operation/database.js';
import { currentOperation } from '../../platform/operation/operation.js';
import { Programme } from '../../programme/programme/programme.entity.js';
import { Overview } from '../overview/overview.types.js';
import { Seminar } from './seminar.entity.js';

/** The seminars of a programme, where the programme and the overview show them. */
@Resolver(() => Programme)
export class ProgrammeSeminarsResolver {
  constructor(private readonly database: Database) {}

  @ResolveField(() => [Seminar])
  seminars(@Parent() programme: Programme): Promise<Seminar[]> {
    return this.database.manager.find(Seminar, {
      where: { programmeId: programme.id },
      order: { number: 'ASC' },
    });
  }
}

@Resolver(() => Overview)
export class OverviewSeminarsResolver {
  constructor(private readonly database: Database) {}

  @ResolveField(() => [Seminar], { name: 'seminars' })
  seminarsOf(): Promise<Seminar[]> {
    const programmeId = currentOperation().programmeId ?? '';
    return this.database.manager.find(Seminar, { where: { programmeId }, order: { number: 'ASC' } });
  }
}
