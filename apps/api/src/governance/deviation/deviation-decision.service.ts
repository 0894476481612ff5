import { Injectable } from '@nestjs/common';
import {
  Refusal,
  requireDeviationOpen,
  requireLine,
  requireVoter,
  STATE_OF_CHOICE,
  VOTES_NEEDED,
  type DecisionBasis,
  type DeviationChoice,
} from '@laeringsrum/domain';
import { Database } from '../../platform/operation/database.js';
import { currentOperation, type Scope } from '../../platform/operation/operation.js';
import { conflict, fetchForChange, updateVersion } from '../../platform/rows/versioned.js';
import { ElectorateService } from '../vote/electorate.service.js';
import { VoteService } from '../vote/vote.service.js';
import { Deviation, DeviationVote } from './deviation.entity.js';
import { type VoteInput } from './deviation.inputs.js';
import { type DeviationVoting } from './deviation.types.js';
import { DeviationApplicationService } from './deviation-application.service.js';
import { DeviationService } from './deviation.service.js';

const ballot = { votes: DeviationVote, table: 'deviation_vote', question: 'deviation_id' } as const;

/** Recommended by the lead, voted on by those who may; two equal outcomes decide, and what is approved is carried out at once. */
@Injectable()
export class DeviationDecisionService {
  constructor(
    private readonly database: Database,
    private readonly deviations: DeviationService,
    private readonly electorates: ElectorateService,
    private readonly votes: VoteService,
    private readonly application: DeviationApplicationService,
  ) {}

  /** Who decides, and where whoever asks stands. */
  async voting(deviation: Deviation): Promise<DeviationVoting> {
    const { session, today } = currentOperation();
    const exists = await this.electorates.holds(deviation.programmeId, 'DECIDE_DEVIATION');
    const { eligible, recused } = await this.electorates.of(deviation.programmeId, deviation.placeId, today);
    const me = session?.personId ?? '';
    const open = exists && deviation.state === 'PROPOSED' && deviation.severity === 'LARGER';
    return {
      exists,
      needed: VOTES_NEEDED,
      eligible: exists ? eligible.length : 0,
      mine: open && eligible.includes(me),
      recused: open && recused.includes(me),
    };
  }

  async recommend(
    scope: Scope,
    id: string,
    version: number,
    said: { choice: DeviationChoice; line: string | null; needsFunder: boolean },
  ): Promise<Deviation> {
    const deviation = await this.locked(id, scope);
    requireDeviationOpen(deviation.state);
    requireLine(said.choice, said.line);
    const recommended = await updateVersion(this.database.manager, Deviation, deviation, version, {
      recommendation: said.choice,
      recommendationLine: (said.line ?? '').trim(),
      recommendedOn: scope.today,
      recommendedById: scope.personId,
      needsFunder: said.needsFunder,
    });
    await this.deviations.tell(scope, recommended, 'RECOMMENDED', recommended.recommendationLine);
    return recommended;
  }

  /**
   * One at a time: the row is held while a vote is counted, so that of three at the same moment two decide and the third is told.
   * The answer can be changed until then.
   * @throws Refusal NOT_FOUND where no group decides deviations, ALREADY_DECIDED, DEVIATION_RECUSED, DEVIATION_NOT_A_VOTER, DEVIATION_LEAD_NOTES
   */
  async vote(scope: Scope, input: VoteInput): Promise<Deviation> {
    if (!(await this.electorates.holds(scope.programmeId, 'DECIDE_DEVIATION')))
      throw new Refusal('NOT_FOUND');
    const deviation = await this.locked(input.deviationId, scope);
    const voters = await this.electorates.of(scope.programmeId, deviation.placeId, scope.today);
    requireVoter(voters, scope.personId);
    requireDeviationOpen(deviation.state);
    if (deviation.severity === 'MINOR') throw new Refusal('DEVIATION_LEAD_NOTES');
    const outcome = await this.votes.give(scope, ballot, deviation, input, voters.eligible);
    if (outcome === null) return deviation;
    return this.decide(scope, deviation, outcome.choice, outcome.words, 'VOTES', null);
  }

  /**
   * The lead notes a smaller one; where no group decides, the lead applies a larger one too, with a reason.
   * @throws Refusal DEVIATION_GROUP_DECIDES
   */
  async decideAlone(
    scope: Scope,
    id: string,
    version: number,
    choice: DeviationChoice,
    line: string | null,
  ): Promise<Deviation> {
    const deviation = await this.locked(id, scope);
    requireDeviationOpen(deviation.state);
    if (deviation.version !== version) throw conflict(deviation);
    const grouped = await this.electorates.holds(scope.programmeId, 'DECIDE_DEVIATION');
    const larger = deviation.severity === 'LARGER';
    if (larger && grouped) throw new Refusal('DEVIATION_GROUP_DECIDES');
    requireLine(larger ? 'REJECT' : choice, line);
    const basis: DecisionBasis = larger ? 'LEAD_WITHOUT_GROUP' : 'LEAD_MINOR';
    return this.decide(scope, deviation, choice, (line ?? '').trim(), basis, scope.personId);
  }

  /** The funder has answered: a yes carries it out. */
  async noteFunderAnswer(scope: Scope, id: string, version: number, approved: boolean): Promise<Deviation> {
    const deviation = await this.locked(id, scope);
    if (deviation.state !== 'APPROVED' || !deviation.needsFunder || deviation.funderApproved !== null)
      throw new Refusal('DEVIATION_WAITS_FOR_NO_FUNDER');
    const answered = await updateVersion(this.database.manager, Deviation, deviation, version, {
      funderApproved: approved,
      funderAnsweredOn: scope.today,
    });
    await this.deviations.tell(scope, answered, 'FUNDER_ANSWERED', approved ? 'APPROVED' : 'REFUSED');
    return approved ? this.application.carryOut(scope, answered) : answered;
  }

  /** Approved, and something had been changed meanwhile: carried out knowingly, on what stands there now. */
  async applyKnowingly(scope: Scope, id: string, version: number, reason: string): Promise<Deviation> {
    const deviation = await this.locked(id, scope);
    if (deviation.state !== 'APPROVED' || deviation.clashes.length === 0)
      throw new Refusal('DEVIATION_NOT_CLASHED');
    if (deviation.version !== version) throw conflict(deviation);
    return this.application.carryOut(scope, deviation, reason.trim());
  }

  private async decide(
    scope: Scope,
    deviation: Deviation,
    choice: DeviationChoice,
    words: string,
    basis: DecisionBasis,
    decidedById: string | null,
  ): Promise<Deviation> {
    const state = STATE_OF_CHOICE[choice];
    const decided = await updateVersion(this.database.manager, Deviation, deviation, deviation.version, {
      state,
      outcome: choice,
      outcomeWords: words,
      decidedOn: scope.today,
      decidedById,
      basis,
    });
    await this.deviations.tell(scope, decided, state as 'APPROVED' | 'REJECTED' | 'RETURNED', words);
    return state === 'APPROVED' && !decided.needsFunder ? this.application.carryOut(scope, decided) : decided;
  }

  /** The row, held until this change is over. */
  private async locked(id: string, scope: Scope): Promise<Deviation> {
    await this.database.rows('SELECT id FROM deviation WHERE id = $1 FOR UPDATE', [id]);
    return fetchForChange(this.database.manager, Deviation, id, scope);
  }
}
