import { v7 as uuidv7 } from 'uuid';
import { answered, type Actor, type Answer } from '../../../testing/start-test-api.js';
import { type Work } from '../../../testing/work.js';

const person = '{ name }';
const fields = `id version number state severity reasons stops round proposedOn seenOn seenBy ${person} dueBefore dueAfter
  goalBefore { fields targetValue } goalAfter { fields targetValue } recommendation recommendationLine needsFunder funderApproved outcome outcomeWords
  decidedOn basis appliedOn clashes { field then now } voting { exists needed eligible mine recused }
  votes { choice line by ${person} } questions { id question answer askedBy ${person} answeredBy ${person} } steps { kind note by ${person} }`;
const versioned = '$id: ID!, $version: Int!';
const row = 'id: $id, version: $version';

/** The documents by which a deviation is written, asked about and decided. */
export const ask = {
  create: `mutation ($input: CreateDeviationInput!) { createDeviation(input: $input) { ${fields} } }`,
  update: `mutation (${versioned}, $patch: DeviationPatch!) { updateDeviation(${row}, patch: $patch) { ${fields} } }`,
  propose: `mutation (${versioned}) { proposeDeviation(${row}) { ${fields} } }`,
  withdraw: `mutation (${versioned}, $reason: String!) { withdrawDeviation(${row}, reason: $reason) { ${fields} } }`,
  see: `mutation (${versioned}) { markDeviationSeen(${row}) { ${fields} } }`,
  recommend: `mutation (${versioned}, $choice: DeviationChoice!, $line: String, $needsFunder: Boolean) { recommendDeviation(${row}, choice: $choice, line: $line, needsFunder: $needsFunder) { ${fields} } }`,
  vote: `mutation ($input: VoteInput!) { voteOnDeviation(input: $input) { ${fields} } }`,
  decide: `mutation (${versioned}, $choice: DeviationChoice!, $line: String) { decideDeviation(${row}, choice: $choice, line: $line) { ${fields} } }`,
  funder: `mutation (${versioned}, $approved: Boolean!) { noteFunderAnswer(${row}, approved: $approved) { ${fields} } }`,
  apply: `mutation (${versioned}, $reason: String!) { applyDeviation(${row}, reason: $reason) { ${fields} } }`,
  question: `mutation ($input: AskAboutDeviationInput!) { askAboutDeviation(input: $input) { ${fields} } }`,
  answer: `mutation (${versioned}, $answer: String!) { answerDeviationQuestion(${row}, answer: $answer) { ${fields} } }`,
  read: `query ($number: Int!) { deviation(number: $number) { ${fields} } }`,
};

export interface Told {
  id: string;
  version: number;
  number: number;
  state: string;
  severity: string;
  reasons: string[];
  round: number;
  goalBefore: object | null;
  goalAfter: object | null;
  outcome: string | null;
  outcomeWords: string;
  appliedOn: string | null;
  clashes: { field: string; then: string | null; now: string | null }[];
  voting: { exists: boolean; eligible: number; mine: boolean; recused: boolean };
  votes: { choice: string; by: { name: string } }[];
  questions: { id: string; answer: string }[];
  steps: { kind: string; note: string }[];
  [field: string]: unknown;
}

/** One deviation on its way: each act is done on the version the last one answered. */
export class Desk {
  readonly id = uuidv7();
  private version = 1;
  number = 0;
  round = 1;

  constructor(
    private readonly writer: Actor,
    private readonly work: Work,
  ) {}

  get row(): { id: string; version: number } {
    return { id: this.id, version: this.version };
  }

  take(told: Told): Told {
    ({ version: this.version, number: this.number, round: this.round } = told);
    return told;
  }

  async draft(more: object): Promise<Told> {
    const { interventionId } = this.work;
    const input = { id: this.id, interventionId, title: 'Må målet ændres?', why: 'Ferien', ...more };
    return this.took(await this.writer.ask(ask.create, { input }), 'createDeviation');
  }

  async update(patch: object): Promise<Told> {
    return this.took(await this.writer.ask(ask.update, { ...this.row, patch }), 'updateDeviation');
  }

  async propose(worker: Actor): Promise<Told> {
    return this.took(await worker.ask(ask.propose, this.row), 'proposeDeviation');
  }

  /** A draft, reported. */
  async reported(worker: Actor, more: object): Promise<Told> {
    await this.draft(more);
    return this.propose(worker);
  }

  vote(voter: Actor, choice: string, line = '', round = this.round): Promise<Answer> {
    return voter.ask(ask.vote, { input: { id: uuidv7(), deviationId: this.id, round, choice, line } });
  }

  async read(reader: Actor): Promise<Told> {
    return this.took(await reader.ask(ask.read, { number: this.number }), 'deviation');
  }

  private took(answer: Answer, field: string): Told {
    return this.take(answered<Told>(answer, field));
  }
}
