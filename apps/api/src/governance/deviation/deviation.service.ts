import { Injectable } from '@nestjs/common';
import {
  requireDeviationDraft,
  requireDeviationMove,
  requireDeviationWhole,
  type DeviationStepKind,
} from '@laeringsrum/domain';
import { v7 as uuidv7 } from 'uuid';
import { Intervention } from '../../improvement/intervention/intervention.entity.js';
import { Database } from '../../platform/operation/database.js';
import { grouped, load } from '../../platform/operation/loaders.js';
import { type Scope } from '../../platform/operation/operation.js';
import { fetchForChange, updateVersion } from '../../platform/rows/versioned.js';
import { Deviation, DeviationQuestion, DeviationStep, DeviationVote } from './deviation.entity.js';
import {
  type AskAboutDeviationInput,
  type CreateDeviationInput,
  type DeviationPatch,
} from './deviation.inputs.js';
import { type DecidedDeviation } from './deviation.types.js';
import { DeviationContentService } from './deviation-content.service.js';

const mostListed = 500;

/** Written at the place, reported, read. What is decided about it lies in deviation-decision.service.ts. */
@Injectable()
export class DeviationService {
  constructor(
    private readonly database: Database,
    private readonly content: DeviationContentService,
  ) {}

  /** Newest first; what one may not see is not there. */
  list(scope: Scope): Promise<Deviation[]> {
    return this.database.read(
      Deviation,
      `programme_id = $1 AND ($2 OR place_id = ANY ($3)) ORDER BY number DESC LIMIT ${mostListed}`,
      [scope.programmeId, scope.everywhere, scope.places],
    );
  }

  async byNumber(scope: Scope, number: number): Promise<Deviation | null> {
    const [row] = await this.database.read(
      Deviation,
      'programme_id = $1 AND number = $2 AND ($3 OR place_id = ANY ($4))',
      [scope.programmeId, number, scope.everywhere, scope.places],
    );
    return row ?? null;
  }

  decided(): Promise<DecidedDeviation[]> {
    return this.database.rows(
      `SELECT id, number, title, place_id AS "placeId", intervention_code AS "interventionCode", outcome,
         outcome_words AS "outcomeWords", decided_on AS "decidedOn", basis FROM decided_deviations(${mostListed})`,
    );
  }

  ofIntervention(interventionId: string): Promise<Deviation[]> {
    return this.below(
      DeviationService.prototype.ofIntervention,
      Deviation,
      'intervention_id',
      'number',
      interventionId,
    );
  }
  steps(id: string): Promise<DeviationStep[]> {
    return this.below(DeviationService.prototype.steps, DeviationStep, 'deviation_id', 'number', id);
  }
  questions(id: string): Promise<DeviationQuestion[]> {
    return this.below(DeviationService.prototype.questions, DeviationQuestion, 'deviation_id', 'at, id', id);
  }
  async votes({ id, round }: Deviation): Promise<DeviationVote[]> {
    const all = await this.below(
      DeviationService.prototype.votes,
      DeviationVote,
      'deviation_id',
      'at, id',
      id,
    );
    return all.filter((vote) => vote.round === round);
  }

  async create(scope: Scope, { id, interventionId, ...fields }: CreateDeviationInput): Promise<Deviation> {
    const intervention = await fetchForChange(this.database.manager, Intervention, interventionId, scope);
    const written = await this.content.read(intervention, fields);
    const [next] = await this.database.rows<{ number: number }>('SELECT next_deviation_number() AS number');
    await this.database.manager.insert(Deviation, {
      ...written,
      id,
      interventionId,
      number: next?.number ?? 0,
      programmeId: intervention.programmeId,
      placeId: intervention.placeId,
      createdById: scope.personId,
    });
    const deviation = await this.database.manager.findOneByOrFail(Deviation, { id });
    await this.tell(scope, deviation, 'CREATED');
    return deviation;
  }

  async update(scope: Scope, id: string, version: number, patch: DeviationPatch): Promise<Deviation> {
    const deviation = await fetchForChange(this.database.manager, Deviation, id, scope);
    requireDeviationDraft(deviation.state);
    const intervention = await this.intervention(deviation);
    return updateVersion(
      this.database.manager,
      Deviation,
      deviation,
      version,
      await this.content.read(intervention, patch, deviation),
    );
  }

