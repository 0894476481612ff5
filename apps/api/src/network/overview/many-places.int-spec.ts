import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { gzipSync } from 'node:zlib';
import { expectSameCount, statementsOf } from '../../testing/counted-statements.js';
import { buildManyPlaces, type ManyPlaces } from '../../testing/many-places.js';
import { answered, startTestApi, type TestApi } from '../../testing/start-test-api.js';

/* Klyngen in the programme of the whole country: ninety-eight municipalities, both tracks, a year of weeks. */
let api: TestApi;
let seven: ManyPlaces;
let all: ManyPlaces;
beforeAll(async () => {
  api = await startTestApi();
  [seven, all] = [await buildManyPlaces(api, 7), await buildManyPlaces(api, 98)];
}, 120_000);
afterAll(() => api.close());

/** What the page asks for, as the page asks for it. */
const page = `query { overview { cellCount gauge { places of } cycleCounts { running adapted adopted repeated abandoned }
    cells { interventionId code title placeKey trackKey responsibleName measureId measureName unit valueKind direction decimals minimum maximum definitionVersionId
      frequency startsOn baselinePoints periods values denominators states phaseStarts phaseOrigins goalFrom goalTargets cycleNumbers cycleStarts cycleStates cycleDecisions latestLearning } }
  programme { id minimumUseful placeLevelPluralDa places { id key code name slug } tracks { id key nameDa nameEn icon position } seminars { id number date } } }`;
const waiting =
  '{ followUp { rows { interventionId placeId placeKey placeName code title reason since days text number } } }';

test('ninety-eight places are asked for as often as seven', async () => {
  for (const query of [page, waiting]) {
    const count = async ({ lead }: ManyPlaces) => (await statementsOf(() => lead.ask(query))).length;
    // The first time is learned from.
    await count(seven);
    expectSameCount(await count(seven), await count(all));
  }
});

test('all of their curves travel in less than a hundred and fifty kilobytes', async () => {
  const overview = answered<{ cells: unknown[] }>(await all.lead.ask(page), 'overview');
  expect(overview.cells).toHaveLength(196);
  expect(gzipSync(JSON.stringify(overview)).length).toBeLessThan(150_000);
});
