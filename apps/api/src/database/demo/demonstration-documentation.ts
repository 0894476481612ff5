import { addDays } from '@laeringsrum/locale';
import { type EntityManager } from 'typeorm';
import { v7 as uuidv7 } from 'uuid';

/** Minutes, the middle one of five timings; the week of the new system is left out, and the weeks of moving house are a pause. */
const firstWeek = 15;
const minutes = [14, 13.5, 15, 14, 12, 26, 13, 11, 10.5, 11, 10];
const newSystem = { week: 20, reason: 'Nyt system i drift den uge' };
const moving = { from: 26, to: 29, reason: 'Vi flytter til et andet hus' };

/** Hillerød times its documentation by the ready-made measure, beside the life stories it is about. */
export async function loadDemonstrationDocumentation(
  manager: EntityManager,
  monday: (week: number) => string,
): Promise<void> {
  const definitionId = uuidv7();
  const measureId = uuidv7();
  const [intervention] = (await manager.query(
    `UPDATE intervention SET last_measure_position = 2 WHERE code = 'HIL-1' RETURNING id, programme_id, place_id, responsible_id`,
  )) as [[{ id: string; programme_id: string; place_id: string; responsible_id: string }]];
  const { id, programme_id, place_id, responsible_id } = intervention[0];
  const wall = [programme_id, place_id];
  await manager.query(
    `INSERT INTO measure_definition (id, programme_id, place_id, template_key) VALUES ($1, $2, $3, 'dokumentationstid')`,
    [definitionId, ...wall],
  );
  await manager.query(
    `INSERT INTO measure_definition_version (id, programme_id, place_id, definition_id, number, valid_from, name, short_name, question, value_kind, unit, direction,
       minimum, maximum, decimals, sampling_plan)
     SELECT $1, $2, $3, $4, 1, $5, name_da, short_name_da, question_da, value_kind, unit_da, direction, minimum, maximum, decimals, sampling_plan_da
     FROM measure_template WHERE programme_id = $2 AND key = 'dokumentationstid'`,
    [uuidv7(), ...wall, definitionId, monday(firstWeek)],
  );
  await manager.query(
    `INSERT INTO measure (id, programme_id, place_id, intervention_id, definition_id, letter, position, kind, frequency, starts_on, updated_by_id)
     VALUES ($1, $2, $3, $4, $5, 'b', 2, 'DOCUMENTATION', 'WEEKLY', $6, $7)`,
    [measureId, ...wall, id, definitionId, monday(firstWeek), responsible_id],
  );
  for (const [at, value] of minutes.entries()) {
    const week = firstWeek + at;
    const reason = week === newSystem.week ? newSystem.reason : null;
    await manager.query(
      `INSERT INTO measurement (id, programme_id, place_id, measure_id, period, state, value, excluded_reason, definition_number, entered_on, updated_by_id)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, 1, $9, $10)`,
      [
        uuidv7(),
        ...wall,
        measureId,
        monday(week),
        reason ? 'EXCLUDED' : 'MEASURED',
        value,
        reason,
        addDays(monday(week), 4),
        responsible_id,
      ],
    );
  }
  await manager.query(
    `INSERT INTO measure_pause (id, programme_id, place_id, measure_id, starts_on, ends_on, reason, created_by_id) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`,
    [
      uuidv7(),
      ...wall,
      measureId,
      monday(moving.from),
      addDays(monday(moving.to), 6),
      moving.reason,
      responsible_id,
    ],
  );
}
