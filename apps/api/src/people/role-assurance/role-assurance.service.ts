import { Injectable } from '@nestjs/common';
import {
  isEnough,
  leastAssurance,
  Refusal,
  roleAssuranceProblem,
  Role,
  type Assurance,
} from '@laeringsrum/domain';
import { v7 as uuidv7 } from 'uuid';
import { Database } from '../../platform/operation/database.js';
import { currentOperation, type Scope } from '../../platform/operation/operation.js';
import { RoleAssurance, type RoleAssuranceType, type SetRoleAssuranceArgs } from './role-assurance.entity.js';

/** How sure a sign-in must be, role by role: never less than every programme asks for, and never more than one has oneself. */
@Injectable()
export class RoleAssuranceService {
  constructor(private readonly database: Database) {}

  /** The roles of this programme, in its own order. */
  async all(): Promise<RoleAssuranceType[]> {
    const rules = await this.database.read(RoleAssurance, 'true LIMIT 50', []);
    const roles = await this.database.rows<{ role: Role }>(
      'SELECT role FROM programme_role ORDER BY position LIMIT 50',
    );
    const set = new Map(rules.map((rule) => [rule.role, rule]));
    return roles.map(({ role }) => this.told(role, set.get(role)));
  }

  async set(scope: Scope, { role, level, version }: SetRoleAssuranceArgs): Promise<RoleAssuranceType> {
    const [known] = await this.database.rows('SELECT 1 FROM programme_role WHERE role = $1', [role]);
    if (!known) throw new Refusal('UNKNOWN_REFERENCE', { field: 'role' });
    const problem = roleAssuranceProblem(role, level, {
      roles: currentOperation().roles.map((held) => held.role),
      has: await this.own(),
    });
    if (problem) throw new Refusal(problem, { field: 'level' });
    // Two administrators who set the same role at once: the second has not seen what the first did.
    const [kept] = await this.database.rows<RoleAssurance>(
      version === 0
        ? `INSERT INTO assurance_rule (id, programme_id, role, level, updated_by_id) VALUES ($1, $2, $3, $4, $5)
           ON CONFLICT (programme_id, role) DO NOTHING RETURNING role, level, version`
        : `UPDATE assurance_rule SET level = $4, version = version + 1, updated_at = now(), updated_by_id = $5
           WHERE programme_id = $2 AND role = $3 AND version = $6 AND $1::uuid IS NOT NULL RETURNING role, level, version`,
      [uuidv7(), scope.programmeId, role, level, scope.personId, ...(version === 0 ? [] : [version])],
    );
    if (kept) return this.told(role, kept);
    const current = (await this.all()).find((one) => one.role === role);
    if (current?.level === level) return current;
    throw new Refusal('CONFLICT', { current });
  }

  private told(role: Role, rule: Pick<RoleAssurance, 'level' | 'version'> | undefined): RoleAssuranceType {
    const least = leastAssurance(role);
    const level = rule && isEnough(rule.level, least) ? rule.level : least;
    return { role, least, level, version: rule?.version ?? 0 };
  }

  private async own(): Promise<Assurance> {
    const row = await this.database.row<{ assurance: Assurance }>(
      'SELECT assurance FROM assurance_of_session($1)',
      [currentOperation().tokenHash],
    );
    return row?.assurance ?? 'LOW';
  }
}
