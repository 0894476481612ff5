import { Injectable } from '@nestjs/common';
import { PdsaCycle } from '../../improvement/pdsa-cycle/pdsa-cycle.entity.js';
import { Database } from '../../platform/operation/database.js';
import { currentOperation, type Scope } from '../../platform/operation/operation.js';
import { fetchForChange } from '../../platform/rows/versioned.js';
import { Refusal } from '@laeringsrum/domain';
import { type PresenceNote } from '../live/hearing.js';

/** A property of the entity, and no words of anybody's. */
const fieldName = /^[a-z][A-Za-z]{0,39}$/;

@Injectable()
export class PresenceService {
  constructor(private readonly database: Database) {}

  /** @throws Refusal NOT_FOUND, FORBIDDEN, VALIDATION */
  async note(scope: Scope, cycleId: string, field: string | null): Promise<boolean> {
    const cycle = await fetchForChange(this.database.manager, PdsaCycle, cycleId, scope);
    if (field !== null && !fieldName.test(field)) throw new Refusal('VALIDATION', { field: 'field' });
    // Said again it is news again: no receipt.
    currentOperation().idempotencyKey = null;
    const { programmeId, personId } = scope;
    const note: PresenceNote = {
      ...{ programmeId, personId, field },
      ...{ placeId: cycle.placeId, rowId: cycle.id, gone: false },
    };
    await this.database.rows("SELECT pg_notify('presence', $1)", [JSON.stringify(note)]);
    return true;
  }
}
