import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { v7 as uuidv7 } from 'uuid';
import { idOfPlace } from '../../testing/people.js';
import { buildSecondProgramme, type SecondProgramme } from '../../testing/second-programme.js';
import { startTestApi, type Actor, type TestApi } from '../../testing/start-test-api.js';
import {
  buildDiagram,
  changeTheory,
  theoryAfter,
  type Theory,
  type TheoryChange,
} from '../../testing/theory.js';
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

const ask = (name: TheoryChange, variables: Record<string, unknown>, actor = anna) =>
  changeTheory(actor, name, variables);
const done = (name: TheoryChange, variables: Record<string, unknown>) => theoryAfter(anna, name, variables);
const diagram = () => buildDiagram(anna, work);
const names = (theory: Theory) => theory.drivers.map(({ name }) => name);

describe('moving', () => {
  test('up and down keeps the others in order', async () => {
    const { staff } = await diagram();
    const theory = await done('moveDriver', { id: staff, version: 1, parentId: null, index: 0 });
    expect(theory.drivers.filter(({ parentId }) => parentId === null).map(({ name }) => name)).toEqual([
      'Personalet ved hvordan',
      'De bliver spurgt',
    ]);
  });

  test('below another driver, and out again', async () => {
    const { asked, staff } = await diagram();
    const below = await done('moveDriver', { id: staff, version: 1, parentId: asked, index: 9 });
    expect(below.drivers.filter(({ parentId }) => parentId === asked).map(({ name }) => name)).toEqual([
      'Ved døren',
      'Personalet ved hvordan',
    ]);
    const out = await done('moveDriver', { id: staff, version: 2, parentId: null, index: 0 });
    expect(out.drivers.find(({ id }) => id === staff)).toMatchObject({ parentId: null, position: 0 });
  });

  test('an idea to another driver', async () => {
    const { staff, idea } = await diagram();
    const theory = await done('moveChangeIdea', { id: idea, version: 1, driverId: staff, index: 0 });
    expect(theory.changeIdeas[0]).toMatchObject({ driverId: staff });
    for (const driverId of [second.work.theory.stands, work.theory.stands])
      expect((await ask('moveChangeIdea', { id: idea, version: 2, driverId, index: 0 })).code).toBe(
        'UNKNOWN_REFERENCE',
      );
    expect((await ask('moveChangeIdea', { id: idea, version: 1, driverId: staff, index: 0 })).code).toBe(
      'CONFLICT',
    );
  });

  test('refuses a third level, oneself, and an old version', async () => {
    const { asked, staff, door } = await diagram();
    const move = (id: string, parentId: string | null, version = 1) =>
      ask('moveDriver', { id, version, parentId, index: 0 });
    expect((await move(asked, staff)).code).toBe('THEORY_LEVELS');
    expect((await move(staff, door)).code).toBe('THEORY_LEVELS');
    expect((await move(staff, staff)).code).toBe('THEORY_LEVELS');
    expect((await move(staff, asked, 7)).code).toBe('CONFLICT');
  });

  test('is held by the database too: no driver can stand below a secondary one', async () => {
    const { interventionId, door } = await diagram();
    const below = api.rows(
      `INSERT INTO driver (id, programme_id, place_id, intervention_id, parent_id, name, position)
       SELECT gen_random_uuid(), programme_id, place_id, id, $2, 'For dybt', 0 FROM intervention WHERE id = $1`,
      [interventionId, door],
    );
    await expect(below).rejects.toThrow('foreign key');
  });
});

describe('deleting', () => {
  test('takes what is below with it, and undoing brings back just that', async () => {
    const { asked, door, idea } = await diagram();
    const other = uuidv7();
    await done('addChangeIdea', { input: { id: other, driverId: door, text: 'Slettet før' } });
    await done('removeChangeIdea', { id: other, version: 1 });
    const gone = await done('removeDriver', { id: asked, version: 1 });
    expect(names(gone)).toEqual(['Personalet ved hvordan']);
    expect(gone.changeIdeas).toEqual([]);
    expect((await ask('renameDriver', { id: door, version: 2, name: 'x' })).code).toBe('NOT_FOUND');
    expect((await ask('updateChangeIdea', { id: idea, version: 2, patch: { text: 'x' } })).code).toBe(
      'NOT_FOUND',
    );
    const back = await done('restoreDriver', { id: asked, version: 2 });
    expect(names(back)).toEqual(['De bliver spurgt', 'Ved døren', 'Personalet ved hvordan']);
    expect(back.changeIdeas.map(({ id }) => id)).toEqual([idea]);
  });

  test('brings nothing back to a driver that is gone, and a second time changes nothing', async () => {
    const { asked, door, idea } = await diagram();
    await done('removeChangeIdea', { id: idea, version: 1 });
    await done('removeDriver', { id: door, version: 1 });
    expect((await ask('restoreChangeIdea', { id: idea, version: 2 })).code).toBe('THEORY_PARENT_GONE');
    await done('removeDriver', { id: asked, version: 1 });
    expect((await ask('restoreDriver', { id: door, version: 2 })).code).toBe('THEORY_PARENT_GONE');
    await done('restoreDriver', { id: asked, version: 2 });
    await done('restoreDriver', { id: door, version: 2 });
    const back = await done('restoreChangeIdea', { id: idea, version: 2 });
    expect(back.changeIdeas).toMatchObject([{ id: idea, version: 3 }]);
    expect(await done('restoreChangeIdea', { id: idea, version: 3 })).toEqual(back);
    expect((await ask('removeChangeIdea', { id: idea, version: 1 })).code).toBe('CONFLICT');
    expect((await ask('removeDriver', { id: asked, version: 1 })).code).toBe('CONFLICT');
  });
});
