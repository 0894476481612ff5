import { expect, type APIRequestContext } from '@playwright/test';
import { nextPeriod, periodStart } from '@laeringsrum/locale';
import { v7 as newId } from 'uuid';
import { ask } from './api.js';
import { type Person } from './people.js';

/*
 * Ground prepared through the API, so that a story can begin where it is about something. Every story makes an intervention of its own:
 * none leans on what another has left behind.
 */

export interface Intervention {
  readonly id: string;
  readonly code: string;
  readonly title: string;
}
export interface Measure {
  readonly id: string;
  /** Mondays, oldest first: the weeks that were given numbers. */
  readonly weeks: readonly string[];
  /** The Monday of the week that is running. */
  readonly thisWeek: string;
}
export interface Cycle {
  readonly id: string;
  readonly number: number;
  readonly version: number;
}

/** Today as the server counts it; the demonstration moves with the date. */
export async function today(request: APIRequestContext): Promise<string> {
  const { session } = await ask<{ session: { today: string } }>(request, '{ session { today } }');
  return session.today;
}

export async function newIntervention(
  request: APIRequestContext,
  person: Person,
  title: string,
): Promise<Intervention> {
  const { programme } = await ask<{
    programme: { places: Array<{ id: string; key: string }>; tracks: Array<{ key: string }> };
  }>(request, '{ programme { places { id key } tracks { key } } }');
  const { createIntervention } = await ask<{ createIntervention: { id: string; code: string } }>(
    request,
    'mutation ($input: CreateInterventionInput!) { createIntervention(input: $input) { id code } }',
    {
      input: {
        id: newId(),
        placeId: programme.places.find(({ key }) => key === person.place)?.id,
        title,
        trackKey: programme.tracks.at(-1)?.key,
      },
    },
  );
  return { ...createIntervention, title };
}

interface MeasureWish {
  /** One number a week, the last one for the week that ended last; null: nothing was registered. */
  readonly values?: ReadonlyArray<number | null>;
  /** Out of so many: the values are then how many of them. */
  readonly outOf?: number;
  /** Notes to the numbers, by their place in the list. */
  readonly notes?: Readonly<Record<number, string>>;
  /** Weeks with no number between the last value and the running week. */
  readonly missing?: number;
  readonly name?: string;
}

/** A weekly percentage, with numbers for the weeks that are over. */
export async function newMeasure(
  request: APIRequestContext,
  intervention: Intervention,
  { values = [], outOf, notes = {}, missing = 0, name = 'Andel der føler sig hørt' }: MeasureWish = {},
): Promise<Measure> {
  const thisWeek = periodStart(await today(request), 'WEEKLY');
  const first = nextPeriod(thisWeek, 'WEEKLY', -(values.length + missing));
  const id = newId();
  await ask(request, 'mutation ($input: CreateMeasureInput!) { createMeasure(input: $input) { id } }', {
    input: {
      id,
      interventionId: intervention.id,
      kind: 'OUTCOME',
      frequency: 'WEEKLY',
      startsOn: first,
      definition: {
        id: newId(),
        name,
        shortName: 'Hørt',
        question: 'Hvor mange af de adspurgte pårørende følte sig hørt?',
        unit: '%',
        valueKind: 'RATIO',
        direction: 'UP',
        numeratorText: 'pårørende, der følte sig hørt',
        denominatorText: 'alle adspurgte',
        minimum: 0,
        maximum: 100,
        decimals: 1,
      },
    },
  });
  const weeks = values.map((_, at) => nextPeriod(first, 'WEEKLY', at));
  const rows = values.flatMap((value, at) =>
    value === null
      ? []
      : [
          {
            id: newId(),
            measureId: id,
            period: weeks[at],
            ...(outOf === undefined ? { value } : { numerator: value, denominator: outOf }),
            ...(notes[at] === undefined ? {} : { note: notes[at] }),
          },
        ],
  );
  if (rows.length)
    await ask(
      request,
      'mutation ($input: ImportMeasurementsInput!) { importMeasurements(input: $input) { inserted } }',
      { input: { id: newId(), rows } },
    );
  return { id, weeks, thisWeek };
}

