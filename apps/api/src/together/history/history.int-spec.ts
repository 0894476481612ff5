import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { documentFor, examples } from '../../testing/operations.js';
import { idOfPlace } from '../../testing/people.js';
import { buildSecondProgramme, type SecondProgramme } from '../../testing/second-programme.js';
import { answered, startTestApi, type Actor, type TestApi } from '../../testing/start-test-api.js';
import { buildWork, type Work } from '../../testing/work.js';

let api: TestApi;
let anna: Actor;
let work: Work;
let second: SecondProgramme;

interface Entry {
  at: string;
  row: string;
  action: string;
  reason: string | null;
  by: { name: string } | null;
  changes: { field: string; before: string | null; after: string | null }[];
}

beforeAll(async () => {
  api = await startTestApi();
  second = await buildSecondProgramme(api);
  anna = await api.as('Anna Lykke');
});
beforeEach(async () => {
  work = await buildWork(api, await idOfPlace(api, 'HEL'));
});
afterAll(() => api.close());

const ask = (actor: Actor, of: string, id: string) =>
  actor.ask(
    'query ($of: HistorySubject!, $id: ID!) { history(of: $of, id: $id) { at row action reason by { name } changes { field before after } } }',
    { of, id },
  );
const history = async (actor: Actor, of: string, id: string): Promise<Entry[]> =>
  answered(await ask(actor, of, id), 'history');
const does = (field: string) => anna.ask(documentFor(api.schema, field, 1), examples[field]?.variables(work));

describe('a history tells', () => {
  test('who changed which text of a cycle, from what to what, the newest first', async () => {
    await anna.ask(
      'mutation ($id: ID!) { updatePdsaCycle(id: $id, version: 1, patch: { plan: "Vi ringer" }) { id } }',
      {
        id: work.cycles.update,
      },
    );
    await anna.ask(
      'mutation ($id: ID!) { updatePdsaCycle(id: $id, version: 2, patch: { plan: "Vi spørger ved døren" }) { id } }',
      { id: work.cycles.update },
    );
    const [last, before] = await history(anna, 'PDSA_CYCLE', work.cycles.update);
    expect(last).toMatchObject({
      row: 'PDSA_CYCLE',
      action: 'UPDATE',
      by: { name: 'Anna Lykke' },
      changes: [{ field: 'plan', before: 'Vi ringer', after: 'Vi spørger ved døren' }],
    });
    expect(before?.changes).toMatchObject([{ field: 'plan', after: 'Vi ringer' }]);
  });

  test('what was observed and taken away again in a cycle', async () => {
    await does('removeObservation');
    const entries = await history(anna, 'PDSA_CYCLE', work.cycles.amend);
    expect(entries.filter(({ row }) => row === 'OBSERVATION').map(({ action }) => action)).toEqual([
      'DELETE',
      'INSERT',
    ]);
  });

  test('why a cycle was opened again', async () => {
    await does('reopenPdsaCycle');
    const [entry] = await history(anna, 'PDSA_CYCLE', work.cycles.reopen);
    expect(entry?.reason).toBe(examples['reopenPdsaCycle']?.variables(work)['reason']);
  });

  test('the numbers of a measure, those that are gone included', async () => {
    await does('eraseMeasurement');
    const [gone] = await history(anna, 'MEASURE', work.measureId);
    expect(gone).toMatchObject({ row: 'MEASUREMENT', action: 'DELETE' });
    expect(gone?.changes).toContainEqual({ field: 'value', before: '4', after: null });
  });

  test('of goals and interventions, and never more than a hundred', async () => {
    await api.rows(
      `DO $$ BEGIN FOR i IN 1..120 LOOP UPDATE intervention SET title = 'Titel ' || i WHERE id = '${work.interventionId}'; END LOOP; END $$`,
    );
    const entries = await history(anna, 'INTERVENTION', work.interventionId);
    expect(entries).toHaveLength(100);
    expect(entries[0]?.changes).toEqual([{ field: 'title', before: 'Titel 119', after: 'Titel 120' }]);
    expect(await history(anna, 'GOAL', work.goalId)).toHaveLength(1);
  });

  test('of a theory: its drivers and ideas, and what was taken out of it', async () => {
    await does('renameDriver');
    await does('removeDriver');
    const told = (await history(anna, 'THEORY', work.interventionId)).map(
      ({ row, action, changes }) =>
        `${row} ${action} ${changes[0]?.before ?? ''} > ${changes[0]?.after ?? ''}`,
    );
    expect(told[0]).toMatch(/^DRIVER DELETE .+ > $/);
    expect(told[1]).toMatch(/^DRIVER UPDATE .+ > .+/);
    expect(told.some((line) => line.startsWith('CHANGE_IDEA INSERT'))).toBe(true);
    expect(await history(await api.as('Lone Falk'), 'THEORY', work.interventionId)).toEqual([]);
  });

  test('nothing of ids, counters and times', async () => {
    await does('updateGoal');
    const text = (await ask(anna, 'GOAL', work.goalId)).text;
    for (const hidden of [work.personId, 'updated', 'version', 'programme'])
      expect(text).not.toContain(hidden);
  });
});

describe('a history is shown to whom the row is shown', () => {
  test('numbers and goals to the other places, an unshared cycle to none of them', async () => {
    const lone = await api.as('Lone Falk');
    expect(await history(lone, 'GOAL', work.goalId)).toHaveLength(1);
    expect((await ask(lone, 'PDSA_CYCLE', work.cycles.update)).data).toEqual({ history: null });
  });

  test('a shared cycle shows what it is, not what it was before it was shared', async () => {
    await does('sharePdsaCycle');
    const lone = await api.as('Lone Falk');
    expect(await history(lone, 'PDSA_CYCLE', work.cycles.share)).toEqual([]);
    expect((await history(anna, 'PDSA_CYCLE', work.cycles.share)).length).toBeGreaterThan(0);
  });

  test('a stranger gets nothing: another programme, nobody', async () => {
    expect((await ask(anna, 'GOAL', second.work.goalId)).data).toEqual({ history: null });
    expect((await ask(api.stranger, 'GOAL', work.goalId)).code).toBe('UNAUTHENTICATED');
  });

  test('an id of another kind opens nothing', async () => {
    expect((await ask(anna, 'GOAL', work.cycles.update)).data).toEqual({ history: null });
  });
});
