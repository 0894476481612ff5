import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { idOfPlace } from '../../testing/people.js';
import { buildSecondProgramme, SECOND, SECOND_WORD } from '../../testing/second-programme.js';
import { answered, startTestApi, type Actor, type TestApi } from '../../testing/start-test-api.js';
import { buildWork, type Work } from '../../testing/work.js';

let api: TestApi;
let lead: Actor;
let work: Work;

beforeAll(async () => {
  api = await startTestApi();
  await buildSecondProgramme(api);
  lead = await api.as('Birgitte Holm');
  work = await buildWork(api, await idOfPlace(api, 'HEL'));
});
afterAll(() => api.close());

const asked = `query ($trackKey: String) { overview(trackKey: $trackKey) { cells { code title placeKey trackKey measureId measureName unit valueKind periods values
  denominators states phaseStarts phaseOrigins goalFrom goalTargets cycleNumbers cycleStates cycleDecisions latestLearning responsibleName definitionVersionId }
  cycleCounts { running adapted adopted repeated abandoned } seminars { number } } }`;

interface Cell {
  code: string;
  placeKey: string;
  measureId: string | null;
  cycleNumbers: number[];
  latestLearning: string | null;
  [field: string]: unknown;
}
interface Overview {
  cells: Cell[];
  cycleCounts: Record<string, number>;
  seminars: { number: number }[];
}
const overviewOf = async (actor: Actor, variables: object = {}): Promise<Overview> =>
  answered<Overview>(await actor.ask(asked, { ...variables }), 'overview');
const cellOf = async (actor: Actor, code: string): Promise<Cell | undefined> =>
  (await overviewOf(actor)).cells.find((cell) => cell.code === code);

/** Without those that belong to a piece of test work. */
const ofProgramme = <Seminar extends { number: number }>(seminars: readonly Seminar[]): Seminar[] =>
  seminars.filter(({ number }) => number < 1000);

