import { Injectable } from '@nestjs/common';
import {
  anchoringStateOf,
  electorate,
  Refusal,
  requireAnchoring,
  requireAnchoringEditable,
  requireAnchoringOpen,
  requireVoter,
} from '@laeringsrum/domain';
import { InterventionService } from '../../improvement/intervention/intervention.service.js';
import { Database } from '../../platform/operation/database.js';
import { grouped, load } from '../../platform/operation/loaders.js';
import { type Scope } from '../../platform/operation/operation.js';
import { emptiedFields, sentFields, updateVersion } from '../../platform/rows/versioned.js';
import { ElectorateService } from '../vote/electorate.service.js';
import { VoteService } from '../vote/vote.service.js';
import { Anchoring, AnchoringVote } from './anchoring.entity.js';
import { type AnchoringInput, type AnchoringPatch, type AnchoringVoteInput } from './anchoring.inputs.js';

const mostListed = 200;
const ballot = { votes: AnchoringVote, table: 'anchoring_vote', question: 'anchoring_id' } as const;

/** Proposed by the lead, decided by the group that holds the power; where no group does, there is nothing to propose. */
@Injectable()
export class AnchoringService {
  constructor(
    private readonly database: Database,
    private readonly electorates: ElectorateService,
    private readonly ballots: VoteService,
    private readonly interventions: InterventionService,
  ) {}

  /** Newest first. */
  list({ programmeId }: Scope): Promise<Anchoring[]> {
    return this.database.read(Anchoring, `programme_id = $1 ORDER BY number DESC LIMIT ${mostListed}`, [
      programmeId,
    ]);
  }

  /** Of the present round; hidden from who does not decide. */
  async votes({ id, round }: Anchoring): Promise<AnchoringVote[]> {
    const rows = await load(AnchoringService.prototype.votes, id, async (ids) =>
      grouped(
        await this.database.read(AnchoringVote, 'anchoring_id = ANY ($1) ORDER BY at, id', [ids]),
        ids,
        (row) => row.anchoringId,
      ),
    );
    return (rows ?? []).filter((vote) => vote.round === round);
  }

  /** May this person vote on it now? */
  async mayVote({ programmeId, state }: Anchoring, personId: string, today: string): Promise<boolean> {
    return state === 'PROPOSED' && (await this.eligible(programmeId, today)).includes(personId);
  }

  async propose(scope: Scope, input: AnchoringInput): Promise<Anchoring> {
    const { programmeId } = scope;
    // Where no group holds the power the act does not exist.
    if (!(await this.electorates.holds(programmeId, 'DECIDE_ANCHORING'))) throw new Refusal('NOT_FOUND');
    const { id, reach } = input;
    const words = {
      title: input.title.trim(),
      model: (input.model ?? '').trim(),
      why: (input.why ?? '').trim(),
    };
    requireAnchoring({ ...words, reach });
    const about = input.interventionId ? await this.interventions.byId(input.interventionId) : null;
    if (input.interventionId && !about) throw new Refusal('UNKNOWN_REFERENCE', { field: 'interventionId' });
    await this.database.rows('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [
      `anchoring ${programmeId}`,
    ]);
    const next = await this.database.row<{ number: number }>(
      'SELECT coalesce(max(number), 0) + 1 AS number FROM anchoring WHERE programme_id = $1',
      [programmeId],
    );
    await this.database.manager.insert(Anchoring, {
      ...{ ...words, id, reach, programmeId, number: next?.number ?? 1 },
      ...{ interventionId: about?.id ?? null, placeId: about?.placeId ?? null },
      ...{ proposedOn: scope.today, proposedById: scope.personId },
    });
    return this.known(id);
  }

  /** Written anew it is another question: earlier votes do not count. */
  async update(scope: Scope, id: string, version: number, patch: AnchoringPatch): Promise<Anchoring> {
    const standing = await this.locked(id);
    requireAnchoringEditable(standing.state);
    const sent = emptiedFields(this.database.manager, Anchoring, sentFields(patch));
    requireAnchoring({ ...standing, ...sent });
    return updateVersion(this.database.manager, Anchoring, standing, version, {
      ...sent,
      ...{ state: 'PROPOSED', round: standing.round + 1, proposedOn: scope.today },
      ...{ outcome: null, outcomeWords: '', decidedOn: null },
    });
  }

  /** The row is held while votes are counted, so that of three at one moment two decide. */
  async vote(scope: Scope, input: AnchoringVoteInput): Promise<Anchoring> {
    const standing = await this.locked(input.anchoringId);
    const eligible = await this.eligible(scope.programmeId, scope.today);
    requireVoter({ eligible, recused: [] }, scope.personId);
    requireAnchoringOpen(standing.state);
    const outcome = await this.ballots.give(scope, ballot, standing, input, eligible);
    if (outcome === null) return standing;
    return updateVersion(this.database.manager, Anchoring, standing, standing.version, {
      state: anchoringStateOf(outcome.choice),
      outcome: outcome.choice,
      outcomeWords: outcome.words,
      decidedOn: scope.today,
    });
  }

  async known(id: string): Promise<Anchoring> {
    const row = await this.database.manager.findOneBy(Anchoring, { id });
    if (!row) throw new Refusal('NOT_FOUND');
    return row;
  }

  private async locked(id: string): Promise<Anchoring> {
    await this.database.rows('SELECT id FROM anchoring WHERE id = $1 FOR UPDATE', [id]);
    return this.known(id);
  }

  private async eligible(programmeId: string, today: string): Promise<readonly string[]> {
    const seats = await this.electorates.seats(programmeId, 'DECIDE_ANCHORING', today);
    return electorate(seats, '', false).eligible;
  }
}
