import { namesUnitToOthers, scopeOf, type ScaleStep } from '@laeringsrum/domain';
import { Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { Database } from '../../platform/operation/database.js';
import { load } from '../../platform/operation/loaders.js';
import { currentOperation } from '../../platform/operation/operation.js';
import { CareUnit } from '../../programme/care-unit/care-unit.entity.js';
import { CareUnitService } from '../../programme/care-unit/care-unit.service.js';
import { Intervention } from '../intervention/intervention.entity.js';

/** Which unit it is stands in the intervention; whether others may know it, its cycles decide. */
@Resolver(() => Intervention)
export class UnitNamingResolver {
  constructor(
    private readonly units: CareUnitService,
    private readonly database: Database,
  ) {}

  @ResolveField(() => CareUnit, {
    nullable: true,
    description: 'Not named to other places while they can see a cycle with one team or less in it.',
  })
  async careUnit(@Parent() { id, placeId, careUnitId }: Intervention): Promise<CareUnit | null> {
    if (careUnitId === null) return null;
    const own = scopeOf(currentOperation().roles, 'pdsaCycle:readUnshared').places.includes(placeId);
    if (!own && !(await this.seenSteps(id)).every(namesUnitToOthers)) return null;
    return (await this.units.byId(careUnitId)) ?? null;
  }

  private async seenSteps(interventionId: string): Promise<readonly ScaleStep[]> {
    const found = await load(UnitNamingResolver.prototype.careUnit, interventionId, async (ids) => {
      const rows = await this.database.rows<{ id: string; steps: ScaleStep[] }>(
        'SELECT intervention_id AS id, array_agg(DISTINCT scale_step) AS steps FROM pdsa_cycle WHERE intervention_id = ANY ($1) GROUP BY 1',
        [ids],
      );
      return new Map(rows.map(({ id, steps }) => [id, steps]));
    });
    return found ?? [];
  }
}
