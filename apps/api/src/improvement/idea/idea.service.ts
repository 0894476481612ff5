import { Injectable } from '@nestjs/common';
import {
  CONSENTS_AT_FIRST,
  CONSENTS_WHEN_ASKED,
  ideaOutcome,
  MOST_IDEAS,
  Refusal,
  requireConsentAmong,
  requireUsableIdea,
  type IdeaConsent,
  type IdeaCycle,
} from '@laeringsrum/domain';
import { type QueryDeepPartialEntity } from 'typeorm/query-builder/QueryPartialEntity.js';
import { Database } from '../../platform/operation/database.js';
import { grouped, load } from '../../platform/operation/loaders.js';
import { type Scope } from '../../platform/operation/operation.js';
import { fetchForChange, updateVersion } from '../../platform/rows/versioned.js';
import { Intervention } from '../intervention/intervention.entity.js';
import { InterventionService } from '../intervention/intervention.service.js';
import { ChangeIdea } from '../theory/change-idea.entity.js';
import { ChangeIdeaService } from '../theory/change-idea.service.js';
import { PdsaCycle } from '../pdsa-cycle/pdsa-cycle.entity.js';
import { Idea, type IdeaFate } from './idea.entity.js';
import { type LeaveIdeaInput } from './idea.inputs.js';

const mostListed = 100;

@Injectable()
export class IdeaService {
  constructor(
    private readonly database: Database,
    private readonly changeIdeas: ChangeIdeaService,
    private readonly interventions: InterventionService,
  ) {}

  /** Newest first. Other places' are hidden by the wall, and so are those whose author said no. */
  ofIntervention(interventionId: string): Promise<Idea[]> {
    return load(IdeaService.prototype.ofIntervention, interventionId, async (ids) => {
      const rows = await this.database.read(
        Idea,
        `id IN (SELECT l.id FROM unnest($1::uuid[]) AS of (id) CROSS JOIN LATERAL (
           SELECT id FROM idea WHERE intervention_id = of.id ORDER BY at DESC LIMIT ${mostListed}) l)
         ORDER BY at DESC, id`,
        [ids],
      );
      return grouped(rows, ids, (row) => row.interventionId);
    }).then((rows) => rows ?? []);
  }

  ofAuthor({ personId }: Scope): Promise<Idea[]> {
    return this.database.read(Idea, `author_id = $1 ORDER BY at DESC, id LIMIT ${mostListed}`, [personId]);
  }

  /** Drafts and other places' cycles that one may not see tell nothing. */
  async fate(idea: Idea): Promise<IdeaFate> {
    if (idea.changeIdeaId === null) return ideaOutcome(idea, []);
    const cycles = await load(IdeaService.prototype.fate, idea.changeIdeaId, async (ids) => {
      const rows = await this.database.rows<IdeaCycle & { changeIdeaId: string }>(
        'SELECT change_idea_id AS "changeIdeaId", number, state, decision FROM pdsa_cycle WHERE change_idea_id = ANY ($1)',
        [ids],
      );
      return grouped(rows, ids, (row) => row.changeIdeaId);
    });
    return ideaOutcome(idea, cycles ?? []);
  }

  async leave(scope: Scope, input: LeaveIdeaInput): Promise<Idea> {
    requireConsentAmong(input.consent, CONSENTS_AT_FIRST);
    const { manager } = this.database;
    const { programmeId, placeId, id } = await fetchForChange(
      manager,
      Intervention,
      input.interventionId,
      scope,
    );
    await this.interventions.requireOwnUnit(id);
    const open = await this.database.row<{ count: number }>(
      "SELECT count(*)::int AS count FROM idea WHERE intervention_id = $1 AND change_idea_id IS NULL AND answer = ''",
      [id],
    );
    if ((open?.count ?? 0) >= MOST_IDEAS) throw new Refusal('TOO_MANY', { max: MOST_IDEAS });
    await manager.insert(Idea, {
      ...{ id: input.id, programmeId, placeId, interventionId: id },
      ...{ text: input.text.trim(), consent: input.consent, authorId: scope.personId },
    });
    return manager.findOneByOrFail(Idea, { id: input.id });
  }