  /** What stands there is read once more: it may have changed since the draft was written. */
  async propose(scope: Scope, id: string, version: number): Promise<Deviation> {
    const deviation = await fetchForChange(this.database.manager, Deviation, id, scope);
    requireDeviationMove(deviation.state, 'PROPOSED');
    const written = await this.content.read(await this.intervention(deviation), {}, deviation);
    requireDeviationWhole(written);
    const again = deviation.state === 'RETURNED';
    const proposed = await updateVersion(this.database.manager, Deviation, deviation, version, {
      ...written,
      state: 'PROPOSED',
      round: deviation.round + (again ? 1 : 0),
      proposedOn: scope.today,
      proposedById: scope.personId,
      recommendation: null,
      recommendationLine: '',
      recommendedOn: null,
      recommendedById: null,
      outcome: null,
      outcomeWords: '',
      decidedOn: null,
      basis: null,
    });
    await this.tell(scope, proposed, 'PROPOSED');
    return proposed;
  }

  async withdraw(scope: Scope, id: string, version: number, reason: string): Promise<Deviation> {
    const deviation = await fetchForChange(this.database.manager, Deviation, id, scope);
    requireDeviationMove(deviation.state, 'WITHDRAWN');
    const withdrawn = await updateVersion(this.database.manager, Deviation, deviation, version, {
      state: 'WITHDRAWN',
    });
    await this.tell(scope, withdrawn, 'WITHDRAWN', reason.trim());
    return withdrawn;
  }

  /** "Set af egen chef". Seen is seen; a second time changes nothing. */
  async markSeen(scope: Scope, id: string, version: number): Promise<Deviation> {
    const deviation = await fetchForChange(this.database.manager, Deviation, id, scope);
    if (deviation.seenOn !== null) return deviation;
    const seen = await updateVersion(this.database.manager, Deviation, deviation, version, {
      seenOn: scope.today,
      seenById: scope.personId,
    });
    await this.tell(scope, seen, 'SEEN');
    return seen;
  }

  async ask(scope: Scope, { id, deviationId, question }: AskAboutDeviationInput): Promise<Deviation> {
    const deviation = await fetchForChange(this.database.manager, Deviation, deviationId, scope);
    requireDeviationMove(deviation.state, 'RETURNED');
    await this.database.manager.insert(DeviationQuestion, {
      id,
      deviationId,
      question: question.trim(),
      askedOn: scope.today,
      askedById: scope.personId,
      programmeId: deviation.programmeId,
      placeId: deviation.placeId,
    });
    return deviation;
  }

  async answer(scope: Scope, id: string, version: number, answer: string): Promise<Deviation> {
    const question = await fetchForChange(this.database.manager, DeviationQuestion, id, scope);
    await updateVersion(this.database.manager, DeviationQuestion, question, version, {
      answer: answer.trim(),
      answeredOn: scope.today,
      answeredById: scope.personId,
    });
    return this.database.manager.findOneByOrFail(Deviation, { id: question.deviationId });
  }

  /** A line of the minutes. */
  async tell(scope: Scope, deviation: Deviation, kind: DeviationStepKind, note = ''): Promise<void> {
    await this.database.rows(
      `INSERT INTO deviation_step (id, programme_id, place_id, deviation_id, number, kind, note, on_day, by_id)
       SELECT $1, $2, $3, $4, coalesce(max(number), 0) + 1, $5, $6, $7, $8 FROM deviation_step WHERE deviation_id = $4`,
      [
        uuidv7(),
        deviation.programmeId,
        deviation.placeId,
        deviation.id,
        kind,
        note,
        scope.today,
        scope.personId,
      ],
    );
  }

  private async intervention({ interventionId }: Deviation): Promise<Intervention> {
    return this.database.manager.findOneByOrFail(Intervention, { id: interventionId });
  }

  private async below<Row extends { id: string }>(
    identity: unknown,
    target: new () => Row,
    parent: string,
    order: string,
    id: string,
  ): Promise<Row[]> {
    const property = parent.replace(/_(.)/g, (_, letter: string) => letter.toUpperCase()) as keyof Row;
    const rows = await load(identity, id, async (ids) => {
      const all = await this.database.read(target, `${parent} = ANY ($1) ORDER BY ${order}`, [ids]);
      return grouped(all, ids, (row) => String(row[property]));
    });
    return rows ?? [];
  }
}
