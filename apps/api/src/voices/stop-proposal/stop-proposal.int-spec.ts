import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { v7 as uuidv7 } from 'uuid';
import { idOfPlace } from '../../testing/people.js';
import {
  answered,
  startTestApi,
  type Actor,
  type Answer,
  type TestApi,
} from '../../testing/start-test-api.js';
import { buildWork, type Work } from '../../testing/work.js';

let api: TestApi;
let anna: Actor;
let work: Work;

beforeAll(async () => {
  api = await startTestApi();
  anna = await api.as('Anna Lykke');
});
beforeEach(async () => {
  work = await buildWork(api, await idOfPlace(api, 'HEL'));
  await threeParty(false);
});
afterAll(() => api.close());

const threeParty = (asked: boolean) =>
  api.rows("UPDATE programme SET three_party_acceptance = $1 WHERE slug = 'nye-veje'", [asked]);

const fields = 'id version state round what legalCheckedBy legalBasis legalCheckedOn';
const create = `mutation ($input: CreateStopProposalInput!) { createStopProposal(input: $input) { ${fields} } }`;
const update = `mutation ($id: ID!, $version: Int!, $patch: StopProposalPatch!) { updateStopProposal(id: $id, version: $version, patch: $patch) { ${fields} } }`;
const check = `mutation ($id: ID!, $version: Int!, $input: LegalCheckInput!) { checkStopProposalLegality(id: $id, version: $version, input: $input) { ${fields} } }`;
const sign = `mutation ($id: ID!, $version: Int!, $input: SignOffInput!) { signStopProposal(id: $id, version: $version, input: $input) { ${fields} } }`;
const move = `mutation ($id: ID!, $version: Int!, $to: StopProposalState!, $reason: String) { moveStopProposal(id: $id, version: $version, to: $to, reason: $reason) { ${fields} } }`;
const read =
  'query ($code: String!) { intervention(code: $code) { stopProposals { id what steps { number round kind party verdict signedBy note onDay by { name } } } } }';

const refusal = ({ code, field }: Answer): string => `${code} ${field}`;
const lawyer = { authority: 'AUTHORITY', checkedBy: 'Mette Lund, myndighed', basis: 'Loven kræver det ikke' };
const saying = (party: string, verdict = 'ACCEPTS', more: object = {}) => ({
  id: uuidv7(),
  party,
  verdict,
  signedBy: `De spurgte ${party}`,
  ...more,
});

/** One proposal on its way: each act is done on the version the last one answered. */
class Proposal {
  readonly id = uuidv7();
  version = 1;

  constructor(private readonly actor: Actor) {}

  async begin(more: object = {}): Promise<this> {
    const input = {
      id: this.id,
      interventionId: work.interventionId,
      kind: 'STOP',
      what: 'Notatet',
      ...more,
    };
    expect((await this.actor.ask(create, { input })).code).toBeUndefined();
    return this;
  }
  readonly update = (patch: object) => this.act('updateStopProposal', update, { patch });
  readonly check = (more: object = {}) =>
    this.act('checkStopProposalLegality', check, { input: { ...lawyer, ...more } });
  readonly sign = (party: string, verdict = 'ACCEPTS', more: object = {}) =>
    this.act('signStopProposal', sign, { input: saying(party, verdict, more) });
  readonly move = (to: string, reason?: string) => this.act('moveStopProposal', move, { to, reason });

  private async act(field: string, document: string, variables: object): Promise<Answer> {
    const answer = await this.actor.ask(document, { id: this.id, version: this.version, ...variables });
    if (answer.code === undefined) ({ version: this.version } = answered<{ version: number }>(answer, field));
    return answer;
  }
}
const begun = () => new Proposal(anna).begin();

interface Step {
  kind: string;
  round: number;
  party: string | null;
  signedBy: string;
  note: string;
  by: { name: string } | null;
}
async function history(id: string, actor = anna): Promise<Step[] | undefined> {
  const { stopProposals } = answered<{ stopProposals: { id: string; steps: Step[] }[] }>(
    await actor.ask(read, { code: work.code }),
    'intervention',
  );
  return stopProposals.find((one) => one.id === id)?.steps;
}

