import { Injectable } from '@nestjs/common';
import { Refusal, requireDriverParent } from '@laeringsrum/domain';
import { Database } from '../../platform/operation/database.js';
import { type Scope } from '../../platform/operation/operation.js';
import { fetchForChange, updateVersion } from '../../platform/rows/versioned.js';
import { Intervention } from '../intervention/intervention.entity.js';
import { Driver } from './driver.entity.js';
import { TheoryOrderService } from './theory-order.service.js';
import { type AddDriverInput } from './theory.inputs.js';

/** Where everything past the last one goes. */
export const LAST = Number.MAX_SAFE_INTEGER;

@Injectable()
export class DriverService {
  constructor(
    private readonly database: Database,
    private readonly order: TheoryOrderService,
  ) {}

  /** @returns the intervention whose theory it is, as do the others */
  async add(scope: Scope, input: AddDriverInput): Promise<string> {
    const { id, interventionId } = input;
    const intervention = await fetchForChange(this.database.manager, Intervention, interventionId, scope);
    await this.order.requireRoom(interventionId);
    const parentId = await this.requireParent(input.parentId ?? null, {
      id,
      interventionId,
      hasDrivers: false,
    });
    const siblings = await this.order.driversBelow(interventionId, parentId);
    await this.database.manager.insert(Driver, {
      id,
      interventionId,
      parentId,
      programmeId: intervention.programmeId,
      placeId: intervention.placeId,
      name: input.name.trim(),
      position: siblings.length,
      updatedById: scope.personId,
    });
    await this.order.place('driver', siblings, id, input.index ?? LAST);
    return intervention.id;
  }

  async rename(scope: Scope, id: string, version: number, name: string): Promise<string> {
    const driver = await this.standing(scope, id);
    await this.change(scope, driver, version, { name: name.trim() });
    return driver.interventionId;
  }

  async move(
    scope: Scope,
    id: string,
    version: number,
    parentId: string | null,
    index: number,
  ): Promise<string> {
    const driver = await this.standing(scope, id);
    const { interventionId } = driver;
    await this.order.requireRoom(interventionId, 0);
    const below = await this.order.driversBelow(interventionId, id);
    await this.requireParent(parentId, { id, interventionId, hasDrivers: below.length > 0 });
    await this.change(scope, driver, version, { parentId });
    await this.order.place('driver', await this.order.driversBelow(interventionId, parentId), id, index);
    return interventionId;
  }

  /** With everything below it; it can be brought back as it was. */
  async remove(scope: Scope, id: string, version: number): Promise<string> {
    const driver = await this.standing(scope, id);
    await this.change(scope, driver, version, { removedAt: () => 'now()' });
    await this.database.rows(
      'UPDATE driver SET removed_at = now(), version = version + 1 WHERE parent_id = $1 AND removed_at IS NULL',
      [id],
    );
    await this.database.rows(
      `UPDATE change_idea SET removed_at = now(), version = version + 1
       WHERE driver_id IN (SELECT id FROM driver WHERE id = $1 OR parent_id = $1) AND removed_at IS NULL`,
      [id],
    );
    return driver.interventionId;
  }

  /** Brings back what was removed together with it: the moment tells. */
  async restore(scope: Scope, id: string, version: number): Promise<string> {
    const driver = await fetchForChange(this.database.manager, Driver, id, scope);
    if (driver.removedAt === null) return driver.interventionId;
    if (driver.parentId !== null) await this.requireParentThere(driver.parentId);
    const [together] = await this.database.rows<{ drivers: string[]; ideas: string[] }>(
      `SELECT ARRAY(SELECT id FROM driver d WHERE d.parent_id = r.id AND d.removed_at = r.removed_at) AS drivers,
         ARRAY(SELECT i.id FROM change_idea i JOIN driver d ON d.id = i.driver_id WHERE (d.id = r.id OR d.parent_id = r.id) AND i.removed_at = r.removed_at) AS ideas
       FROM driver r WHERE r.id = $1`,
      [id],
    );
    const { drivers, ideas } = together ?? { drivers: [], ideas: [] };
    await this.order.requireRoom(driver.interventionId, 1 + drivers.length + ideas.length);
    await this.change(scope, driver, version, { removedAt: null });
    await this.database.rows(
      'UPDATE driver SET removed_at = NULL, version = version + 1 WHERE id = ANY ($1)',
      [drivers],
    );
    await this.database.rows(
      'UPDATE change_idea SET removed_at = NULL, version = version + 1 WHERE id = ANY ($1)',
      [ideas],
    );
    return driver.interventionId;
  }

  private async standing(scope: Scope, id: string): Promise<Driver> {
    const driver = await fetchForChange(this.database.manager, Driver, id, scope);
    if (driver.removedAt !== null) throw new Refusal('NOT_FOUND');
    return driver;
  }

  private async requireParent(
    parentId: string | null,
    driver: { id: string; interventionId: string; hasDrivers: boolean },
  ): Promise<string | null> {
    if (parentId === null) return null;
    requireDriverParent(await this.order.requireDriver(parentId, driver.interventionId, 'parentId'), driver);
    return parentId;
  }

  private async requireParentThere(id: string): Promise<void> {
    const parent = await this.database.manager.findOneBy(Driver, { id });
    if (!parent || parent.removedAt !== null) throw new Refusal('THEORY_PARENT_GONE');
  }

  private change(
    scope: Scope,
    driver: Driver,
    version: number,
    patch: Parameters<typeof updateVersion<Driver>>[4],
  ): Promise<Driver> {
    return updateVersion(this.database.manager, Driver, driver, version, {
      ...patch,
      updatedAt: () => 'now()',
      updatedById: scope.personId,
    });
  }
}
