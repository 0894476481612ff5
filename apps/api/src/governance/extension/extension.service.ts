import { Injectable } from '@nestjs/common';
import {
  grantedEnd,
  isExtensionOpen,
  mayExtend,
  Refusal,
  requireExtension,
  requireExtensionDraft,
  requireExtensionOpen,
  requireExtensionSent,
} from '@laeringsrum/domain';
import { Database } from '../../platform/operation/database.js';
import { grouped, load } from '../../platform/operation/loaders.js';
import { type Scope } from '../../platform/operation/operation.js';
import { conflict, emptiedFields, sentFields, updateVersion } from '../../platform/rows/versioned.js';
import { ProgrammeService } from '../../programme/programme/programme.service.js';
import { ElectorateService } from '../vote/electorate.service.js';
import { ExtensionAdvice, ExtensionRequest } from './extension.entity.js';
import {
  type ExtensionAdviceInput,
  type ExtensionAnswerArgs,
  type ExtensionRequestInput,
  type ExtensionRequestPatch,
} from './extension.inputs.js';

const mostListed = 50;

/** The lead asks the funder for more time, a group that advises says what it thinks, and the answer moves the programme's last day. */
@Injectable()
export class ExtensionService {
  constructor(
    private readonly database: Database,
    private readonly programmes: ProgrammeService,
    private readonly electorates: ElectorateService,
  ) {}

  /** Newest first. */
  list({ programmeId }: Scope): Promise<ExtensionRequest[]> {
    return this.database.read(
      ExtensionRequest,
      `programme_id = $1 ORDER BY number DESC LIMIT ${mostListed}`,
      [programmeId],
    );
  }

  /** Hidden from who does not steer. */
  async advice({ id }: ExtensionRequest): Promise<ExtensionAdvice[]> {
    const rows = await load(ExtensionService.prototype.advice, id, async (ids) =>
      grouped(
        await this.database.read(ExtensionAdvice, 'request_id = ANY ($1) ORDER BY at, id', [ids]),
        ids,
        (row) => row.requestId,
      ),
    );
    return rows ?? [];
  }

  /** May this person advise on it now? Who advises is data: a seat in a group that holds ADVISE. */
  async mayAdvise(
    { programmeId, state }: ExtensionRequest,
    personId: string,
    today: string,
  ): Promise<boolean> {
    return isExtensionOpen(state) && (await this.advises(programmeId, personId, today));
  }