describe('in a programme that asks for the law alone', () => {
  test('a proposal goes from draft to accepted, and the history tells how', async () => {
    const proposal = await begun();
    await proposal.move('PROPOSED');
    expect(refusal(await proposal.move('ACCEPTED'))).toBe('STOP_NEEDS_LEGAL_BASIS legalBasis');
    await proposal.check();
    expect((await proposal.move('ACCEPTED')).data).toMatchObject({
      moveStopProposal: { state: 'ACCEPTED', legalCheckedBy: lawyer.checkedBy, legalCheckedOn: '2021-07-14' },
    });
    const steps = await history(proposal.id);
    expect(steps?.map(({ kind }) => kind)).toEqual(['CREATED', 'PROPOSED', 'LEGALITY_CHECKED', 'ACCEPTED']);
    expect(steps?.[2]).toMatchObject({ signedBy: lawyer.checkedBy, note: lawyer.basis });
    expect(steps?.[3]?.by).toEqual({ name: 'Anna Lykke' });
  });
});

describe('in a programme that asks staff, leaders and citizens', () => {
  beforeEach(() => threeParty(true));

  test('nothing is accepted until all three have said yes, in the refusal’s own words', async () => {
    const proposal = await begun();
    await proposal.check();
    await proposal.move('PROPOSED');
    const [none] = [await proposal.move('ACCEPTED')];
    expect(refusal(none)).toBe('STOP_NEEDS_SIGN_OFFS signOffs');
    expect(none.message).toContain('medarbejdere, ledere og borgere');
    await proposal.sign('STAFF');
    await proposal.sign('LEADERS');
    await proposal.sign('CITIZENS', 'NOT_YET');
    expect((await proposal.move('ACCEPTED')).message).toContain('et ja fra borgere.');
    await proposal.sign('CITIZENS');
    expect((await proposal.move('ACCEPTED')).code).toBeUndefined();
  });

  test('three yeses are not a law', async () => {
    const proposal = await begun();
    await proposal.move('PROPOSED');
    for (const party of ['STAFF', 'LEADERS', 'CITIZENS']) await proposal.sign(party);
    expect(refusal(await proposal.move('ACCEPTED'))).toBe('STOP_NEEDS_LEGAL_BASIS legalBasis');
  });

  test('who signed for the law does not sign for the experience, nor the other way round', async () => {
    const proposal = await begun();
    await proposal.check();
    await proposal.move('PROPOSED');
    const same = { signedBy: 'mette  lund, Myndighed' };
    expect(refusal(await proposal.sign('LEADERS', 'ACCEPTS', same))).toBe(
      'STOP_LEGAL_IS_NOT_EXPERIENCE signedBy',
    );
    await proposal.sign('LEADERS', 'ACCEPTS', { signedBy: 'Tom Rask' });
    expect(refusal(await proposal.check({ checkedBy: 'tom rask' }))).toBe(
      'STOP_LEGAL_IS_NOT_EXPERIENCE checkedBy',
    );
  });

  test('taken back it begins a new round: what was signed for the old text does not count', async () => {
    const proposal = await begun();
    await proposal.check();
    await proposal.move('PROPOSED');
    for (const party of ['STAFF', 'LEADERS', 'CITIZENS']) await proposal.sign(party);
    expect(refusal(await proposal.move('DRAFT'))).toBe('STOP_NEEDS_REASON reason');
    await proposal.move('DRAFT', 'Aftenvagten bruger det');
    await proposal.update({ what: 'Notatet om dagen' });
    await proposal.move('PROPOSED');
    await proposal.check();
    expect(refusal(await proposal.move('ACCEPTED'))).toBe('STOP_NEEDS_SIGN_OFFS signOffs');
    const steps = await history(proposal.id);
    expect(steps?.filter(({ kind }) => kind === 'SIGNED').map(({ round }) => round)).toEqual([1, 1, 1]);
    expect(steps?.find(({ kind }) => kind === 'REVISED')?.note).toBe('Aftenvagten bruger det');
  });
});

