import { Injectable } from '@nestjs/common';
import { Refusal, requireDefinitionRange } from '@laeringsrum/domain';
import { v7 as uuidv7 } from 'uuid';
import { Database } from '../../platform/operation/database.js';
import { byId, grouped, load } from '../../platform/operation/loaders.js';
import { currentOperation, type Scope } from '../../platform/operation/operation.js';
import { type Intervention } from '../intervention/intervention.entity.js';
import { MeasureDefinition, MeasureDefinitionVersion } from '../measure/measure.entity.js';
import { type MeasureTemplate } from '../measure-template/measure-template.entity.js';
import { MeasureTemplateService } from '../measure-template/measure-template.service.js';
import { type DefinitionUse } from './definition-use.js';
import { type MeasureDefinitionInput } from './measure-definition.inputs.js';

const mostDefinitions = 2000;
const mostUses = 200;

/** What a new measure may be defined by: exactly one of the three. */
interface DefinitionChoice {
  readonly definitionId?: string | null;
  readonly templateKey?: string | null;
  readonly definition?: MeasureDefinitionInput | null;
  readonly startsOn: string;
}

@Injectable()
export class MeasureDefinitionService {
  constructor(
    private readonly database: Database,
    private readonly templates: MeasureTemplateService,
  ) {}

  /** @throws Refusal TOO_MANY rather than a list that is cut off without a word */
  async list(search: string | null): Promise<MeasureDefinition[]> {
    const rows = await this.database.read(
      MeasureDefinition,
      `$1::text IS NULL OR EXISTS (SELECT FROM measure_definition_version v WHERE v.definition_id = measure_definition.id AND strpos(lower(v.name), lower($1)) > 0)
       ORDER BY created_at, id LIMIT ${mostDefinitions + 1}`,
      [search?.trim() || null],
    );
    if (rows.length > mostDefinitions)
      throw new Refusal('TOO_MANY', { field: 'search', max: mostDefinitions });
    return rows;
  }

  /** @throws Refusal NOT_FOUND */
  async byId(id: string): Promise<MeasureDefinition> {
    const found = await load(MeasureDefinitionService.prototype.byId, id, async (ids) => {
      return byId(await this.database.read(MeasureDefinition, 'id = ANY ($1)', [ids]));
    });
    if (!found) throw new Refusal('NOT_FOUND');
    return found;
  }

  /** The measures of the whole programme that go by a definition, by place. */
  async usesOf(definitionId: string): Promise<DefinitionUse[]> {
    const found = await load(MeasureDefinitionService.prototype.usesOf, definitionId, async (ids) => {
      const rows = await this.database.rows<DefinitionUse & { definitionId: string }>(
        `SELECT * FROM (
           SELECT m.definition_id AS "definitionId", m.place_id AS "placeId", p.name AS "placeName", i.code AS "interventionCode", m.letter,
             row_number() OVER (PARTITION BY m.definition_id ORDER BY p.position, i.number, m.position) AS at
           FROM measure m JOIN intervention i ON i.id = m.intervention_id JOIN place p ON p.id = m.place_id WHERE m.definition_id = ANY ($1)
         ) used WHERE at <= ${mostUses} ORDER BY at`,
        [ids],
      );
      return grouped(rows, ids, (row) => row.definitionId);
    });
    return found ?? [];
  }

  /** The id of the definition that a new measure goes by: taken over, from a template, or written now. */
  async chosen(scope: Scope, intervention: Intervention, choice: DefinitionChoice): Promise<string> {
    const given = [choice.definitionId, choice.templateKey, choice.definition].filter((one) => one != null);
    if (given.length !== 1) throw new Refusal('MEASURE_NEEDS_DEFINITION', { field: 'definition' });
    if (choice.definition) return this.write(intervention, choice.definition, choice.startsOn, null);
    if (choice.templateKey)
      return this.fromTemplate(scope, intervention, choice.templateKey, choice.startsOn);
    return this.existing(choice.definitionId ?? '');
  }

  private async existing(definitionId: string): Promise<string> {
    const found = await this.database.manager.findOneBy(MeasureDefinition, { id: definitionId });
    if (!found) throw new Refusal('UNKNOWN_REFERENCE', { field: 'definitionId' });
    return found.id;
  }

  /** The first place that chooses a template writes its definition, in its own language; the next ones take that over. */
  private async fromTemplate(
    scope: Scope,
    intervention: Intervention,
    key: string,
    startsOn: string,
  ): Promise<string> {
    const template = await this.templates.byKey(scope, key);
    await this.database.rows('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [
      `measure_template ${scope.programmeId} ${key}`,
    ]);
    const standing = await this.database.manager.findOneBy(MeasureDefinition, {
      programmeId: scope.programmeId,
      templateKey: key,
    });
    if (standing) return standing.id;
    return this.write(intervention, inWords(template), startsOn, key);
  }

  private async write(
    intervention: Intervention,
    input: MeasureDefinitionInput,
    startsOn: string,
    templateKey: string | null,
  ): Promise<string> {
    requireDefinitionRange(input.minimum ?? null, input.maximum ?? null);
    const wall = { programmeId: intervention.programmeId, placeId: intervention.placeId };
    await this.database.manager.insert(MeasureDefinition, { id: input.id, ...wall, templateKey });
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
}

function inWords(template: MeasureTemplate): MeasureDefinitionInput {
  const danish = currentOperation().language === 'da';
  return {
    id: uuidv7(),
    name: danish ? template.nameDa : template.nameEn,
    shortName: danish ? template.shortNameDa : template.shortNameEn,
    question: danish ? template.questionDa : template.questionEn,
    unit: danish ? template.unitDa : template.unitEn,
    numeratorText: danish ? template.numeratorTextDa : template.numeratorTextEn,
    denominatorText: danish ? template.denominatorTextDa : template.denominatorTextEn,
    samplingPlan: danish ? template.samplingPlanDa : template.samplingPlanEn,
    valueKind: template.valueKind,
    direction: template.direction,
    minimum: template.minimum,
    maximum: template.maximum,
    decimals: template.decimals,
  };
}
