import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { IMPORT_ROWS_MAX } from '@laeringsrum/domain';
import { addDays } from '@laeringsrum/locale';
import { v7 as uuidv7 } from 'uuid';
import { idOfPlace } from '../../testing/people.js';
import { buildSecondProgramme, type SecondProgramme } from '../../testing/second-programme.js';
import {
  answered,
  startTestApi,
  type Actor,
  type Answer,
  type TestApi,
} from '../../testing/start-test-api.js';
import { FREE_WEEK } from '../../testing/improvement-rows.js';
import { buildWork, type Work } from '../../testing/work.js';

let api: TestApi;
let anna: Actor;
let work: Work;
let second: SecondProgramme;

beforeAll(async () => {
  api = await startTestApi();
  second = await buildSecondProgramme(api);
  anna = await api.as('Anna Lykke');
});
beforeEach(async () => {
  work = await buildWork(api, await idOfPlace(api, 'HEL'));
});
afterAll(() => api.close());

const importRows =
  'mutation ($input: ImportMeasurementsInput!) { importMeasurements(input: $input) { id inserted changed same undone measures { id series { periods values } } } }';
const undo =
  'mutation ($id: ID!) { undoImport(id: $id) { id inserted changed same undone measures { series { periods values } } } }';
const record = 'mutation ($input: RecordMeasurementInput!) { recordMeasurement(input: $input) { version } }';

interface Import {
  id: string;
  inserted: number;
  changed: number;
  same: number;
}
const row = (period: string, more: object = {}) => ({
  id: uuidv7(),
  measureId: work.measureId,
  period,
  value: 6,
  ...more,
});
const pasted = (...rows: object[]) => ({ input: { id: uuidv7(), rows } });
const imported = async (...rows: object[]): Promise<Import> =>
  answered<Import>(await anna.ask(importRows, pasted(...rows)), 'importMeasurements');
const refusal = ({ code, field }: Answer): string => `${code} ${field}`;

/** What stands, without who and when. */
const standing = (): Promise<object[]> =>
  api.rows(
    `SELECT period, state, value, numerator, denominator, not_measured_reason, excluded_reason, note, definition_number
     FROM measurement WHERE measure_id = $1 ORDER BY period`,
    [work.measureId],
  );

describe('pasting numbers', () => {
  test('inserts what is new, changes what was seen, and leaves what is the same', async () => {
    const answer = await anna.ask(
      importRows,
      pasted(
        row(FREE_WEEK),
        row('2021-07-05', { value: null, notMeasuredReason: 'HOLIDAY' }),
        row('2021-06-14', { value: 9, version: 1 }),
        row('2021-06-21', { value: 4 }),
      ),
    );
    expect(answer.data).toMatchObject({
      importMeasurements: {
        inserted: 2,
        changed: 1,
        same: 1,
        undone: false,
        measures: [
          {
            series: {
              periods: ['2021-06-14', '2021-06-21', FREE_WEEK, '2021-07-05'],
              values: [9, 4, 6, null],
            },
          },
        ],
      },
    });
  });

  test('a second time finds it all the same', async () => {
    const rows = [row(FREE_WEEK), row('2021-07-05')];
    await imported(...rows);
    expect(await imported(...rows)).toMatchObject({ inserted: 0, changed: 0, same: 2 });
  });

  test('keeps the note that stands where none is pasted', async () => {
    await imported(row('2021-06-14', { value: 1, version: 1 }));
    expect(await standing()).toContainEqual(expect.objectContaining({ value: 1, note: 'Et fælles ord' }));
  });

  test('locks the prediction of every cycle whose days a number lies in', async () => {
    await api.rows(
      "UPDATE pdsa_cycle SET measure_id = $2, starts_on = '2021-06-28', ends_on = '2021-07-04' WHERE id = $1",
      [work.cycles.observe, work.measureId],
    );
    await imported(row(FREE_WEEK), row('2021-07-05'), row('2021-07-12'));
    const { locked } = await api.row<{ locked: boolean }>(
      'SELECT prediction_locked_at IS NOT NULL AS locked FROM pdsa_cycle WHERE id = $1',
      [work.cycles.observe],
    );
    expect(locked).toBe(true);
  });

  test('leaves a number out of the curve that somebody left out, also with another value', async () => {
    await anna.ask(record, { input: row('2021-06-14', { value: 5, version: 1, excludedReason: 'Strejke' }) });
    expect(await imported(row('2021-06-14', { value: 5 }))).toMatchObject({ same: 1 });
    await imported(row('2021-06-14', { value: 8, version: 2 }));
    expect(await standing()).toContainEqual(
      expect.objectContaining({ state: 'EXCLUDED', value: 8, excluded_reason: 'Strejke' }),
    );
  });

  test('reads every number by the definition that held in its week', async () => {
    await anna.ask(
      'mutation ($input: ReviseMeasureDefinitionInput!) { reviseMeasureDefinition(input: $input) { id } }',
      {
        input: {
          id: uuidv7(),
          definitionId: work.definitionId,
          validFrom: '2021-07-05',
          reason: 'Højst fem er muligt nu',
          maximum: 5,
        },
      },
    );
    await imported(row(FREE_WEEK, { value: 6 }));
    expect(refusal(await anna.ask(importRows, pasted(row('2021-07-05', { value: 6 }))))).toBe(
      'MEASUREMENT_TOO_HIGH rows.0.value',
    );
  });

  test('is all or nothing: one wrong row is named and nothing is kept', async () => {
    const before = await standing();
    const ask = async (wrong: object) =>
      refusal(await anna.ask(importRows, pasted(row(FREE_WEEK), row('2021-07-05', wrong))));
    expect(await ask({ value: -1 })).toBe('MEASUREMENT_TOO_LOW rows.1.value');
    expect(await ask({ value: null })).toBe('MEASUREMENT_EMPTY rows.1.value');
    expect(await ask({ value: null, numerator: 3, denominator: 5 })).toBe(
      'MEASUREMENT_NOT_COUNTED rows.1.numerator',
    );
    expect(await ask({ period: '2021-07-06' })).toBe('MEASUREMENT_PERIOD rows.1.period');
    expect(await ask({ period: '2021-07-19' })).toBe('MEASUREMENT_FUTURE rows.1.period');
    expect(await ask({ note: '010150-1237' })).toBe('PERSONAL_DATA rows.1.note');
    expect(await ask({ note: 'x'.repeat(501) })).toBe('TOO_LONG rows.1.note');
    expect(await ask({ measureId: uuidv7() })).toBe('NOT_FOUND measureId');
    expect(await ask({ measureId: second.work.measureId })).toBe('NOT_FOUND measureId');
    expect(await ask({ period: FREE_WEEK, value: 7 })).toBe('VALIDATION rows.1.period');
    expect(await ask({ period: FREE_WEEK, value: 7, version: 1 })).toBe('VALIDATION rows.1.period');
    expect(await standing()).toEqual(before);
  });

  test('over a number that somebody changed since is a clash with the row as it stands', async () => {
    await anna.ask(record, { input: row('2021-06-14', { value: 5, version: 1 }) });
    const clash = await anna.ask(importRows, pasted(row('2021-06-14', { value: 8, version: 1 })));
    expect(clash).toMatchObject({ code: 'CONFLICT', details: { current: { value: 5, version: 2 } } });
    expect(refusal(await anna.ask(importRows, pasted(row('2021-06-14', { value: 8 }))))).toMatch(/^CONFLICT/);
  });

  test('of nothing, or of too much, is refused', async () => {
    expect(refusal(await anna.ask(importRows, pasted()))).toBe('IMPORT_EMPTY rows');
    const rows = Array.from({ length: IMPORT_ROWS_MAX + 1 }, (_, i) => row(addDays('2001-01-01', 7 * i)));
    const large = await anna.ask(importRows, pasted(...rows));
    expect(large).toMatchObject({ code: 'IMPORT_TOO_LARGE', details: { rows: 2001, max: 2000 } });
    expect(large.message).toBe('Der er 2001 rækker. Indsæt højst 2000 ad gangen.');
  });
});