describe('what is written', () => {
  test('is written in a draft; another text is asked about anew', async () => {
    const proposal = await begun();
    await proposal.check();
    expect((await proposal.update({ because: '' })).data).toMatchObject({
      updateStopProposal: { legalBasis: 'Loven kræver det ikke' },
    });
    expect((await proposal.update({ what: 'Noget andet' })).data).toMatchObject({
      updateStopProposal: { what: 'Noget andet', legalBasis: '', legalCheckedBy: '', legalCheckedOn: null },
    });
    await proposal.move('PROPOSED');
    expect(refusal(await proposal.update({ what: 'Efter' }))).toBe('STOP_TRANSITION undefined');
  });

  test('says something, names somebody, and holds no CPR number', async () => {
    const input = { id: uuidv7(), interventionId: work.interventionId, kind: 'STOP', what: ' ' };
    expect(refusal(await anna.ask(create, { input }))).toBe('REQUIRED what');
    expect(refusal(await anna.ask(create, { input: { ...input, what: 'cpr 010150-1237' } }))).toBe(
      'PERSONAL_DATA what',
    );
    const proposal = await begun();
    expect(refusal(await proposal.check({ checkedBy: '' }))).toBe('REQUIRED input.checkedBy');
    expect(refusal(await proposal.sign('STAFF'))).toBe('STOP_TRANSITION undefined');
    await proposal.move('PROPOSED');
    expect(refusal(await proposal.sign('STAFF', 'ACCEPTS', { signedBy: '' }))).toBe(
      'REQUIRED input.signedBy',
    );
  });

  test('is changed on the version that was seen, and a decided one not at all', async () => {
    const proposal = await begun();
    await proposal.check();
    proposal.version = 1;
    expect((await proposal.check()).code).toBe('CONFLICT');
    expect((await proposal.move('PROPOSED')).code).toBe('CONFLICT');
    proposal.version = 2;
    await proposal.move('WITHDRAWN', 'Vi ombestemte os');
    expect(refusal(await proposal.check())).toBe('STOP_TRANSITION undefined');
    expect(refusal(await proposal.move('PROPOSED'))).toBe('STOP_TRANSITION undefined');
  });
});

describe('who may', () => {
  test('a draft is the place’s own; what is proposed is for all to read with its history', async () => {
    const proposal = await begun();
    const lone = await api.as('Lone Falk');
    expect(await history(proposal.id, lone)).toBeUndefined();
    expect((await lone.ask('{ stopProposals { id } }')).text).not.toContain(proposal.id);
    expect(await history(proposal.id, await api.as('Karin Friis'))).toHaveLength(1);
    await proposal.move('PROPOSED');
    expect(await history(proposal.id, lone)).toHaveLength(2);
    expect((await lone.ask('{ stopProposals { id intervention { code } } }')).text).toContain(proposal.id);
  });

  test('a leader signs but writes no proposal; a member of staff does neither', async () => {
    const leader = await api.as('Tom Rask');
    const ask = { id: work.stopProposals.sign, version: 1, input: saying('LEADERS') };
    expect((await (await api.as('Karin Friis')).ask(sign, ask)).code).toBe('FORBIDDEN');
    expect((await leader.ask(sign, ask)).code).toBeUndefined();
    expect((await leader.ask(move, { ...ask, to: 'WITHDRAWN', reason: 'Nej' })).code).toBe('FORBIDDEN');
  });

  test('a stranger can do none of it', async () => {
    const { stopProposals, interventionId } = work;
    const versioned = (id: string) => ({ id, version: 1 });
    const attempts: [string, Record<string, unknown>, string][] = [
      [create, { input: { id: uuidv7(), interventionId, kind: 'STOP', what: 'X' } }, 'FORBIDDEN'],
      [update, { ...versioned(stopProposals.update), patch: { what: 'X' } }, 'NOT_FOUND'],
      [check, { ...versioned(stopProposals.check), input: lawyer }, 'NOT_FOUND'],
      [move, { ...versioned(stopProposals.move), to: 'WITHDRAWN', reason: 'X' }, 'NOT_FOUND'],
      [sign, { ...versioned(stopProposals.sign), input: saying('STAFF') }, 'FORBIDDEN'],
    ];
    const [ole, lead] = [await api.as('Ole Brandt'), await api.as('Birgitte Holm')];
    for (const [document, variables, code] of attempts) {
      expect((await ole.ask(document, variables)).code).toBe(code);
      expect((await lead.ask(document, variables)).code).toBe('FORBIDDEN');
      expect((await api.stranger.ask(document, variables)).code).toBe('UNAUTHENTICATED');
    }
  });

  test('nobody rewrites the history, and no row is accepted without a law, whatever is sent', async () => {
    await expect(
      api.rows("UPDATE stop_proposal SET state = 'ACCEPTED' WHERE id = $1", [work.stopProposals.sign]),
    ).rejects.toMatchObject({ code: '23514' });
    const grants = await api.rows<{ privilege: string }>(
      "SELECT privilege_type AS privilege FROM information_schema.role_table_grants WHERE table_name = 'stop_proposal_step' AND grantee = 'laeringsrum_app'",
    );
    expect(grants.map(({ privilege }) => privilege).sort()).toEqual(['INSERT', 'SELECT']);
  });
});
