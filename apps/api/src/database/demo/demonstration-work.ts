import { addDays } from '@laeringsrum/locale';
import { type EntityManager } from 'typeorm';
import { v7 as uuidv7 } from 'uuid';
import { definitions, helsingoer } from './demonstration-interventions.js';
import { type DemoIntervention } from './demonstration-shape.js';
import { DemonstrationCycles } from './demonstration-cycles.js';
import { onePage } from './demonstration-page.js';
import { neighbours } from './demonstration-neighbours.js';
import { insertRow, type Row } from './insert-row.js';

type Monday = (week: number) => string;

/** Writes the demonstration's interventions, numbers and cycles, in the weeks they would have been written. */
export async function loadDemonstrationWork(
  manager: EntityManager,
  people: ReadonlyMap<string, string>,
  monday: Monday,
): Promise<void> {
  const writer = new DemonstrationWriter(manager, people, monday);
  for (const intervention of [...helsingoer, ...neighbours]) await writer.intervention(intervention);
}

class DemonstrationWriter {
  private readonly definitionIds = new Map<string, string>();
  private readonly units = new Map<string, string>();
  /** Cycles by code and number: a plan may have been copied from one. */
  private readonly made = new Map<string, string>();

  constructor(
    private readonly manager: EntityManager,
    private readonly people: ReadonlyMap<string, string>,
    private readonly monday: Monday,
  ) {}

  async intervention(data: DemoIntervention): Promise<void> {
    const [wall] = (await this.manager.query(
      `UPDATE place SET last_intervention_number = last_intervention_number + 1 WHERE key = $1 RETURNING id, programme_id, code, last_intervention_number AS number`,
      [data.place],
    )) as [[{ id: string; programme_id: string; code: string; number: number }]];
    const place = wall[0];
    const walls = { programme_id: place.programme_id, place_id: place.id };
    const person = this.person(data.responsible);
    const term = async (table: string, key: string): Promise<string> =>
      (
        (await this.manager.query(`SELECT id FROM ${table} WHERE programme_id = $1 AND key = $2`, [
          place.programme_id,
          key,
        ])) as [{ id: string }]
      )[0].id;
    const id = uuidv7();
    await this.insert('intervention', {
      id,
      ...walls,
      number: place.number,
      code: `${place.code}-${place.number}`,
      title: data.title,
      description: data.description,
      because: data.because ?? '',
      target_group: '',
      track_id: await term('track', data.track),
      method_id: await term('method', data.method),
      care_unit_id: await this.unit(walls, data.unit),
      dignity_theme_keys: data.themes,
      documentation_theme_keys: data.documentation ?? [],
      responsible_id: person,
      narrative: data.narrative ?? false,
      starts_on: this.monday(data.startWeek),
      last_cycle_number: data.cycles.length,
      last_measure_position: data.measure ? 1 : 0,
      updated_by_id: person,
    });
    await this.insert('intervention_version', {
      ...walls,
      intervention_id: id,
      number: 1,
      title: data.title,
      description: data.description,
      because: data.because ?? '',
      target_group: '',
      by_id: person,
    });
    const measureId = data.measure ? await this.measure(walls, id, data, person) : null;
    if (data.goal) await this.goal(walls, id, measureId, data.goal, person);
    let before: string | null = null;
    const cycles = new DemonstrationCycles((table, row) => this.insert(table, row), this.monday, this.made);
    const work = { walls, interventionId: id, code: `${place.code}-${place.number}`, measureId, person };
    for (const [index, cycle] of data.cycles.entries())
      before = await cycles.write(work, index + 1, before, cycle);
    if (data.guide) await this.guide(walls, id, data.guide, person);
  }

