import { STOP_TRANSITIONS, type StopProposalState } from '@laeringsrum/domain';
import { type EntityManager } from 'typeorm';
import { v7 as uuidv7 } from 'uuid';
import {
  documentationTasks,
  stopProposals,
  type DemoDocumentationTask,
  type DemoStopProposal,
} from './demonstration-timings.js';

type Row = Record<string, unknown>;
type Monday = (week: number) => string;

interface Home {
  programme_id: string;
  place_id: string;
  intervention_id: string;
}

/** Writes the demonstration's timings and stop-proposals, below the interventions that are there. */
export async function loadDemonstrationTimings(
  manager: EntityManager,
  people: ReadonlyMap<string, string>,
  monday: Monday,
): Promise<void> {
  const home = async ({ place, intervention }: { place: string; intervention: string }): Promise<Home> => {
    const [found] = (await manager.query(
      `SELECT i.programme_id, i.place_id, i.id AS intervention_id FROM intervention i JOIN place p ON p.id = i.place_id
       WHERE p.key = $1 AND i.title = $2`,
      [place, intervention],
    )) as Home[];
    if (!found) throw new Error(`The demonstration has no ${intervention} in ${place}`);
    return found;
  };
  for (const task of documentationTasks) await writeTask(manager, await home(task), task, monday);
  for (const proposal of stopProposals)
    await writeProposal(manager, await home(proposal), proposal, people.get(proposal.by) ?? null, monday);
}

async function writeTask(
  manager: EntityManager,
  home: Home,
  data: DemoDocumentationTask,
  monday: Monday,
): Promise<void> {
  const { programme_id, place_id } = home;
  const id = uuidv7();
  await insert(manager, 'documentation_task', {
    id,
    ...home,
    theme_key: data.theme,
    name: data.name,
    times_per_week: data.timesPerWeek,
    staff: data.staff,
  });
  const sides = [
    ['BEFORE', data.before, data.beforeWeek, data.beforeValue],
    ['AFTER', data.after, data.afterWeek, data.afterValue],
  ] as const;
  for (const [moment, minutes, week, value] of sides)
    for (const [index, of] of minutes.entries())
      await insert(manager, 'documentation_sample', {
        ...{ id: uuidv7(), programme_id, place_id, task_id: id, moment, minutes: of, citizen_value: value },
        week: monday(index < minutes.length / 2 ? week : week + 1),
      });
}

const stateOf: Partial<Record<string, StopProposalState>> = {
  CREATED: 'DRAFT',
  PROPOSED: 'PROPOSED',
  ACCEPTED: 'ACCEPTED',
};

async function writeProposal(
  manager: EntityManager,
  home: Home,
  data: DemoStopProposal,
  by: string | null,
  monday: Monday,
): Promise<void> {
  const { programme_id, place_id } = home;
  const id = uuidv7();
  const checked = data.steps.find(([kind]) => kind === 'LEGALITY_CHECKED');
  const states = data.steps.map(([kind]) => stateOf[kind]).filter((state) => state !== undefined);
  const state = states.at(-1) ?? 'DRAFT';
  await insert(manager, 'stop_proposal', {
    ...{ id, ...home, kind: data.kind, what: data.what, because: data.because, state },
    round: STOP_TRANSITIONS[state].includes('PROPOSED') ? 0 : 1,
    version: data.steps.length,
    ...(data.legal && checked
      ? {
          legal_authority: data.legal.authority,
          legal_checked_by: data.legal.checkedBy,
          legal_basis: data.legal.basis,
          legal_checked_on: monday(checked[1]),
        }
      : {}),
  });
  for (const [index, [kind, week]] of data.steps.entries())
    await insert(manager, 'stop_proposal_step', {
      ...{ id: uuidv7(), programme_id, place_id, proposal_id: id, number: index + 1, kind, by_id: by },
      round: kind === 'CREATED' ? 0 : 1,
      on_day: monday(week),
      ...(kind === 'LEGALITY_CHECKED' && data.legal
        ? { signed_by: data.legal.checkedBy, note: data.legal.basis }
        : {}),
    });
}

async function insert(manager: EntityManager, table: string, row: Row): Promise<void> {
  const names = Object.keys(row);
  await manager.query(
    `INSERT INTO ${table} (${names.join(', ')}) VALUES (${names.map((_, i) => `$${i + 1}`).join(', ')})`,
    Object.values(row),
  );
}