describe('undoing', () => {
  test('takes the whole import back: what was, is again', async () => {
    const before = await standing();
    const made = await imported(
      row(FREE_WEEK),
      row('2021-06-14', { value: null, notMeasuredReason: 'HOLIDAY', note: 'Andet', version: 1 }),
    );
    const answer = await anna.ask(undo, { id: made.id });
    expect(answer.data).toMatchObject({ undoImport: { undone: true, inserted: 1, changed: 1 } });
    expect(await standing()).toEqual(before);
  });

  test('once; a second time it is undone already', async () => {
    const made = await imported(row(FREE_WEEK));
    await anna.ask(undo, { id: made.id });
    expect((await anna.ask(undo, { id: made.id })).code).toBe('IMPORT_UNDONE');
  });

  test('is refused as a whole where a number has been changed since', async () => {
    const made = await imported(row(FREE_WEEK), row('2021-07-05'));
    await anna.ask(record, { input: row('2021-07-05', { value: 1, version: 1 }) });
    const after = await standing();
    expect((await anna.ask(undo, { id: made.id })).code).toBe('IMPORT_CHANGED_SINCE');
    expect(await standing()).toEqual(after);
    expect((await anna.ask(undo, { id: uuidv7() })).code).toBe('NOT_FOUND');
  });
});

test('imports are not for a stranger to make or undo', async () => {
  const made = await imported(row(FREE_WEEK));
  for (const [name, made403, undone] of [
    ['Ole Brandt', 'FORBIDDEN', 'NOT_FOUND'],
    ['Karin Friis', 'FORBIDDEN', 'FORBIDDEN'],
    ['Birgitte Holm', 'FORBIDDEN', 'FORBIDDEN'],
    ['Signe Holt', 'NOT_FOUND', 'NOT_FOUND'],
  ] as const) {
    const actor = await api.as(name);
    expect((await actor.ask(importRows, pasted(row('2021-07-05')))).code).toBe(made403);
    expect((await actor.ask(undo, { id: made.id })).code).toBe(undone);
  }
  expect((await api.stranger.ask(importRows, pasted(row('2021-07-05')))).code).toBe('UNAUTHENTICATED');
  expect((await api.stranger.ask(undo, { id: made.id })).code).toBe('UNAUTHENTICATED');
});
