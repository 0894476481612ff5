import { Injectable } from '@nestjs/common';
import { MOST_SPACE_NOTES, Refusal, requireHeld, requireOutcome } from '@laeringsrum/domain';
import { v7 as uuidv7 } from 'uuid';
import { IdeaService } from '../../improvement/idea/idea.service.js';
import { Intervention } from '../../improvement/intervention/intervention.entity.js';
import { Database } from '../../platform/operation/database.js';
import { grouped, load } from '../../platform/operation/loaders.js';
import { type Scope } from '../../platform/operation/operation.js';
import {
  conflict,
  emptiedFields,
  fetchForChange,
  requirePlace,
  sentFields,
  updateVersion,
} from '../../platform/rows/versioned.js';
import { Place } from '../../programme/place/place.entity.js';
import { LearningSpaceSession, SpaceNote } from './learning-space.entity.js';
import {
  type LearningSpacePatch,
  type PlanLearningSpaceInput,
  type SpaceNoteInput,
  type SpaceNoteOutcomeArgs,
} from './learning-space.inputs.js';

const mostListed = 100;
const longestIdea = 200;

/** From the plan to what became of what was said. */
@Injectable()
export class LearningSpaceService {
  constructor(
    private readonly database: Database,
    private readonly ideas: IdeaService,
  ) {}

  /** Of the own places, the latest day first. */
  list({ programmeId }: Scope): Promise<LearningSpaceSession[]> {
    return this.database.read(
      LearningSpaceSession,
      `programme_id = $1 ORDER BY held_on DESC, id LIMIT ${mostListed}`,
      [programmeId],
    );
  }

  byId(id: string): Promise<LearningSpaceSession | null> {
    return this.database.manager.findOneBy(LearningSpaceSession, { id });
  }

  notes(sessionId: string): Promise<SpaceNote[]> {
    return load(LearningSpaceService.prototype.notes, sessionId, async (ids) => {
      const rows = await this.database.read(SpaceNote, 'session_id = ANY ($1) ORDER BY at, id', [ids]);
      return grouped(rows, ids, (row) => row.sessionId);
    }).then((rows) => rows ?? []);
  }

  async plan(scope: Scope, input: PlanLearningSpaceInput): Promise<LearningSpaceSession> {
    const { manager } = this.database;
    const { id, placeId, kind, heldOn, interventionId = null } = input;
    if (!(await manager.existsBy(Place, { id: placeId }))) throw new Refusal('NOT_FOUND');
    requirePlace(scope, placeId);
    if (interventionId !== null && !(await manager.existsBy(Intervention, { id: interventionId, placeId })))
      throw new Refusal('UNKNOWN_REFERENCE', { field: 'interventionId' });
    await manager.insert(LearningSpaceSession, {
      ...{ id, placeId, kind, heldOn, interventionId, programmeId: scope.programmeId },
      ...{ title: input.title.trim(), script: input.script ?? '', updatedById: scope.personId },
    });
    return manager.findOneByOrFail(LearningSpaceSession, { id });
  }

  async update(
    scope: Scope,
    id: string,
    version: number,
    patch: LearningSpacePatch,
  ): Promise<LearningSpaceSession> {
    const { manager } = this.database;
    const session = await fetchForChange(manager, LearningSpaceSession, id, scope);
    return updateVersion(manager, LearningSpaceSession, session, version, {
      ...emptiedFields(manager, LearningSpaceSession, sentFields(patch)),
      ...{ updatedAt: () => 'now()', updatedById: scope.personId },
    });
  }

  /** With all that was noted there; undone within minutes. */
  async remove(scope: Scope, id: string, version: number): Promise<LearningSpaceSession> {
    const session = await fetchForChange(this.database.manager, LearningSpaceSession, id, scope);
    if (session.version !== version) throw conflict(session);
    // The notes first: what is deleted last is brought back first.
    await this.database.manager.delete(SpaceNote, { sessionId: id });
    await this.database.manager.delete(LearningSpaceSession, { id });
    return session;
  }

  async note(scope: Scope, input: SpaceNoteInput): Promise<SpaceNote> {
    const { manager } = this.database;
    const session = await fetchForChange(manager, LearningSpaceSession, input.sessionId, scope);
    requireHeld(session.heldOn, scope.today);
    if ((await manager.countBy(SpaceNote, { sessionId: session.id })) >= MOST_SPACE_NOTES)
      throw new Refusal('TOO_MANY', { max: MOST_SPACE_NOTES });
    const { id, kind } = input;
    const { programmeId, placeId } = session;
    await manager.insert(SpaceNote, {
      ...{ id, kind, programmeId, placeId, sessionId: session.id },
      ...{ text: input.text.trim(), readToday: input.readToday ?? false, byId: scope.personId },
    });
    return manager.findOneByOrFail(SpaceNote, { id });
  }

  async removeNote(scope: Scope, id: string, version: number): Promise<SpaceNote> {
    const note = await fetchForChange(this.database.manager, SpaceNote, id, scope);
    if (note.version !== version) throw conflict(note);
    await this.database.manager.delete(SpaceNote, { id });
    return note;
  }

  /** Said again it is said otherwise; an idea that was made of it stays. */
  async becomes(scope: Scope, args: SpaceNoteOutcomeArgs): Promise<SpaceNote> {
    const { manager } = this.database;
    const note = await fetchForChange(manager, SpaceNote, args.id, scope);
    const { interventionId } = await manager.findOneByOrFail(LearningSpaceSession, { id: note.sessionId });
    requireOutcome(args.outcome, args.line, interventionId);
    const makes = args.outcome === 'IDEA' && note.ideaId === null && interventionId !== null;
    const ideaId = makes ? (args.ideaId ?? uuidv7()) : note.ideaId;
    if (makes && ideaId !== null && note.version === args.version)
      await this.ideas.leave(scope, {
        ...{ id: ideaId, interventionId, consent: 'UNNAMED' },
        text: note.text.slice(0, longestIdea),
      });
    return updateVersion(manager, SpaceNote, note, args.version, {
      ...{ outcome: args.outcome, line: args.line.trim(), ideaId },
    });
  }
}