  /** One at a time is open: the funder is not asked twice. */
  async create(scope: Scope, input: ExtensionRequestInput): Promise<ExtensionRequest> {
    const { programmeId } = scope;
    const programme = await this.programmes.byId(programmeId);
    // Where the application names no extension the act does not exist.
    if (!mayExtend(programme)) throw new Refusal('NOT_FOUND');
    const values = { months: input.months, why: input.why.trim(), plan: (input.plan ?? '').trim() };
    requireExtension(programme, values);
    await this.database.rows('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [
      `extension ${programmeId}`,
    ]);
    const standing = await this.database.row<{ number: number; open: boolean }>(
      `SELECT coalesce(max(number), 0) AS number, coalesce(bool_or(state IN ('DRAFT', 'SENT')), false) AS open
       FROM extension_request WHERE programme_id = $1`,
      [programmeId],
    );
    if (standing?.open) throw new Refusal('EXTENSION_OPEN');
    await this.database.manager.insert(ExtensionRequest, {
      ...{ ...values, id: input.id, programmeId, number: (standing?.number ?? 0) + 1 },
      ...{ writtenOn: scope.today, writtenById: scope.personId },
    });
    return this.known(input.id);
  }

  async update(
    scope: Scope,
    id: string,
    version: number,
    patch: ExtensionRequestPatch,
  ): Promise<ExtensionRequest> {
    const standing = await this.locked(id);
    requireExtensionDraft(standing.state);
    const sent = emptiedFields(this.database.manager, ExtensionRequest, sentFields(patch));
    requireExtension(await this.programmes.byId(scope.programmeId), { ...standing, ...sent });
    return updateVersion(this.database.manager, ExtensionRequest, standing, version, sent);
  }

  /** From now on it stands as the funder has it. */
  async send(scope: Scope, id: string, version: number): Promise<ExtensionRequest> {
    const standing = await this.locked(id);
    requireExtensionDraft(standing.state);
    return updateVersion(this.database.manager, ExtensionRequest, standing, version, {
      state: 'SENT',
      sentOn: scope.today,
    });
  }

  async withdraw(id: string, version: number): Promise<ExtensionRequest> {
    const standing = await this.locked(id);
    requireExtensionOpen(standing.state);
    return updateVersion(this.database.manager, ExtensionRequest, standing, version, { state: 'WITHDRAWN' });
  }

  /** The funder's word. A yes moves the programme's last day in the same breath, and keeps what it was; the money stays as it is. */
  async answer(
    scope: Scope,
    { id, version, granted, answer, endsOn }: ExtensionAnswerArgs,
  ): Promise<ExtensionRequest> {
    const standing = await this.locked(id);
    requireExtensionSent(standing.state);
    const said = { answer: (answer ?? '').trim(), answeredOn: scope.today };
    const { manager } = this.database;
    if (!granted)
      return updateVersion(manager, ExtensionRequest, standing, version, { ...said, state: 'REFUSED' });
    const [programme] = await this.database.rows<{ endsOn: string | null }>(
      'SELECT ends_on::text AS "endsOn" FROM programme WHERE id = $1 FOR UPDATE',
      [scope.programmeId],
    );
    const endsBefore = programme?.endsOn ?? null;
    const endsAfter = grantedEnd({ endsOn: endsBefore, months: standing.months }, endsOn ?? null);
    const decided = await updateVersion(manager, ExtensionRequest, standing, version, {
      ...{ ...said, state: 'GRANTED' },
      ...{ endsBefore, endsAfter },
    });
    if (endsAfter !== null)
      await this.database.rows('UPDATE programme SET ends_on = $2, version = version + 1 WHERE id = $1', [
        scope.programmeId,
        endsAfter,
      ]);
    return decided;
  }

  /** One line a person, changed on the version that was seen. */
  async advise(scope: Scope, input: ExtensionAdviceInput): Promise<ExtensionRequest> {
    const { programmeId, personId } = scope;
    const request = await this.locked(input.requestId);
    if (!(await this.advises(programmeId, personId, scope.today)))
      throw new Refusal('EXTENSION_NOT_AN_ADVISER');
    requireExtensionOpen(request.state);
    const { manager } = this.database;
    const line = input.line.trim();
    const own = await manager.findOneBy(ExtensionAdvice, { requestId: request.id, personId });
    if (!own) {
      await manager.insert(ExtensionAdvice, {
        id: input.id,
        programmeId,
        requestId: request.id,
        personId,
        line,
      });
      return request;
    }
    if (input.version == null) throw conflict(own);
    await updateVersion(manager, ExtensionAdvice, own, input.version, { line });
    return request;
  }

  private async known(id: string): Promise<ExtensionRequest> {
    const row = await this.database.manager.findOneBy(ExtensionRequest, { id });
    if (!row) throw new Refusal('NOT_FOUND');
    return row;
  }

  /** The row, held until this change is over where it may be changed. */
  private async locked(id: string): Promise<ExtensionRequest> {
    await this.database.rows('SELECT id FROM extension_request WHERE id = $1 FOR UPDATE', [id]);
    return this.known(id);
  }

  private async advises(programmeId: string, personId: string, today: string): Promise<boolean> {
    const seats = await this.electorates.seats(programmeId, 'ADVISE', today);
    return seats.some((seat) => seat.personId === personId);
  }
}
