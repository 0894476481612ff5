import { Injectable } from '@nestjs/common';
import {
  can,
  proposeProgress,
  requireProgress,
  requireProgressScore,
  type ProgressProposal as Proposed,
} from '@laeringsrum/domain';
import { Database } from '../../platform/operation/database.js';
import { grouped, load } from '../../platform/operation/loaders.js';
import { currentOperation, type Scope } from '../../platform/operation/operation.js';
import { fetchForChange } from '../../platform/rows/versioned.js';
import { Intervention } from '../intervention/intervention.entity.js';
import { ProgressEvidenceService } from './progress-evidence.service.js';
import { CoachNote, ProgressScore } from './progress.entity.js';
import { type AddCoachNoteInput, type ConfirmProgressInput } from './progress.inputs.js';

const mostShown = 50;

@Injectable()
export class ProgressService {
  constructor(
    private readonly database: Database,
    private readonly evidence: ProgressEvidenceService,
  ) {}

  /** The score is the team's and its coach's. */
  maySee(intervention: Intervention): boolean {
    return can(currentOperation().roles, 'progress:read', intervention.placeId);
  }

  async proposal(intervention: Intervention): Promise<Proposed & { testsClosed: number }> {
    const evidence = await this.evidence.of(intervention);
    return { ...proposeProgress(evidence), testsClosed: evidence.testsClosed };
  }

  /** The team's own, newest first. */
  scores(interventionId: string): Promise<ProgressScore[]> {
    return load(ProgressService.prototype.scores, interventionId, async (ids) => {
      const rows = await this.database.read(ProgressScore, newestOf('progress_score'), [ids]);
      return grouped(rows, ids, (row) => row.interventionId);
    }).then((rows) => rows ?? []);
  }

  coachNotes(interventionId: string): Promise<CoachNote[]> {
    return load(ProgressService.prototype.coachNotes, interventionId, async (ids) => {
      const rows = await this.database.read(CoachNote, newestOf('coach_note'), [ids]);
      return grouped(rows, ids, (row) => row.interventionId);
    }).then((rows) => rows ?? []);
  }

  async confirm(scope: Scope, input: ConfirmProgressInput): Promise<Intervention> {
    const { id, interventionId, score, line } = input;
    const intervention = await fetchForChange(this.database.manager, Intervention, interventionId, scope);
    requireProgress(score, line);
    const proposal = await this.proposal(intervention);
    await this.database.rows(
      `INSERT INTO progress_score (id, programme_id, place_id, intervention_id, score, proposed, reasons, line, by_id)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
      [
        id,
        intervention.programmeId,
        intervention.placeId,
        interventionId,
        score,
        proposal.score,
        proposal.because,
        line.trim(),
        scope.personId,
      ],
    );
    return intervention;
  }

  async addCoachNote(scope: Scope, input: AddCoachNoteInput): Promise<Intervention> {
    const { id, interventionId, note } = input;
    const score = input.score ?? null;
    const intervention = await fetchForChange(this.database.manager, Intervention, interventionId, scope);
    if (score !== null) requireProgressScore(score);
    await this.database.rows(
      'INSERT INTO coach_note (id, programme_id, place_id, intervention_id, score, note, by_id) VALUES ($1, $2, $3, $4, $5, $6, $7)',
      [
        id,
        intervention.programmeId,
        intervention.placeId,
        interventionId,
        score,
        note.trim(),
        scope.personId,
      ],
    );
    return intervention;
  }
}

/** The newest of each intervention; the rest stays in the database. */
const newestOf = (table: string): string =>
  `id IN (SELECT n.id FROM unnest($1::uuid[]) i (id) CROSS JOIN LATERAL
     (SELECT id FROM ${table} WHERE intervention_id = i.id ORDER BY at DESC, id DESC LIMIT ${mostShown}) n) ORDER BY at DESC, id DESC`;
