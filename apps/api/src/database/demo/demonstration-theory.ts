import { type EntityManager } from 'typeorm';
import { type DemoDriver, type DemoTheory, theories } from './demonstration-theories.js';
import { insertRow, type Row } from './insert-row.js';

type Monday = (week: number) => string;

/** Writes theories, earlier versions, scores and coach's notes, on interventions that are there. */
export async function loadDemonstrationTheory(
  manager: EntityManager,
  people: ReadonlyMap<string, string>,
  monday: Monday,
): Promise<void> {
  const coach = people.get('Birgitte Holm') ?? null;
  for (const theory of theories) {
    const [found] = (await manager.query(
      `SELECT i.id AS intervention_id, i.programme_id, i.place_id, i.responsible_id AS person FROM intervention i
       JOIN programme p ON p.id = i.programme_id WHERE i.code = $1 AND p.key = 'nye-veje'`,
      [theory.code],
    )) as { intervention_id: string; programme_id: string; place_id: string; person: string }[];
    if (!found) throw new Error(`The demonstration has no intervention ${theory.code}`);
    const { person, ...walls } = found;
    for (const [position, driver] of theory.drivers.entries())
      await writeDriver(manager, walls, person, driver, null, position);
    await writeProgress(manager, walls, theory, person, coach, monday);
    await writeHistory(manager, walls, theory, monday);
  }
}

async function writeDriver(
  manager: EntityManager,
  walls: Row,
  person: string,
  driver: DemoDriver,
  parentId: string | null,
  position: number,
): Promise<void> {
  const by = { updated_by_id: person };
  const id = await insertRow(manager, 'driver', {
    ...walls,
    ...by,
    parent_id: parentId,
    name: driver.name,
    position,
  });
  for (const [index, below] of (driver.drivers ?? []).entries())
    await writeDriver(manager, walls, person, below, id, index);
  for (const [index, idea] of (driver.ideas ?? []).entries()) {
    const ideaId = await insertRow(manager, 'change_idea', {
      ...walls,
      ...by,
      driver_id: id,
      text: idea.text,
      because: idea.because ?? '',
      balancing_concern: idea.concern ?? '',
      source: idea.source ?? 'TEAM',
      position: index,
    });
    await manager.query(
      'UPDATE pdsa_cycle SET change_idea_id = $1 WHERE intervention_id = $2 AND number = ANY ($3)',
      [ideaId, walls['intervention_id'], idea.cycles ?? []],
    );
  }
}

async function writeProgress(
  manager: EntityManager,
  walls: Row,
  theory: DemoTheory,
  person: string,
  coach: string | null,
  monday: Monday,
): Promise<void> {
  for (const { week, score, proposed, line } of theory.scores ?? [])
    await insertRow(manager, 'progress_score', {
      ...walls,
      score,
      proposed,
      reasons: [],
      line,
      at: monday(week),
      by_id: person,
    });
  for (const { week, score, note } of theory.notes ?? [])
    await insertRow(manager, 'coach_note', {
      ...walls,
      score: score ?? null,
      note,
      at: monday(week),
      by_id: coach,
    });
}

/** What was said before stands as the earlier version, and what stands now comes after it. */
async function writeHistory(
  manager: EntityManager,
  walls: Row,
  { earlier, earlierTarget }: DemoTheory,
  monday: Monday,
): Promise<void> {
  if (earlier) {
    await manager.query('UPDATE intervention_version SET number = 2, at = $2 WHERE intervention_id = $1', [
      walls['intervention_id'],
      monday(earlier.changedInWeek),
    ]);
    await manager.query(
      `INSERT INTO intervention_version (id, programme_id, place_id, intervention_id, number, title, description, because, target_group, at, by_id)
       SELECT gen_random_uuid(), programme_id, place_id, intervention_id, 1, title, $2, '', target_group, $3, by_id FROM intervention_version WHERE intervention_id = $1`,
      [walls['intervention_id'], earlier.description, monday(earlier.week)],
    );
  }
  if (!earlierTarget) return;
  await manager.query(
    `UPDATE goal_version v SET number = 2 FROM goal g WHERE g.id = v.goal_id AND g.intervention_id = $1`,
    [walls['intervention_id']],
  );
  await manager.query(
    `INSERT INTO goal_version (id, programme_id, place_id, goal_id, number, valid_from, measure_id, direction, what, for_whom, unit, baseline_value, target_value, due_on,
       due_precision, evaluation, state, by_id)
     SELECT gen_random_uuid(), v.programme_id, v.place_id, goal_id, 1, $2, v.measure_id, v.direction, v.what, v.for_whom, v.unit, v.baseline_value, $3, v.due_on,
       v.due_precision, v.evaluation, 'DRAFT', by_id
     FROM goal_version v JOIN goal g ON g.id = v.goal_id WHERE g.intervention_id = $1`,
    [walls['intervention_id'], monday(earlierTarget.week), earlierTarget.target],
  );
}
