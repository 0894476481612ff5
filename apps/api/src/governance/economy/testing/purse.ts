import { v7 as uuidv7 } from 'uuid';
import { answered, type Actor, type Answer } from '../../../testing/start-test-api.js';

const line = 'id version name placeId grantedOre committedOre forecastOre spentOre citizensPool';

/** The documents by which budget lines are kept and files of the finance system taken. */
export const ask = {
  create: `mutation ($input: CreateBudgetLineInput!) { createBudgetLine(input: $input) { ${line} } }`,
  update: `mutation ($id: ID!, $version: Int!, $patch: BudgetLinePatch!) { updateBudgetLine(id: $id, version: $version, patch: $patch) { ${line} } }`,
  remove: `mutation ($id: ID!, $version: Int!) { removeBudgetLine(id: $id, version: $version) { id } }`,
  take: `mutation ($input: ImportPostingsInput!) { importPostings(input: $input) { id inserted same totalOre undoneAt unreadable { line reason column } by { name } } }`,
  undo: 'mutation ($id: ID!) { undoPostingImport(id: $id) { id undoneAt } }',
  read: `{ budgetLines { ${line} postings { postedOn text reference amountOre } } }`,
};

export interface Line {
  id: string;
  version: number;
  spentOre: number;
  grantedOre: number;
  committedOre: number;
  forecastOre: number | null;
}

/** A budget line of somebody who may keep one; the programme's unless a place is said. */
export const lineMade = async (keeper: Actor, more: object = {}): Promise<Line> =>
  answered<Line>(
    await keeper.ask(ask.create, {
      input: { id: uuidv7(), name: 'Læringsseminarer', grantedOre: 320_000_00, ...more },
    }),
    'createBudgetLine',
  );

/** As somebody sees it now; nothing: it is not theirs to see, or gone. */
export const lineSeen = async (reader: Actor, id: string): Promise<Line | undefined> =>
  answered<Line[]>(await reader.ask(ask.read), 'budgetLines').find((each) => each.id === id);

export const codeOf = async (answer: Promise<Answer>): Promise<string | undefined> => (await answer).code;

/** Lines of a file, as the client reads it: amounts in øre, all on one budget line. */
export const part = (lineId: string, amounts: readonly number[], more: object = {}) => ({
  input: {
    id: uuidv7(),
    fileName: 'Prisme juli.csv',
    lineIds: [lineId],
    lines: amounts.map(() => 0),
    postedOn: amounts.map(() => '2021-07-01'),
    amounts,
    texts: amounts.map((_, at) => `Linje ${at}`),
    references: amounts.map((_, at) => `B${at}`),
    ordinals: amounts.map(() => 1),
    ...more,
  },
});
