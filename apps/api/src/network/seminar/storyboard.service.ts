import { Injectable } from '@nestjs/common';
import { canonicalJson, Refusal, storyboardGaps } from '@laeringsrum/domain';
import { createHash } from 'node:crypto';
import { v7 as uuidv7 } from 'uuid';
import { Intervention } from '../../improvement/intervention/intervention.entity.js';
import { Database } from '../../platform/operation/database.js';
import { byId, grouped, load } from '../../platform/operation/loaders.js';
import { type Scope } from '../../platform/operation/operation.js';
import { ProgrammeService } from '../../programme/programme/programme.service.js';
import { conflict, fetchForChange, updateVersion } from '../../platform/rows/versioned.js';
import { OverviewService } from '../overview/overview.service.js';
import { PeerQuestion, Seminar, SeminarFreeze, Storyboard } from './seminar.entity.js';
import { type PeerQuestionInput, type StoryboardInput } from './seminar.inputs.js';
import { SeminarReadingService } from './seminar-reading.service.js';
import { SeminarService } from './seminar.service.js';
import { type FrozenSeminar, type StoryboardContentType, type StoryboardSlide } from './seminar.types.js';

type Live = Omit<StoryboardContentType, 'chart' | 'gaps' | 'peerQuestions' | 'challenge' | 'question'>;

/** Everything a storyboard says but its curve and its own lines, in one statement for all of a seminar. */
const live = `
SELECT s.id, i.code, i.title, l.name AS "placeName", t.name_da AS "trackDa", t.name_en AS "trackEn",
  (SELECT json_build_object('direction', g.direction, 'what', g.what, 'forWhom', g.for_whom, 'unit', g.unit, 'baselineValue', g.baseline_value,
      'targetValue', g.target_value, 'dueOn', g.due_on, 'duePrecision', g.due_precision)
    FROM goal g WHERE g.intervention_id = i.id ORDER BY g.state = 'AGREED' DESC, g.created_at, g.id LIMIT 1) AS goal,
  coalesce((SELECT json_agg(json_build_object('number', c.number, 'title', c.title, 'state', c.state, 'decision', CASE WHEN c.state = 'CLOSED' THEN c.decision END,
      'startsOn', c.starts_on) ORDER BY c.number)
    FROM (SELECT * FROM pdsa_cycle WHERE intervention_id = i.id AND state <> 'CANCELLED' AND (state = 'CLOSED' OR cycle_shared) ORDER BY number DESC LIMIT 6) c), '[]') AS tried,
  coalesce((SELECT c.learning FROM pdsa_cycle c WHERE c.intervention_id = i.id AND c.state = 'CLOSED' AND c.learning_shared AND c.learning <> ''
    ORDER BY c.closed_at DESC NULLS LAST, c.number DESC LIMIT 1), '') AS learning
FROM storyboard s JOIN intervention i ON i.id = s.intervention_id JOIN place l ON l.id = i.place_id JOIN track t ON t.id = i.track_id
WHERE s.id = ANY ($1)`;

/** Places of a seminar that has storyboards, and none of theirs: shown too, and honestly blank. */
const blank = `
SELECT s.id AS "seminarId", l.id, l.code, l.name FROM seminar s JOIN place l ON l.programme_id = s.programme_id
WHERE s.id = ANY ($1) AND EXISTS (SELECT 1 FROM storyboard b WHERE b.seminar_id = s.id)
  AND NOT EXISTS (SELECT 1 FROM storyboard b WHERE b.seminar_id = s.id AND b.place_id = l.id)
ORDER BY l.position, l.id`;
interface BlankPlace {
  readonly seminarId: string;
  readonly id: string;
  readonly code: string;
  readonly name: string;
}

/** Storyboards build themselves from live rows; frozen, they stay as they were shown. */
@Injectable()
export class StoryboardService {
  constructor(
    private readonly database: Database,
    private readonly seminars: SeminarService,
    private readonly reading: SeminarReadingService,
    private readonly overview: OverviewService,
    private readonly programmes: ProgrammeService,
  ) {}

  /** In the order they are shown. */
  ofSeminar(seminarId: string): Promise<Storyboard[]> {
    return this.database.read(
      Storyboard,
      'seminar_id = $1 ORDER BY position, (SELECT position FROM place WHERE place.id = storyboard.place_id), id LIMIT 500',
      [seminarId],
    );
  }

  async questions(storyboardId: string): Promise<PeerQuestion[]> {
    const rows = await load(StoryboardService.prototype.questions, storyboardId, async (ids) =>
      grouped(
        await this.database.read(PeerQuestion, 'storyboard_id = ANY ($1) ORDER BY at, id LIMIT 2000', [ids]),
        ids,
        (row) => row.storyboardId,
      ),
    );
    return rows ?? [];
  }

  /** The slides: as they were shown, or as the rows say now. */
  async slides(seminarId: string): Promise<readonly StoryboardSlide[]> {
    const frozen = await this.reading.freezeOf(seminarId);
    if (frozen) return (frozen.content as FrozenSeminar).slides;
    return this.liveSlides(seminarId);
  }

  /** How many useful points a verdict of its curves takes: as on the day it was frozen, or as the programme says now. */
  async minimumUseful({ id, programmeId }: Pick<Seminar, 'id' | 'programmeId'>): Promise<number> {
    const frozen = (await this.reading.freezeOf(id))?.content as FrozenSeminar | undefined;
    return frozen?.minimumUseful ?? (await this.programmes.byId(programmeId)).minimumUseful;
  }

