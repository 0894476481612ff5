import { Injectable } from '@nestjs/common';
import {
  requireOtherThanLegal,
  requireStopDraft,
  requireStopMove,
  requireStopProposed,
  requireStopUndecided,
  STEP_OF_STATE,
  type SignOff,
  type StopProposalState,
  type StopStepKind,
} from '@laeringsrum/domain';
import { v7 as uuidv7 } from 'uuid';
import { Intervention } from '../../improvement/intervention/intervention.entity.js';
import { Database } from '../../platform/operation/database.js';
import { grouped, load } from '../../platform/operation/loaders.js';
import { type Scope } from '../../platform/operation/operation.js';
import { emptiedFields, fetchForChange, sentFields, updateVersion } from '../../platform/rows/versioned.js';
import { ProgrammeService } from '../../programme/programme/programme.service.js';
import { StopProposal, StopProposalStep } from './stop-proposal.entity.js';
import {
  type CreateStopProposalInput,
  type LegalCheckInput,
  type SignOffInput,
  type StopProposalPatch,
} from './stop-proposal.inputs.js';

const mostListed = 500;
const noLegalCheck = { legalAuthority: null, legalBasis: '', legalCheckedBy: '', legalCheckedOn: null };

@Injectable()
export class StopProposalService {
  constructor(
    private readonly database: Database,
    private readonly programmes: ProgrammeService,
  ) {}

  list(scope: Scope): Promise<StopProposal[]> {
    return this.database.read(
      StopProposal,
      `programme_id = $1 ORDER BY (SELECT position FROM place WHERE place.id = place_id), created_at, id LIMIT ${mostListed}`,
      [scope.programmeId],
    );
  }

  ofIntervention(interventionId: string): Promise<StopProposal[]> {
    return load(StopProposalService.prototype.ofIntervention, interventionId, async (ids) => {
      const rows = await this.database.read(
        StopProposal,
        'intervention_id = ANY ($1) ORDER BY created_at, id',
        [ids],
      );
      return grouped(rows, ids, (row) => row.interventionId);
    }).then((rows) => rows ?? []);
  }

  steps(proposalId: string): Promise<StopProposalStep[]> {
    return load(StopProposalService.prototype.steps, proposalId, async (ids) => {
      const rows = await this.database.read(StopProposalStep, 'proposal_id = ANY ($1) ORDER BY number', [
        ids,
      ]);
      return grouped(rows, ids, (row) => row.proposalId);
    }).then((rows) => rows ?? []);
  }

  async create(scope: Scope, input: CreateStopProposalInput): Promise<StopProposal> {
    const { programmeId, placeId } = await fetchForChange(
      this.database.manager,
      Intervention,
      input.interventionId,
      scope,
    );
    await this.database.manager.insert(StopProposal, {
      ...input,
      what: input.what.trim(),
      because: input.because ?? '',
      programmeId,
      placeId,
    });
    const created = await this.database.manager.findOneByOrFail(StopProposal, { id: input.id });
    await this.tell(scope, created, 'CREATED');
    return created;
  }

  /** What the law was asked about is what was written then: another text is asked about anew. */
  async update(scope: Scope, id: string, version: number, patch: StopProposalPatch): Promise<StopProposal> {
    const row = await fetchForChange(this.database.manager, StopProposal, id, scope);
    requireStopDraft(row.state);
    const sent = emptiedFields(this.database.manager, StopProposal, sentFields(patch));
    const changed = (['kind', 'what', 'because'] as const).some(
      (name) => sent[name] !== undefined && sent[name] !== row[name],
    );
    return updateVersion(this.database.manager, StopProposal, row, version, {
      ...sent,
      ...(changed ? noLegalCheck : {}),
    });
  }

  async checkLegality(
    scope: Scope,
    id: string,
    version: number,
    { authority, checkedBy, basis }: LegalCheckInput,
  ): Promise<StopProposal> {
    const row = await fetchForChange(this.database.manager, StopProposal, id, scope);
    requireStopUndecided(row.state);
    const signed = (await this.signOffs(row)).map(({ signedBy }) => signedBy);
    requireOtherThanLegal(checkedBy, signed, 'checkedBy');
    const checked = await updateVersion(this.database.manager, StopProposal, row, version, {
      legalAuthority: authority,
      legalCheckedBy: checkedBy.trim(),
      legalBasis: basis.trim(),
      legalCheckedOn: scope.today,
    });
    await this.tell(scope, checked, 'LEGALITY_CHECKED', {
      signedBy: checked.legalCheckedBy,
      note: checked.legalBasis,
    });
    return checked;
  }

  async sign(scope: Scope, id: string, version: number, input: SignOffInput): Promise<StopProposal> {
    const row = await fetchForChange(this.database.manager, StopProposal, id, scope);
    requireStopProposed(row.state);
    requireOtherThanLegal(row.legalCheckedBy, [input.signedBy], 'signedBy');
    const signed = await updateVersion(this.database.manager, StopProposal, row, version, {});
    await this.tell(scope, signed, 'SIGNED', {
      id: input.id,
      party: input.party,
      verdict: input.verdict,
      signedBy: input.signedBy.trim(),
      note: input.note?.trim() ?? '',
    });
    return signed;
  }

  async move(
    scope: Scope,
    id: string,
    version: number,
    to: StopProposalState,
    reason: string | null,
  ): Promise<StopProposal> {
    const row = await fetchForChange(this.database.manager, StopProposal, id, scope);
    const { threePartyAcceptance } = await this.programmes.current(scope);
    requireStopMove(row, to, {
      threeParty: threePartyAcceptance,
      signOffs: await this.signOffs(row),
      reason,
    });
    const moved = await updateVersion(this.database.manager, StopProposal, row, version, {
      state: to,
      ...(to === 'PROPOSED' ? { round: row.round + 1 } : {}),
    });
    await this.tell(scope, moved, STEP_OF_STATE[to], { note: reason?.trim() ?? '' });
    return moved;
  }

  /** What has been signed in the present round, oldest first. */
  private async signOffs(row: StopProposal): Promise<(SignOff & { signedBy: string })[]> {
    const steps = await this.database.read(
      StopProposalStep,
      "proposal_id = $1 AND round = $2 AND kind = 'SIGNED' ORDER BY number",
      [row.id, row.round],
    );
    return steps.flatMap(({ party, verdict, signedBy }) =>
      party && verdict ? [{ party, verdict, signedBy }] : [],
    );
  }

  private async tell(
    scope: Scope,
    row: StopProposal,
    kind: StopStepKind,
    more: Partial<StopProposalStep> = {},
  ): Promise<void> {
    await this.database.manager.insert(StopProposalStep, {
      id: uuidv7(),
      programmeId: row.programmeId,
      placeId: row.placeId,
      proposalId: row.id,
      // Each step goes with a new version of the proposal, so the version numbers them without a gap's harm.
      number: row.version,
      round: row.round,
      kind,
      onDay: scope.today,
      byId: scope.personId,
      ...more,
    });
  }
}
