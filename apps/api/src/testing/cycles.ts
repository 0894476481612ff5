import { v7 as uuidv7 } from 'uuid';
import { answered, type Actor, type TestApi } from './start-test-api.js';

/* What is done to a cycle, as documents and as the steps of a story told by one person. */

const cycleFields =
  'id version number state title plan scaleStep followsId predictionLockedAt predictions { number kind comparator value outOf confidence reason } successor { id number state version } learningShared';
export const create = `mutation ($input: CreatePdsaCycleInput!) { createPdsaCycle(input: $input) { ${cycleFields} } }`;
export const update = `mutation ($id: ID!, $version: Int!, $patch: PdsaCyclePatch!) { updatePdsaCycle(id: $id, version: $version, patch: $patch) { ${cycleFields} happened learning } }`;
export const start = `mutation ($id: ID!, $version: Int!, $prediction: PredictionInput!) { startPdsaCycle(id: $id, version: $version, prediction: $prediction) { ${cycleFields} } }`;
export const amend = `mutation ($id: ID!, $version: Int!, $prediction: PredictionInput!, $reason: String) { amendPrediction(id: $id, version: $version, prediction: $prediction, reason: $reason) { ${cycleFields} } }`;
export const observe =
  'mutation ($input: AddObservationInput!) { addObservation(input: $input) { id text version } }';
export const unobserve =
  'mutation ($id: ID!, $version: Int!) { removeObservation(id: $id, version: $version) { id observations { id } } }';
export const study = `mutation ($id: ID!, $version: Int!) { studyPdsaCycle(id: $id, version: $version) { ${cycleFields} } }`;
export const close = `mutation ($id: ID!, $version: Int!, $input: ClosePdsaCycleInput!) { closePdsaCycle(id: $id, version: $version, input: $input) { ${cycleFields} } }`;
export const cancel = `mutation ($id: ID!, $version: Int!, $reason: String!) { cancelPdsaCycle(id: $id, version: $version, reason: $reason) { ${cycleFields} } }`;
export const reopen = `mutation ($id: ID!, $version: Int!, $reason: String!) { reopenPdsaCycle(id: $id, version: $version, reason: $reason) { ${cycleFields} } }`;
export const share = `mutation ($id: ID!, $version: Int!, $cycle: Boolean!, $learning: Boolean!, $observations: Boolean!) { sharePdsaCycle(id: $id, version: $version, cycle: $cycle, learning: $learning, observations: $observations) { ${cycleFields} } }`;

export interface Cycle {
  readonly id: string;
  readonly version: number;
  readonly number: number;
  readonly state: string;
  readonly successor: { readonly id: string; readonly number: number; readonly version: number } | null;
}

export const cycleIn = (answer: { data: unknown }, field: string): Cycle =>
  (answer.data as Record<string, Cycle>)[field] as Cycle;
export const guess = (more: object = {}) => ({
  id: uuidv7(),
  kind: 'DIRECTION',
  direction: 'BETTER',
  ...more,
});
export const act = (more: object = {}) => ({
  verdict: 'PARTLY',
  learning: 'Spørg om formiddagen',
  decision: 'ADAPT',
  successorId: uuidv7(),
  shareLearning: true,
  shareObservations: false,
  ...more,
});

/** Cycles of one intervention, brought to where a story begins. */
export class CycleStory {
  constructor(
    private readonly api: TestApi,
    private readonly teller: Actor,
    private readonly code = 'HEL-1',
  ) {}

  async interventionId(code = this.code): Promise<string> {
    return (await this.api.row<{ id: string }>('SELECT id FROM intervention WHERE code = $1', [code])).id;
  }

  async draft(plan = 'Vi spørger én borger', more: object = {}): Promise<Cycle> {
    const input = {
      id: uuidv7(),
      interventionId: await this.interventionId(),
      plan,
      title: 'Én borger',
      ...more,
    };
    return answered(await this.teller.ask(create, { input }), 'createPdsaCycle');
  }

  async running(more: object = {}): Promise<Cycle> {
    const { id, version } = await this.draft(undefined, more);
    return answered(await this.teller.ask(start, { id, version, prediction: guess() }), 'startPdsaCycle');
  }

  async studying(more: object = {}): Promise<Cycle> {
    const { id, version } = await this.running(more);
    await this.teller.ask(observe, {
      input: { id: uuidv7(), cycleId: id, observedOn: '2021-07-13', text: 'Hun smilede' },
    });
    return answered(await this.teller.ask(study, { id, version }), 'studyPdsaCycle');
  }

  async closed(input: object = {}, more: object = {}): Promise<Cycle> {
    const { id, version } = await this.studying(more);
    return answered(await this.teller.ask(close, { id, version, input: act(input) }), 'closePdsaCycle');
  }
}
