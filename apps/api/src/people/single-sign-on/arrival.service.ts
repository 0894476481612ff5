import { Injectable } from '@nestjs/common';
import {
  initialsOf,
  readClaims,
  Refusal,
  rolesOfGroups,
  type RefusalCode,
  vouchedAssurance,
} from '@laeringsrum/domain';
import { type Response } from 'express';
import { v7 as uuidv7 } from 'uuid';
import { Database } from '../../platform/operation/database.js';
import { SessionLimits } from '../sign-in/session-limits.service.js';
import { SessionOpening } from '../sign-in/session-opening.service.js';
import { type Vouched, type WayIn } from './sign-in-elsewhere.js';

/** A person who was vouched for becomes a person of ours: by issuer and subject, at the issuer's own place. */
@Injectable()
export class Arrival {
  constructor(
    private readonly database: Database,
    private readonly opening: SessionOpening,
    private readonly limits: SessionLimits,
  ) {}

  /** @throws Refusal PROVIDER_FAILED, PROVIDER_NO_ACCESS */
  async arrive(way: WayIn, { claims, provedAt }: Vouched, response: Response): Promise<void> {
    const person = readClaims(claims, way.shape, {
      name: way.name_claim,
      email: way.email_claim,
      groups: way.groups_claim,
      required: way.required_claim,
      requiredValue: way.required_value,
    });
    if (!person) throw new Refusal('PROVIDER_FAILED');
    const roles = rolesOfGroups(person.groups, way.group_roles);
    const arrived = await this.database.row<{ person_id: string | null; outcome: RefusalCode | 'DONE' }>(
      'SELECT * FROM arrive($1, $2, $3, $4, $5, $6, $7, $8, $9)',
      [
        ...[way.id, person.subject, uuidv7(), uuidv7(), person.name.slice(0, 120)],
        ...[initialsOf(person.name), person.email, roles, roles.map(() => uuidv7())],
      ],
    );
    if (!arrived || arrived.person_id === null || arrived.outcome !== 'DONE')
      throw new Refusal(arrived && arrived.outcome !== 'DONE' ? arrived.outcome : 'PROVIDER_FAILED');
    // Those on other devices, from before the municipality gave these roles.
    await this.limits.narrow(arrived.person_id, roles);
    const assurance = vouchedAssurance(claims, way.assurance_claim, way.assurance_values);
    await this.opening.open(
      {
        ...{ personId: arrived.person_id, method: way.kind, providerId: way.id, assurance },
        // An issuer that does not say when may have let them through on a sign-in of this morning.
        provedAt: provedAt ?? new Date(0),
      },
      response,
    );
  }
}
