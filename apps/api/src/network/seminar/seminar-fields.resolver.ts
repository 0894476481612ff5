import { Int, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { Database } from '../../platform/operation/database.js';
import { currentOperation } from '../../platform/operation/operation.js';
import { Place } from '../../programme/place/place.entity.js';
import { Programme } from '../../programme/programme/programme.entity.js';
import { Overview } from '../overview/overview.types.js';
import {
  ActionPoint,
  AgendaItem,
  Seminar,
  SeminarFreeze,
  SeminarParticipant,
  Storyboard,
} from './seminar.entity.js';
import { SeminarReadingService } from './seminar-reading.service.js';
import { StoryboardSlide } from './seminar.types.js';
import { StoryboardService } from './storyboard.service.js';

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

@Resolver(() => Seminar)
export class SeminarFieldsResolver {
  constructor(
    private readonly reading: SeminarReadingService,
    private readonly storyboards: StoryboardService,
  ) {}

  @ResolveField(() => [AgendaItem])
  agenda(@Parent() seminar: Seminar): Promise<readonly AgendaItem[]> {
    return this.opened(seminar, () => this.reading.agenda(seminar));
  }

  @ResolveField(() => [SeminarParticipant])
  participants(@Parent() seminar: Seminar): Promise<readonly SeminarParticipant[]> {
    return this.opened(seminar, () => this.reading.participants(seminar));
  }

  @ResolveField(() => [Storyboard])
  seminarStoryboards(@Parent() seminar: Seminar): Promise<readonly Storyboard[]> {
    return this.opened(seminar, () => this.reading.storyboards(seminar.id));
  }

  @ResolveField(() => [Place], { description: 'Places that have no storyboard ready.' })
  missingStoryboards(@Parent() seminar: Seminar): Promise<readonly Place[]> {
    return this.opened(seminar, () => this.reading.missing(seminar));
  }

  @ResolveField(() => [StoryboardSlide], { description: 'As shown, once frozen.' })
  slides(@Parent() seminar: Seminar): Promise<readonly StoryboardSlide[]> {
    return this.opened(seminar, () => this.storyboards.slides(seminar.id));
  }

  @ResolveField(() => Int, {
    description: 'How many useful points a verdict of its curves takes; as it was, once frozen.',
  })
  minimumUseful(@Parent() seminar: Seminar): Promise<number> {
    return this.storyboards.minimumUseful(seminar);
  }

  @ResolveField(() => SeminarFreeze, { nullable: true })
  async freeze(@Parent() seminar: Seminar): Promise<SeminarFreeze | null> {
    return (await this.reading.freezeOf(seminar.id)) ?? null;
  }

  @ResolveField(() => [ActionPoint])
  actionPoints(@Parent() seminar: Seminar): Promise<readonly ActionPoint[]> {
    return this.opened(seminar, () => this.reading.actionPoints(seminar));
  }

  @ResolveField(() => [ActionPoint], { description: 'Still open from earlier seminars: they open this one.' })
  openBefore(@Parent() seminar: Seminar): Promise<readonly ActionPoint[]> {
    return this.opened(seminar, () => this.reading.openBefore(seminar));
  }

  /** What is prepared, to those who may see it before it is frozen; to the others nothing yet. */
  private async opened<Row>({ id }: Seminar, read: () => Promise<readonly Row[]>): Promise<readonly Row[]> {
    return (await this.reading.isOpen(id)) ? read() : [];
  }
}
