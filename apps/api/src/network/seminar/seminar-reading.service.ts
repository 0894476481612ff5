import { Injectable } from '@nestjs/common';
import { can, MOST_PARTICIPANTS } from '@laeringsrum/domain';
import { Database } from '../../platform/operation/database.js';
import { grouped, load } from '../../platform/operation/loaders.js';
import { currentOperation } from '../../platform/operation/operation.js';
import { type Place } from '../../programme/place/place.entity.js';
import { ProgrammeService } from '../../programme/programme/programme.service.js';
import {
  ActionPoint,
  AgendaItem,
  SeminarFreeze,
  SeminarParticipant,
  Storyboard,
  type Seminar,
} from './seminar.entity.js';

const mostActionPoints = 200;

/** What a seminar has: of all the seminars of a list together, however many they are. */
@Injectable()
export class SeminarReadingService {
  constructor(
    private readonly database: Database,
    private readonly programmes: ProgrammeService,
  ) {}

  freezeOf(seminarId: string): Promise<SeminarFreeze | undefined> {
    return load(SeminarReadingService.prototype.freezeOf, seminarId, async (ids) => {
      const rows = await this.database.read(SeminarFreeze, 'seminar_id = ANY ($1)', [ids]);
      return new Map(rows.map((row) => [row.seminarId, row]));
    });
  }

  /** Whether whoever asks reads what is in it: those who prepare it always do, the chiefs once it is frozen. */
  async isOpen(seminarId: string): Promise<boolean> {
    return (
      can(currentOperation().roles, 'seminar:readUnfrozen') || (await this.freezeOf(seminarId)) !== undefined
    );
  }

  agenda({ id }: Seminar): Promise<AgendaItem[]> {
    return this.rowsOf(AgendaItem, id, 'position, id');
  }

  async participants({ id }: Seminar): Promise<SeminarParticipant[]> {
    return (await this.rowsOf(SeminarParticipant, id, 'kind, name')).slice(0, MOST_PARTICIPANTS);
  }

  storyboards(seminarId: string): Promise<Storyboard[]> {
    const inOrder = 'position, (SELECT position FROM place WHERE place.id = storyboard.place_id), id';
    return this.rowsOf(Storyboard, seminarId, inOrder);
  }

  async actionPoints({ id }: Seminar): Promise<ActionPoint[]> {
    return (await this.rowsOf(ActionPoint, id, 'due_on, id')).slice(0, mostActionPoints);
  }

  /** Still open from earlier seminars: they open this one. */
  async openBefore({ programmeId, number }: Seminar): Promise<ActionPoint[]> {
    const found = await load(SeminarReadingService.prototype.openBefore, programmeId, async (ids) => {
      const open =
        'programme_id = ANY ($1) AND seminar_id IS NOT NULL AND done_on IS NULL ORDER BY due_on, id';
      const [points, seminars] = await Promise.all([
        this.database.read(ActionPoint, open, [ids]),
        this.database.rows<{ id: string; number: number }>(
          'SELECT id, number FROM seminar WHERE programme_id = ANY ($1)',
          [ids],
        ),
      ]);
      const numbers = new Map(seminars.map((seminar) => [seminar.id, seminar.number]));
      return new Map(ids.map((id) => [id, { points, numbers }]));
    });
    const { points = [], numbers = new Map<string, number>() } = found ?? {};
    return points
      .filter(({ seminarId }) => seminarId !== null && (numbers.get(seminarId) ?? Infinity) < number)
      .slice(0, mostActionPoints);
  }

  /** Places that have no storyboard that is ready. */
  async missing({ id }: Seminar): Promise<Place[]> {
    const rows = await load(SeminarReadingService.prototype.missing, id, async (ids) =>
      grouped(
        await this.database.rows<{ seminarId: string; placeId: string }>(
          `SELECT s.id AS "seminarId", p.id AS "placeId" FROM seminar s JOIN place p ON p.programme_id = s.programme_id
           WHERE s.id = ANY ($1) AND NOT EXISTS (SELECT 1 FROM storyboard b WHERE b.place_id = p.id AND b.seminar_id = s.id AND b.ready)
           ORDER BY p.position`,
          [ids],
        ),
        ids,
        (row) => row.seminarId,
      ),
    );
    const places = await Promise.all((rows ?? []).map(({ placeId }) => this.programmes.place(placeId)));
    return places.filter((place) => place !== undefined);
  }

  private async rowsOf<Row extends { seminarId: string | null }>(
    entity: new () => Row,
    seminarId: string,
    order: string,
  ): Promise<Row[]> {
    const rows = await load(entity, seminarId, async (ids) =>
      grouped(
        await this.database.read(entity, `seminar_id = ANY ($1) ORDER BY ${order}`, [ids]),
        ids,
        (row) => row.seminarId ?? '',
      ),
    );
    return rows ?? [];
  }
}