  async write(scope: Scope, input: StoryboardInput): Promise<Storyboard> {
    const { manager } = this.database;
    const { id, placeId } = await fetchForChange(manager, Intervention, input.interventionId, scope);
    await this.seminars.lock(input.seminarId);
    const said = {
      ...{ challenge: input.challenge.trim(), question: input.question.trim(), ready: input.ready },
      updatedById: scope.personId,
    };
    const standing = await manager.findOneBy(Storyboard, { seminarId: input.seminarId, interventionId: id });
    if (standing) {
      if (input.version == null) throw conflict(standing);
      return updateVersion(manager, Storyboard, standing, input.version, said);
    }
    await manager.insert(Storyboard, {
      ...{
        id: input.id,
        programmeId: scope.programmeId,
        placeId,
        seminarId: input.seminarId,
        interventionId: id,
      },
      ...said,
    });
    return manager.findOneByOrFail(Storyboard, { id: input.id });
  }

  /** The lead decides order and minutes. */
  async arrange(id: string, version: number, minutes: number, index: number): Promise<Storyboard> {
    const { manager } = this.database;
    const storyboard = await manager.findOneBy(Storyboard, { id });
    if (!storyboard) throw new Refusal('NOT_FOUND');
    await this.seminars.lock(storyboard.seminarId);
    const updated = await updateVersion(manager, Storyboard, storyboard, version, { minutes });
    const rest = (await this.ofSeminar(storyboard.seminarId)).filter((each) => each.id !== id);
    const order = [...rest.slice(0, index), storyboard, ...rest.slice(index)].map((each) => each.id);
    await this.database.rows(
      'UPDATE storyboard s SET position = o.position - 1 FROM unnest($1::uuid[]) WITH ORDINALITY o (id, position) WHERE s.id = o.id',
      [order],
    );
    return updated;
  }

  async ask(scope: Scope, input: PeerQuestionInput): Promise<PeerQuestion> {
    const storyboard = await this.seminars.require(Storyboard, input.storyboardId);
    await this.seminars.lock(storyboard.seminarId);
    await this.database.manager.insert(PeerQuestion, {
      ...{ id: input.id, programmeId: scope.programmeId, storyboardId: storyboard.id },
      ...{ text: input.text.trim(), byId: scope.personId },
    });
    return this.database.manager.findOneByOrFail(PeerQuestion, { id: input.id });
  }

  /** Once. Two who freeze at the same moment get the same freeze. */
  async freeze(scope: Scope, seminarId: string): Promise<SeminarFreeze> {
    const seminar = await this.seminars.require(Seminar, seminarId);
    await this.database.rows('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [
      `seminar ${seminarId}`,
    ]);
    const { manager } = this.database;
    const standing = await manager.findOneBy(SeminarFreeze, { seminarId });
    if (standing) return standing;
    const content: FrozenSeminar = {
      slides: await this.liveSlides(seminarId),
      minimumUseful: await this.minimumUseful(seminar),
    };
    // As the database will give it back: what is hashed is what is kept.
    const text = canonicalJson(JSON.parse(JSON.stringify(content)));
    await manager.insert(SeminarFreeze, {
      ...{ id: uuidv7(), programmeId: scope.programmeId, seminarId, content: JSON.parse(text) as object },
      ...{ hash: createHash('sha256').update(text).digest('hex'), byId: scope.personId },
    });
    return manager.findOneByOrFail(SeminarFreeze, { seminarId });
  }

  private async blankSlides(seminarId: string): Promise<StoryboardSlide[]> {
    const places = await load(blank, seminarId, async (ids) =>
      grouped(await this.database.rows<BlankPlace>(blank, [ids]), ids, (row) => row.seminarId),
    );
    return (places ?? []).map((place) => {
      const content = {
        ...{ code: place.code, placeName: place.name, title: place.name, trackDa: '', trackEn: '' },
        ...{
          goal: null,
          chart: null,
          tried: [],
          learning: '',
          challenge: '',
          question: '',
          peerQuestions: [],
        },
      };
      return {
        storyboardId: place.id,
        minutes: 0,
        content: { ...content, gaps: [...storyboardGaps(content)] },
      };
    });
  }

  private liveOf(storyboardId: string): Promise<(Live & { id: string }) | undefined> {
    return load(live, storyboardId, async (ids) =>
      byId(await this.database.rows<Live & { id: string }>(live, [ids])),
    );
  }

  private async liveSlides(seminarId: string): Promise<StoryboardSlide[]> {
    const storyboards = await this.reading.storyboards(seminarId);
    const ids = storyboards.map(({ id }) => id);
    const [rows, cells, questions, blanks] = await Promise.all([
      Promise.all(ids.map((id) => this.liveOf(id))),
      Promise.all(storyboards.map(({ interventionId }) => this.overview.cellOf(interventionId))),
      Promise.all(ids.map((id) => this.questions(id))),
      this.blankSlides(seminarId),
    ]);
    const said = byId(rows.filter((row) => row !== undefined));
    const slides = storyboards.flatMap((storyboard, at) => {
      const row = said.get(storyboard.id);
      if (!row) return [];
      const { id: _id, ...of } = row;
      const cell = cells[at] ?? null;
      const chart = cell && cell.measureId !== null && cell.periods.length > 0 ? cell : null;
      const content = {
        ...{ ...of, chart, challenge: storyboard.challenge, question: storyboard.question },
        peerQuestions: (questions[at] ?? []).map(({ text }) => text),
      };
      const gaps = [...storyboardGaps(content)];
      return [{ storyboardId: storyboard.id, minutes: storyboard.minutes, content: { ...content, gaps } }];
    });
    return [...slides, ...blanks];
  }
}