  private async measure(
    walls: Row,
    interventionId: string,
    data: DemoIntervention,
    person: string,
  ): Promise<string> {
    const measure = data.measure as NonNullable<DemoIntervention['measure']>;
    const definitionId = await this.definition(walls, measure.definition);
    const id = uuidv7();
    await this.insert('measure', {
      id,
      ...walls,
      intervention_id: interventionId,
      definition_id: definitionId,
      letter: 'a',
      position: 1,
      kind: 'OUTCOME',
      frequency: 'WEEKLY',
      starts_on: this.monday(measure.firstWeek),
      baseline_points: 12,
      updated_by_id: person,
    });
    for (const [index, value] of measure.values.entries()) {
      if (value === null) continue;
      const period = this.monday(measure.firstWeek + index);
      const counted = Array.isArray(value) ? (value as readonly [number, number]) : null;
      const missed = value === 'i.m.';
      await this.insert('measurement', {
        ...walls,
        measure_id: id,
        period,
        state: missed ? 'NOT_MEASURED' : 'MEASURED',
        value: missed ? null : counted ? (counted[0] * 100) / counted[1] : value,
        numerator: counted?.[0] ?? null,
        denominator: counted?.[1] ?? null,
        not_measured_reason: missed ? 'HOLIDAY' : null,
        definition_number: 1,
        entered_on: addDays(period, 4),
        updated_by_id: person,
      });
    }
    for (const [week, text] of data.notes ?? []) {
      await this.insert('annotation', {
        ...walls,
        measure_id: id,
        period: this.monday(week),
        text,
        author_id: person,
      });
    }
    return id;
  }

  private async definition(walls: Row, key: string): Promise<string> {
    const known = this.definitionIds.get(key);
    if (known) return known;
    const data = definitions[key];
    if (!data) throw new Error(`The demonstration has no definition ${key}`);
    const id = uuidv7();
    this.definitionIds.set(key, id);
    await this.insert('measure_definition', { id, ...walls });
    await this.insert('measure_definition_version', {
      ...walls,
      definition_id: id,
      number: 1,
      valid_from: this.monday(5),
      name: data.name,
      short_name: data.shortName,
      question: data.question,
      value_kind: data.valueKind,
      unit: data.unit,
      numerator_text: data.numerator ?? '',
      denominator_text: data.denominator ?? '',
      direction: data.direction,
      minimum: data.minimum ?? null,
      maximum: data.maximum ?? null,
      decimals: data.decimals ?? 1,
      sampling_plan: data.sampling,
    });
    return id;
  }

  private async goal(
    walls: Row,
    interventionId: string,
    measureId: string | null,
    data: NonNullable<DemoIntervention['goal']>,
    person: string,
  ): Promise<void> {
    const id = uuidv7();
    const said = {
      measure_id: measureId,
      direction: data.direction,
      what: data.what,
      for_whom: data.forWhom,
      baseline_value: data.from,
      target_value: data.to,
      due_on: addDays(this.monday(data.dueWeek), 6),
      due_precision: 'WEEK',
      evaluation: data.evaluation ?? '',
      state: data.agreed ? 'AGREED' : 'DRAFT',
    };
    await this.insert('goal', {
      id,
      ...walls,
      intervention_id: interventionId,
      ...said,
      agreed_at: data.agreed ? this.monday(data.setWeek) : null,
      updated_by_id: person,
    });
    await this.insert('goal_version', {
      ...walls,
      goal_id: id,
      number: 1,
      valid_from: this.monday(data.setWeek),
      ...said,
      by_id: person,
    });
  }

  private async guide(
    walls: Row,
    interventionId: string,
    { name, lines }: NonNullable<DemoIntervention['guide']>,
    person: string,
  ): Promise<void> {
    const content = onePage(lines);
    const id = uuidv7();
    await this.insert('attachment', {
      id,
      ...walls,
      intervention_id: interventionId,
      name,
      media_type: 'application/pdf',
      bytes: content.length,
      by_id: person,
    });
    await this.insert('attachment_content', { id, ...walls, content });
  }

  private async unit(walls: Row, name: string): Promise<string> {
    const key = `${String(walls['place_id'])} ${name}`;
    const known = this.units.get(key);
    if (known) return known;
    const id = uuidv7();
    this.units.set(key, id);
    await this.insert('care_unit', { id, ...walls, name });
    return id;
  }

  private person(name: string): string {
    const id = this.people.get(name);
    if (!id) throw new Error(`The demonstration has nobody called ${name}`);
    return id;
  }

  private async insert(table: string, row: Row): Promise<void> {
    await insertRow(this.manager, table, row);
  }
}
