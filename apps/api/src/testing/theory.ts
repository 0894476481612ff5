import { v7 as uuidv7 } from 'uuid';
import { answered, type Actor, type Answer } from './start-test-api.js';
import { type Work } from './work.js';

const fields = `{ id drivers { id parentId name position version } changeIdeas { id driverId text because balancingConcern source position version author { name } } rampAdvice { advice nodeId } }`;
/** Every change of a theory, asking for all of it. */
const mutation = {
  addDriver: `mutation ($input: AddDriverInput!) { addDriver(input: $input) ${fields} }`,
  renameDriver: `mutation ($id: ID!, $version: Int!, $name: String!) { renameDriver(id: $id, version: $version, name: $name) ${fields} }`,
  moveDriver: `mutation ($id: ID!, $version: Int!, $parentId: ID, $index: Int!) { moveDriver(id: $id, version: $version, parentId: $parentId, index: $index) ${fields} }`,
  removeDriver: `mutation ($id: ID!, $version: Int!) { removeDriver(id: $id, version: $version) ${fields} }`,
  restoreDriver: `mutation ($id: ID!, $version: Int!) { restoreDriver(id: $id, version: $version) ${fields} }`,
  addChangeIdea: `mutation ($input: AddChangeIdeaInput!) { addChangeIdea(input: $input) ${fields} }`,
  updateChangeIdea: `mutation ($id: ID!, $version: Int!, $patch: ChangeIdeaPatch!) { updateChangeIdea(id: $id, version: $version, patch: $patch) ${fields} }`,
  moveChangeIdea: `mutation ($id: ID!, $version: Int!, $driverId: ID!, $index: Int!) { moveChangeIdea(id: $id, version: $version, driverId: $driverId, index: $index) ${fields} }`,
  removeChangeIdea: `mutation ($id: ID!, $version: Int!) { removeChangeIdea(id: $id, version: $version) ${fields} }`,
  restoreChangeIdea: `mutation ($id: ID!, $version: Int!) { restoreChangeIdea(id: $id, version: $version) ${fields} }`,
};
export type TheoryChange = keyof typeof mutation;

export interface Theory {
  drivers: { id: string; parentId: string | null; name: string; position: number; version: number }[];
  changeIdeas: {
    id: string;
    driverId: string;
    text: string;
    because: string;
    position: number;
    version: number;
    author: { name: string } | null;
  }[];
  rampAdvice: { advice: string; nodeId: string }[];
}

/** Changes a theory in somebody's name. */
export const changeTheory = (
  actor: Actor,
  name: TheoryChange,
  variables: Record<string, unknown>,
): Promise<Answer> => actor.ask(mutation[name], variables);

/** @throws where it was refused */
export const theoryAfter = async (
  actor: Actor,
  name: TheoryChange,
  variables: Record<string, unknown>,
): Promise<Theory> => answered<Theory>(await changeTheory(actor, name, variables), name);

/** A fresh diagram: two primary drivers, one secondary below the first, an idea on that. */
export async function buildDiagram(anna: Actor, work: Work) {
  const done = (name: TheoryChange, variables: Record<string, unknown>) => theoryAfter(anna, name, variables);
  const { interventionId } = answered<{ interventionId: string }>(
    await anna.ask(
      `mutation ($input: CreateInterventionInput!) { createIntervention(input: $input) { interventionId: id } }`,
      { input: { id: uuidv7(), placeId: work.placeId, title: 'Ny', trackKey: work.trackKey } },
    ),
    'createIntervention',
  );
  const [asked, staff, door, idea] = [uuidv7(), uuidv7(), uuidv7(), uuidv7()];
  await done('addDriver', { input: { id: asked, interventionId, name: ' De bliver spurgt ' } });
  await done('addDriver', { input: { id: staff, interventionId, name: 'Personalet ved hvordan' } });
  await done('addDriver', { input: { id: door, interventionId, parentId: asked, name: 'Ved døren' } });
  const theory = await done('addChangeIdea', {
    input: { id: idea, driverId: door, text: 'Invitér, når de går', because: 'besøget er frisk' },
  });
  return { interventionId, asked, staff, door, idea, theory };
}
