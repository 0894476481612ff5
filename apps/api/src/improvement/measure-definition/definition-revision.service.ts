import { Injectable } from '@nestjs/common';
import { Refusal, requireDefinitionRange } from '@laeringsrum/domain';
import { v7 as uuidv7 } from 'uuid';
import { Database } from '../../platform/operation/database.js';
import { type Scope } from '../../platform/operation/operation.js';
import { emptiedFields, requirePlace, sentFields } from '../../platform/rows/versioned.js';
import { MeasureDefinition, MeasureDefinitionVersion } from '../measure/measure.entity.js';
import { type DefinitionUse } from './definition-use.js';
import { type ReviseMeasureDefinitionInput } from './measure-definition.inputs.js';
import { MeasureDefinitionService } from './measure-definition.service.js';

/**
 * A new version of a definition: from its day on, every measure that goes by it starts a phase of its own, and what was counted
 * otherwise is not compared. Where other places measure by it too, it has to be said whom it is for; nothing changes for them unseen.
 */
@Injectable()
export class DefinitionRevisionService {
  constructor(
    private readonly database: Database,
    private readonly definitions: MeasureDefinitionService,
  ) {}

  async revise(scope: Scope, input: ReviseMeasureDefinitionInput): Promise<MeasureDefinition> {
    const standing = await this.database.manager.findOneBy(MeasureDefinition, { id: input.definitionId });
    if (!standing) throw new Refusal('NOT_FOUND');
    const before = await this.versions(standing.id);
    const uses = await this.definitions.usesOf(standing.id);
    const own = placeOfBranch(scope, standing, uses, input);
    const latest = before.at(-1);
    if (!latest || input.validFrom <= latest.validFrom || input.validFrom > scope.today)
      throw new Refusal('VALIDATION', { field: 'validFrom' });
    const definition = own === null ? standing : await this.branch(scope, standing, before, own);

    const { id, version, number, ...kept } = latest;
    const { definitionId, reason, reach, ...sent } = emptiedFields(
      this.database.manager,
      MeasureDefinitionVersion,
      sentFields(input),
    );
    const next = {
      ...kept,
      ...sent,
      id: input.id,
      number: number + 1,
      definitionId: definition.id,
      programmeId: definition.programmeId,
      placeId: definition.placeId,
    };
    requireDefinitionRange(next.minimum ?? null, next.maximum ?? null);
    await this.database.manager.insert(MeasureDefinitionVersion, next as MeasureDefinitionVersion);
    await this.database.rows('SELECT start_definition_phases($1, $2, $3, $4)', [
      definition.id,
      input.validFrom,
      next.name,
      reason,
    ]);
    return this.definitions.byId(definition.id);
  }

  private versions(definitionId: string): Promise<MeasureDefinitionVersion[]> {
    return this.database.read(MeasureDefinitionVersion, 'definition_id = $1 ORDER BY number', [definitionId]);
  }

  /** A definition of the place's own with the same history; its measures go by that from now on, the others' stay where they were. */
  private async branch(
    scope: Scope,
    standing: MeasureDefinition,
    versions: readonly MeasureDefinitionVersion[],
    placeId: string,
  ): Promise<MeasureDefinition> {
    const definitionId = uuidv7();
    const { programmeId } = standing;
    await this.database.manager.insert(MeasureDefinition, { id: definitionId, programmeId, placeId });
    await this.database.manager.insert(
      MeasureDefinitionVersion,
      versions.map((version) => ({ ...version, id: uuidv7(), definitionId, placeId, version: 1 })),
    );
    await this.database.rows(
      `UPDATE measure SET definition_id = $2, version = version + 1, updated_at = now(), updated_by_id = $4
       WHERE definition_id = $1 AND place_id = ANY ($3::uuid[])`,
      [standing.id, definitionId, scope.places, scope.personId],
    );
    return this.definitions.byId(definitionId);
  }
}

/**
 * The place that gets a definition of its own, or null where the standing one is changed.
 * @throws Refusal FORBIDDEN, DEFINITION_SHARED naming the places, VALIDATION reach
 */
function placeOfBranch(
  scope: Scope,
  standing: MeasureDefinition,
  uses: readonly DefinitionUse[],
  { reach }: ReviseMeasureDefinitionInput,
): string | null {
  const ours = uses.filter(({ placeId }) => scope.places.includes(placeId));
  const others = uses.filter(({ placeId }) => !scope.places.includes(placeId));
  if (ours.length === 0 || reach === 'EVERYONE') requirePlace(scope, standing.placeId);
  if (reach === 'EVERYONE') return null;
  if (others.length > 0 && reach == null)
    throw new Refusal('DEFINITION_SHARED', {
      field: 'reach',
      places: [...new Set(others.map(({ placeName }) => placeName))],
    });
  const [first] = ours;
  if (others.length > 0 && !first) throw new Refusal('VALIDATION', { field: 'reach' });
  return others.length > 0 || (first && !scope.places.includes(standing.placeId))
    ? (first?.placeId ?? null)
    : null;
}
