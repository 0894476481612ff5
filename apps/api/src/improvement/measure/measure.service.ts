import { Injectable } from '@nestjs/common';
import { measureLetter, Refusal, requireDefinitionRange, requireMeasureDays } from '@laeringsrum/domain';
import { v7 as uuidv7 } from 'uuid';
import { periodStart } from '@laeringsrum/locale';
import { Database } from '../../platform/operation/database.js';
import { byId, grouped, load } from '../../platform/operation/loaders.js';
import { rideAlong, type Selection } from '../../platform/operation/riding-along.js';
import { type Scope } from '../../platform/operation/operation.js';
import { emptiedFields, fetchForChange, sentFields, updateVersion } from '../../platform/rows/versioned.js';
import { Intervention } from '../intervention/intervention.entity.js';
import { MeasureDefinition, MeasureDefinitionVersion, Measure } from './measure.entity.js';
import {
  type CreateMeasureInput,
  type MeasureDefinitionInput,
  type MeasurePatch,
  type ReviseMeasureDefinitionInput,
} from './measure.inputs.js';

const mostDefinitions = 500;

rideAlong(
  Measure,
  'definition',
  (json, asked) =>
    `SELECT ${json(MeasureDefinitionVersion, 'd', asked)} FROM measure_definition_version d WHERE d.definition_id = measure.definition_id ORDER BY d.number DESC LIMIT 1`,
);

rideAlong(
  Intervention,
  'measures',
  (json, asked) =>
    `SELECT coalesce(json_agg(${json(Measure, 'measure', asked)} ORDER BY measure.position), '[]') FROM measure WHERE measure.intervention_id = intervention.id`,
);

@Injectable()
export class MeasureService {
  constructor(private readonly database: Database) {}

  byId(id: string): Promise<Measure | undefined> {
    return load(MeasureService.prototype.byId, id, async (ids) => {
      return byId(await this.database.read(Measure, 'id = ANY ($1)', [ids]));
    });
  }

  ofIntervention(interventionId: string, asked?: Selection): Promise<Measure[]> {
    return load(asked ?? MeasureService.prototype.ofIntervention, interventionId, async (ids) => {
      const rows = await this.database.read(
        Measure,
        'intervention_id = ANY ($1) ORDER BY position',
        [ids],
        asked,
      );
      return grouped(rows, ids, (row) => row.interventionId);
    }).then((rows) => rows ?? []);
  }

  definitions(): Promise<MeasureDefinition[]> {
    return this.database.manager.find(MeasureDefinition, {
      order: { createdAt: 'ASC', id: 'ASC' },
      take: mostDefinitions,
    });
  }

  /** Oldest first. */
  definitionVersions(definitionId: string): Promise<MeasureDefinitionVersion[]> {
    return load(MeasureService.prototype.definitionVersions, definitionId, async (ids) => {
      const rows = await this.database.read(
        MeasureDefinitionVersion,
        'definition_id = ANY ($1) ORDER BY number',
        [ids],
      );
      return grouped(rows, ids, (row) => row.definitionId);
    }).then((rows) => rows ?? []);
  }

  async currentDefinition(definitionId: string): Promise<MeasureDefinitionVersion> {
    const latest = (await this.definitionVersions(definitionId)).at(-1);
    if (!latest) throw new Refusal('NOT_FOUND');
    return latest;
  }

  async definitionOf(measureId: string): Promise<MeasureDefinitionVersion | null> {
    const measure = await this.byId(measureId);
    return measure ? this.currentDefinition(measure.definitionId) : null;
  }