  /** The author's yes or no, also afterwards: a name that stands in the driver diagram comes and goes with it. */
  async consent(scope: Scope, id: string, version: number, consent: IdeaConsent): Promise<Idea> {
    requireConsentAmong(consent, CONSENTS_WHEN_ASKED);
    const idea = await fetchForChange(this.database.manager, Idea, id, scope);
    if (idea.authorId !== scope.personId) throw new Refusal('FORBIDDEN');
    const said = await this.change(idea, version, { consent });
    if (idea.changeIdeaId !== null)
      await this.database.rows(
        `UPDATE change_idea SET author_id = $2, author_consented_at = CASE WHEN $2::uuid IS NULL THEN NULL ELSE now() END, version = version + 1
         WHERE id = $1`,
        [idea.changeIdeaId, consent === 'NAMED' ? scope.personId : null],
      );
    return said;
  }

  /** The team asks the author. Asked once is enough. */
  async ask(scope: Scope, id: string, version: number): Promise<Idea> {
    const idea = await fetchForChange(this.database.manager, Idea, id, scope);
    return idea.consent === 'ASK_FIRST' ? this.change(idea, version, { consent: 'ASKED' }) : idea;
  }

  async answer(scope: Scope, id: string, version: number, answer: string): Promise<Idea> {
    const idea = await fetchForChange(this.database.manager, Idea, id, scope);
    return this.change(idea, version, { answer: answer.trim() });
  }

  /** Into the driver diagram, with its author's consent and, where they said so, their name. */
  async use(
    scope: Scope,
    {
      id,
      version,
      driverId,
      changeIdeaId,
      cycleId,
    }: { id: string; version: number; driverId: string; changeIdeaId: string; cycleId?: string | null },
  ): Promise<Idea> {
    const { manager } = this.database;
    const idea = await fetchForChange(manager, Idea, id, scope);
    requireUsableIdea(idea.consent, idea.changeIdeaId);
    const into = await this.changeIdeas.add(scope, {
      ...{ id: changeIdeaId, driverId, text: idea.text, source: 'STAFF' },
    });
    if (into !== idea.interventionId) throw new Refusal('UNKNOWN_REFERENCE', { field: 'driverId' });
    if (idea.consent === 'NAMED')
      await manager.update(
        ChangeIdea,
        { id: changeIdeaId },
        { authorId: idea.authorId, authorConsentedAt: () => 'now()' },
      );
    if (cycleId) await this.linkCycle(scope, cycleId, idea.interventionId, changeIdeaId);
    return this.change(idea, version, { changeIdeaId });
  }

  /** A cycle that tried it before anybody wrote it down: what it learns is told to whoever had the idea. */
  private async linkCycle(scope: Scope, cycleId: string, interventionId: string, changeIdeaId: string) {
    const { manager } = this.database;
    const cycle = await fetchForChange(manager, PdsaCycle, cycleId, scope);
    if (cycle.interventionId !== interventionId) throw new Refusal('UNKNOWN_REFERENCE', { field: 'cycleId' });
    if (cycle.changeIdeaId !== null) throw new Refusal('CYCLE_HAS_IDEA', { field: 'cycleId' });
    await updateVersion(manager, PdsaCycle, cycle, cycle.version, {
      changeIdeaId,
      updatedAt: () => 'now()',
      updatedById: scope.personId,
    });
  }

  private change(idea: Idea, version: number, patch: QueryDeepPartialEntity<Idea>): Promise<Idea> {
    return updateVersion(this.database.manager, Idea, idea, version, { ...patch, updatedAt: () => 'now()' });
  }
}
