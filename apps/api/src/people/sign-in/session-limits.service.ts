import { Injectable } from '@nestjs/common';
import { sessionLimit, type Role } from '@laeringsrum/domain';
import { Database } from '../../platform/operation/database.js';

/** Sessions that are there already when somebody is given a role. */
@Injectable()
export class SessionLimits {
  constructor(private readonly database: Database) {}

  /** They last as the roles say from now on, where that is shorter: no thirty days on the ward's device for whoever becomes its leader. */
  async narrow(personId: string, roles: readonly Role[]): Promise<void> {
    if (roles.length === 0) return;
    const { idleMinutes, absoluteMinutes } = sessionLimit(roles);
    await this.database.rows('SELECT narrow_sessions($1, $2, $3)', [personId, idleMinutes, absoluteMinutes]);
  }
}