  async create(scope: Scope, input: CreateMeasureInput): Promise<Measure> {
    const intervention = await fetchForChange(
      this.database.manager,
      Intervention,
      input.interventionId,
      scope,
    );
    if ((input.definitionId == null) === (input.definition == null))
      throw new Refusal('MEASURE_NEEDS_DEFINITION', { field: 'definition' });
    requireMeasureDays(input.startsOn, null, scope.today);
    const definitionId = input.definition
      ? await this.writeDefinition(intervention, input.definition, input.startsOn)
      : await this.existing(input.definitionId ?? '');
    const counted = await this.database.row<{ position: number }>(
      'UPDATE intervention SET last_measure_position = last_measure_position + 1 WHERE id = $1 RETURNING last_measure_position AS position',
      [intervention.id],
    );
    const position = counted?.position ?? 1;
    await this.database.manager.insert(Measure, {
      id: input.id,
      programmeId: intervention.programmeId,
      placeId: intervention.placeId,
      interventionId: intervention.id,
      definitionId,
      letter: measureLetter(position),
      position,
      kind: input.kind,
      frequency: input.frequency,
      startsOn: periodStart(input.startsOn, input.frequency),
      baselinePoints: input.baselinePoints ?? 12,
      updatedById: scope.personId,
    });
    return this.database.manager.findOneByOrFail(Measure, { id: input.id });
  }

  async update(scope: Scope, id: string, version: number, patch: MeasurePatch): Promise<Measure> {
    const measure = await fetchForChange(this.database.manager, Measure, id, scope);
    const sent = emptiedFields(this.database.manager, Measure, sentFields(patch));
    if (sent.frequency !== undefined && sent.frequency !== measure.frequency)
      await this.requireNoMeasurements(measure.id);
    const frequency = sent.frequency ?? measure.frequency;
    const startsOn = periodStart(sent.startsOn ?? measure.startsOn, frequency);
    requireMeasureDays(startsOn, sent.endsOn === undefined ? measure.endsOn : sent.endsOn, scope.today);
    return updateVersion(this.database.manager, Measure, measure, version, {
      ...sent,
      startsOn,
      updatedAt: () => 'now()',
      updatedById: scope.personId,
    });
  }

  /** A new version of the definition: from its day on every measure that uses it starts a new phase of its own. */
  async revise(scope: Scope, input: ReviseMeasureDefinitionInput): Promise<MeasureDefinition> {
    const definition = await fetchForChange(
      this.database.manager,
      MeasureDefinition as unknown as typeof MeasureDefinitionVersion,
      input.definitionId,
      scope,
    );
    const before = await this.database.manager.findOneOrFail(MeasureDefinitionVersion, {
      where: { definitionId: definition.id },
      order: { number: 'DESC' },
    });
    if (input.validFrom <= before.validFrom) throw new Refusal('VALIDATION', { field: 'validFrom' });
    const { id, version, number, ...kept } = before;
    const { definitionId, reason, ...sent } = emptiedFields(
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
    return this.database.manager.findOneByOrFail(MeasureDefinition, { id: definition.id });
  }

  private async writeDefinition(
    intervention: Intervention,
    input: MeasureDefinitionInput,
    startsOn: string,
  ): Promise<string> {
    requireDefinitionRange(input.minimum ?? null, input.maximum ?? null);
    const wall = { programmeId: intervention.programmeId, placeId: intervention.placeId };
    await this.database.manager.insert(MeasureDefinition, { id: input.id, ...wall });
    await this.database.manager.insert(MeasureDefinitionVersion, {
      id: uuidv7(),
      ...wall,
      definitionId: input.id,
      number: 1,
      validFrom: startsOn,
      name: input.name.trim(),
      shortName: input.shortName ?? '',
      question: input.question ?? '',
      valueKind: input.valueKind,
      unit: input.valueKind === 'RATIO' ? '%' : input.unit,
      numeratorText: input.numeratorText ?? '',
      denominatorText: input.denominatorText ?? '',
      direction: input.direction,
      minimum: input.minimum ?? null,
      maximum: input.maximum ?? null,
      decimals: input.decimals ?? (input.valueKind === 'RATIO' ? 1 : 0),
      samplingPlan: input.samplingPlan ?? '',
    });
    return input.id;
  }

  private async existing(definitionId: string): Promise<string> {
    const found = await this.database.manager.findOneBy(MeasureDefinition, { id: definitionId });
    if (!found) throw new Refusal('UNKNOWN_REFERENCE', { field: 'definitionId' });
    return found.id;
  }

  private async requireNoMeasurements(measureId: string): Promise<void> {
    const found = await this.database.row('SELECT 1 FROM measurement WHERE measure_id = $1 LIMIT 1', [
      measureId,
    ]);
    if (found) throw new Refusal('VALIDATION', { field: 'frequency' });
  }
}
