import { afterAll, beforeAll, beforeEach } from '@jest/globals';
import { idOfPlace } from './people.js';
import { startTestApi, type Actor, type TestApi } from './start-test-api.js';
import { buildWork, type Work } from './work.js';

/** A story in Helsingør: its agent, a staff member there, an agent from elsewhere, and new work for each test. */
export interface Story {
  api: TestApi;
  anna: Actor;
  karin: Actor;
  ole: Actor;
  work: Work;
}

/** Registers what makes and closes it; its people are there inside the tests. */
export function storyInHelsingoer(): Readonly<Story> {
  const story = {} as Story;
  beforeAll(async () => {
    story.api = await startTestApi();
    story.anna = await story.api.as('Anna Lykke');
    story.karin = await story.api.as('Karin Friis');
    story.ole = await story.api.as('Ole Brandt');
  });
  beforeEach(async () => {
    story.work = await buildWork(story.api, await idOfPlace(story.api, 'HEL'));
  });
  afterAll(() => story.api.close());
  return story;
}