export async function newCycle(
  request: APIRequestContext,
  intervention: Intervention,
  plan: { title?: string; plan?: string; measureId?: string; startsOn?: string; endsOn?: string } = {},
): Promise<Cycle> {
  const { createPdsaCycle } = await ask<{ createPdsaCycle: Cycle }>(
    request,
    'mutation ($input: CreatePdsaCycleInput!) { createPdsaCycle(input: $input) { id number version } }',
    {
      input: {
        id: newId(),
        interventionId: intervention.id,
        plan: 'Vi spørger én pårørende ved døren på fredag.',
        ...plan,
      },
    },
  );
  return createPdsaCycle;
}

export async function startCycle(request: APIRequestContext, cycle: Cycle): Promise<Cycle> {
  const { startPdsaCycle } = await ask<{ startPdsaCycle: Cycle }>(
    request,
    `mutation ($id: ID!, $version: Int!, $prediction: PredictionInput!) {
      startPdsaCycle(id: $id, version: $version, prediction: $prediction) { id number version }
    }`,
    {
      id: cycle.id,
      version: cycle.version,
      prediction: { id: newId(), kind: 'DIRECTION', direction: 'BETTER' },
    },
  );
  return startPdsaCycle;
}

/** The whole cycle is shown to the network; else it is the place's own. */
export async function shareCycle(request: APIRequestContext, cycle: Cycle): Promise<Cycle> {
  const { sharePdsaCycle } = await ask<{ sharePdsaCycle: Cycle }>(
    request,
    `mutation ($id: ID!, $version: Int!) {
      sharePdsaCycle(id: $id, version: $version, cycle: true, learning: true, observations: true) { id number version }
    }`,
    { id: cycle.id, version: cycle.version },
  );
  return sharePdsaCycle;
}

/** A number for the week that ended last. */
export async function recordNumber(
  request: APIRequestContext,
  measure: Measure,
  value: number,
): Promise<void> {
  const period = nextPeriod(measure.thisWeek, 'WEEKLY', -1);
  await ask(
    request,
    'mutation ($input: RecordMeasurementInput!) { recordMeasurement(input: $input) { id } }',
    {
      input: { id: newId(), measureId: measure.id, period, value },
    },
  );
}

/** What the server has stored for one week: the row's value, its counted numbers and reason, or null. */
export async function storedNumber(request: APIRequestContext, measureId: string, week: string) {
  const { measure } = await ask<{
    measure: {
      series: {
        periods: string[];
        ids: Array<string | null>;
        values: Array<number | null>;
        numerators: Array<number | null>;
        denominators: Array<number | null>;
        reasons: Array<string | null>;
        versions: Array<number | null>;
      };
    };
  }>(
    request,
    `query ($id: ID!) { measure(id: $id) { series {
      periods ids values numerators denominators reasons versions
    } } }`,
    { id: measureId },
  );
  const { series } = measure;
  const at = series.periods.indexOf(week);
  if (at < 0 || !series.ids[at]) return null;
  return {
    value: series.values[at] ?? null,
    numerator: series.numerators[at] ?? null,
    denominator: series.denominators[at] ?? null,
    reason: series.reasons[at] ?? null,
    version: series.versions[at] ?? null,
  };
}

/** One field's text of a cycle as the server has it. */
export async function storedText(
  request: APIRequestContext,
  intervention: Intervention,
  number: number,
  field: 'title' | 'plan' | 'because' | 'who' | 'happened' | 'learning',
): Promise<string> {
  const { pdsaCycle } = await ask<{ pdsaCycle: Record<string, string> }>(
    request,
    `query ($code: String!, $number: Int!) { pdsaCycle(interventionCode: $code, number: $number) { ${field} } }`,
    { code: intervention.code, number },
  );
  const text = pdsaCycle[field];
  expect(text, `the cycle's ${field}`).toBeDefined();
  return text ?? '';
}