describe('the overview', () => {
  test('has a cell for every intervention in the places’ order, with its series as parallel arrays', async () => {
    const { cells, seminars } = await overviewOf(lead);
    expect(cells.map(({ code }) => code).slice(0, 3)).toEqual(['ALL-1', 'FRE-1', 'FRE-2']);
    for (const cell of cells) {
      const length = (series: string) => (cell[series] as unknown[]).length;
      expect(length('values')).toBe(length('periods'));
      // Denominators only of percentages, states only where some period was not measured.
      for (const sparse of ['denominators', 'states'])
        expect([0, length('periods')]).toContain(length(sparse));
      expect(length('denominators') > 0).toBe(cell['valueKind'] === 'RATIO' && length('periods') > 0);
    }
    expect(await cellOf(lead, 'HEL-2')).toMatchObject({
      title: 'Feedbackmøder med pårørende',
      placeKey: 'HEL',
      trackKey: 'paaroerende',
      measureName: 'Hørt',
      valueKind: 'RATIO',
      responsibleName: 'Anna Lykke',
      goalTargets: [75],
      cycleNumbers: [1, 2, 3],
      latestLearning: 'Spørg ved døren, ikke i brev.',
    });
    expect(ofProgramme(seminars)).toHaveLength(3);
  });

  test('keeps the gap of a week without measuring', async () => {
    const cell = await cellOf(lead, 'HEL-2');
    const [states, values] = [cell?.['states'] as string[], cell?.['values'] as (number | null)[]];
    expect(states.filter((state) => state === 'NOT_MEASURED')).toHaveLength(1);
    expect(values[states.indexOf('NOT_MEASURED')]).toBeNull();
    expect(values.filter((value) => value === null)).toHaveLength(1);
  });

  test('shows the place its running cycles, and others only what is shared', async () => {
    const anna = await api.as('Anna Lykke');
    expect((await cellOf(anna, 'HEL-2'))?.cycleNumbers).toEqual([1, 2, 3, 4]);
    expect((await cellOf(lead, work.code))?.cycleNumbers).toEqual([]);
    await api.rows('UPDATE pdsa_cycle SET cycle_shared = true WHERE id = $1', [work.cycles.observe]);
    expect((await cellOf(lead, work.code))?.cycleNumbers).toEqual([4]);
    expect((await cellOf(lead, work.code))?.latestLearning).toBeNull();
  });

  test('counts the cycles one may see', async () => {
    const visible = await api.row<Record<string, number>>(
      `SELECT count(*) FILTER (WHERE state IN ('RUNNING','STUDYING'))::int AS running, count(*) FILTER (WHERE state = 'CLOSED' AND decision = 'ADAPT')::int AS adapted,
         count(*) FILTER (WHERE state = 'CLOSED' AND decision = 'ABANDON')::int AS abandoned
       FROM pdsa_cycle c JOIN programme g ON g.id = c.programme_id WHERE g.slug = 'nye-veje' AND (cycle_shared OR (learning_shared AND state = 'CLOSED'))`,
    );
    expect((await overviewOf(lead)).cycleCounts).toMatchObject(visible);
    const anna = await overviewOf(await api.as('Anna Lykke'));
    expect(anna.cycleCounts['running']).toBeGreaterThan(visible['running'] ?? 0);
  });

  test('counts all cells, also those that are passed over', async () => {
    const counted = 'query ($skip: Int) { overview(skip: $skip) { cellCount cells { code } } }';
    const ask = async (skip: number) =>
      answered<{ cellCount: number; cells: Cell[] }>(await lead.ask(counted, { skip }), 'overview');
    const all = await ask(0);
    expect(all.cellCount).toBe(all.cells.length);
    const rest = await ask(all.cellCount - 1);
    expect(rest).toEqual({ cellCount: all.cellCount, cells: all.cells.slice(-1) });
  });

  test('by track', async () => {
    const { cells } = await overviewOf(lead, { trackKey: 'paaroerende' });
    expect(cells.length).toBeGreaterThan(0);
    expect(new Set(cells.map((cell) => cell['trackKey']))).toEqual(new Set(['paaroerende']));
    expect((await overviewOf(lead, { trackKey: 'kun-her' })).cells).toEqual([]);
  });

  test('gives an intervention without a number a cell with its learning, and leaves out one that has ended', async () => {
    const { code } = await buildWork(api, work.placeId);
    const other = await buildWork(api, work.placeId);
    await api.rows(`UPDATE intervention SET title = 'Uden tal' WHERE code = $1`, [code]);
    await api.rows(
      'DELETE FROM phase p USING measure m, intervention i WHERE p.measure_id = m.id AND m.intervention_id = i.id AND i.code = $1',
      [code],
    );
    for (const table of ['annotation', 'measurement', 'goal', 'measure_pause', 'contributor_link'])
      await api.rows(
        `DELETE FROM ${table} t USING measure m, intervention i WHERE t.measure_id = m.id AND m.intervention_id = i.id AND i.code = $1`,
        [code],
      );
    await api.rows(
      'DELETE FROM measure m USING intervention i WHERE m.intervention_id = i.id AND i.code = $1',
      [code],
    );
    await api.rows(
      'UPDATE pdsa_cycle c SET learning_shared = true FROM intervention i WHERE c.intervention_id = i.id AND i.code = $1',
      [code],
    );
    expect(await cellOf(lead, code)).toMatchObject({
      measureId: null,
      periods: [],
      latestLearning: 'Et fælles ord, kun for stedet',
    });
    await api.rows("UPDATE intervention SET state = 'ENDED' WHERE id = $1", [other.interventionId]);
    expect(await cellOf(lead, other.code)).toBeUndefined();
  });

  test('draws one goal line a measure, though it has several goals: the agreed one, else the first', async () => {
    const { code, goalId, goalToAgreeId } = await buildWork(api, work.placeId);
    for (const [id, steps] of [
      [goalId, [60, 60, 65]],
      [goalToAgreeId, [80]],
    ] as const)
      for (const [at, target] of steps.entries())
        await api.rows(
          `INSERT INTO goal_version (id, programme_id, place_id, goal_id, number, valid_from, target_value)
           SELECT gen_random_uuid(), programme_id, place_id, id, $2, $3, $4 FROM goal WHERE id = $1`,
          [id, at + 1, `2021-0${at + 3}-01`, target],
        );
    await api.rows("UPDATE goal SET created_at = created_at - interval '1 day' WHERE id = $1", [goalId]);
    expect(await cellOf(lead, code)).toMatchObject({
      goalFrom: ['2021-03-01', '2021-05-01'],
      goalTargets: [60, 65],
    });
    await api.rows("UPDATE goal SET state = 'AGREED' WHERE id = $1", [goalToAgreeId]);
    expect(await cellOf(lead, code)).toMatchObject({ goalFrom: ['2021-03-01'], goalTargets: [80] });
  });

  test('tells the latest learning also when seven cycles have been started since', async () => {
    const { code, cycles, interventionId } = await buildWork(api, work.placeId);
    await api.rows(
      "UPDATE pdsa_cycle SET learning_shared = true, closed_at = '2021-06-01', learning = 'Spørg ved døren' WHERE id = $1",
      [cycles.reopen],
    );
    await api.rows(
      `INSERT INTO pdsa_cycle (id, programme_id, place_id, intervention_id, number, state, starts_on, cycle_shared)
       SELECT gen_random_uuid(), programme_id, place_id, id, n, 'RUNNING', '2021-06-28', true FROM intervention CROSS JOIN generate_series(20, 26) n WHERE id = $1`,
      [interventionId],
    );
    expect(await cellOf(lead, code)).toMatchObject({
      cycleNumbers: [21, 22, 23, 24, 25, 26],
      latestLearning: 'Spørg ved døren',
    });
  });

  test('is of the programme in the address', async () => {
    expect((await lead.ask(asked)).text).not.toContain(SECOND_WORD);
    const there = await overviewOf(await api.as('Bo Vang', SECOND));
    expect(there.cells.map(({ code }) => code)).toEqual(['DRO-1', 'HEL-1']);
    expect(ofProgramme(there.seminars)).toHaveLength(1);
  });

  test('is for those who read the programme’s work', async () => {
    for (const name of ['Kirsten Thue', 'Henrik Mørk', 'Karin Friis', 'Tom Rask'])
      expect((await (await api.as(name)).ask(asked)).code).toBeUndefined();
    for (const name of ['Else Nygaard', 'Ida Storm', 'Rune Skov'])
      expect((await (await api.as(name)).ask(asked)).code).toBe('FORBIDDEN');
    expect((await api.stranger.ask(asked)).code).toBe('UNAUTHENTICATED');
    expect((await (await api.as('Bo Vang')).ask(asked)).code).toBe('NOT_FOUND');
  });
});
