import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { PERMISSIONS, Role, type Permission } from '@laeringsrum/domain';
import { v7 as uuidv7 } from 'uuid';
import { documentFor, examples, rootFieldNames, sessionFields } from '../../testing/operations.js';
import { addPerson, EXPIRED, idOfPlace } from '../../testing/people.js';
import { buildSecondProgramme, SECOND } from '../../testing/second-programme.js';
import { startTestApi, type Actor, type Answer, type TestApi } from '../../testing/start-test-api.js';
import { buildWork, type Work } from '../../testing/work.js';
import { rootPermissions } from './allow.js';

/**
 * Every role, in every relation to a piece of work, at every door of the contract. What is expected is computed from the one
 * table in the domain library; what the API answers is compared with it.
 */
let api: TestApi;
let ownWork: ReadonlyMap<Role, Work>;
/** One for each role: some change it from above. */
let elsewhere: ReadonlyMap<Role, Work>;
let untouched: Readonly<Record<'OTHER_PROGRAMME' | 'SHUT_OUT', Work>>;

type Relation = 'OWN_PLACE' | 'OTHER_PLACE' | 'OTHER_PROGRAMME' | 'OTHER_ADDRESS' | 'EXPIRED' | 'SIGNED_OUT';
type Outcome = 'DATA' | 'NOTHING' | 'UNAUTHENTICATED' | 'FORBIDDEN' | 'NOT_FOUND' | 'CONTRIBUTION_UNKNOWN';
const roles = Object.values(Role);

beforeAll(async () => {
  api = await startTestApi();
  // Whether a member votes on the own place's is a setting; the table is read without it.
  await api.rows("UPDATE programme SET recusal = false WHERE slug = 'nye-veje'");
  // A programme has a citizens' pool or none; here all that can be asked of one is asked.
  await api.rows(
    `INSERT INTO budget_line (id, programme_id, name, citizens_pool, granted_ore)
     SELECT gen_random_uuid(), id, 'Borgerpuljen', true, 1000000000 FROM programme WHERE slug = 'nye-veje'`,
  );
  const second = await buildSecondProgramme(api);
  const [helsingoer, fredensborg] = [await idOfPlace(api, 'HEL'), await idOfPlace(api, 'FRE')];
  const works = new Map<Role, Work>();
  const others = new Map<Role, Work>();
  for (const role of roles) {
    const person = await addPerson(api, { name: `Here as ${role}`, role, place: 'HEL' });
    await addPerson(api, { name: `Once ${role}`, role, place: 'HEL', endsOn: EXPIRED });
    await addPerson(api, { name: `Acted as ${role}`, role, place: 'HEL', actingUntil: EXPIRED });
    others.set(role, await buildWork(api, fredensborg));
    works.set(role, await buildWork(api, helsingoer, undefined, person));
  }
  ownWork = works;
  elsewhere = others;
  untouched = {
    OTHER_PROGRAMME: second.work,
    SHUT_OUT: await buildWork(api, helsingoer),
  };
}, 120_000);
afterAll(() => api.close());

const isMutation = (field: string): boolean => api.schema.getMutationType()?.getFields()[field] !== undefined;

/** The table, read as a person would: what does this role get at this door, standing in this relation to the work? */
function expected(role: Role, relation: Relation, field: string): Outcome | string {
  const permission = rootPermissions.get(field);
  if (permission === undefined) return 'FORBIDDEN';
  if (permission === 'anyone') return 'DATA';
  // No role opens it, only the link itself.
  if (permission === 'contributor') return 'CONTRIBUTION_UNKNOWN';
  if (relation === 'SIGNED_OUT') return 'UNAUTHENTICATED';
  if (relation === 'EXPIRED' || relation === 'OTHER_ADDRESS') return 'NOT_FOUND';
  const reaches = (wanted: Permission) => (PERMISSIONS[wanted] as Partial<Record<Role, string>>)[role];
  const reach = reaches(permission);
  if (reach === undefined) return 'FORBIDDEN';
  const target = examples[field]?.target;
  if (target === undefined || target === 'NONE') return examples[field]?.answers ?? 'DATA';
  if (target === 'PERSON')
    return relation === 'OWN_PLACE' ? 'DATA' : isMutation(field) ? 'NOT_FOUND' : 'NOTHING';
  // Everyone in the programme sees it, and its author changes it.
  if (target === 'AUTHOR')
    return relation === 'OWN_PLACE' ? 'DATA' : relation === 'OTHER_PROGRAMME' ? 'NOT_FOUND' : 'FORBIDDEN';
  const seer = target in PERMISSIONS ? reaches(target as Permission) : undefined;
  const seen =
    relation !== 'OTHER_PROGRAMME' &&
    (target === 'PROGRAMME_VISIBLE' ||
      seer === 'PROGRAMME' ||
      (seer === 'PLACE' && relation === 'OWN_PLACE') ||
      (target === 'PLACE_OWN' && relation === 'OWN_PLACE' && reaches('pdsaCycle:readUnshared') === 'PLACE'));
  if (!seen) return isMutation(field) ? 'NOT_FOUND' : 'NOTHING';
  return reach === 'PROGRAMME' || relation === 'OWN_PLACE'
    ? (examples[field]?.answers ?? 'DATA')
    : 'FORBIDDEN';
}

function outcome(answer: Answer, field: string): Outcome | string {
  if (answer.code !== undefined) return answer.code;
  const value = (answer.data as Record<string, unknown> | null)?.[field];
  return value === null ? 'NOTHING' : 'DATA';
}

const fields = (): string[] => rootFieldNames(api.schema).filter((field) => !sessionFields.includes(field));

async function differences(actor: Actor, role: Role, relation: Relation, work: Work): Promise<string[]> {
  const found: string[] = [];
  for (const field of fields()) {
    const answer = await actor.ask(documentFor(api.schema, field), examples[field]?.variables(work));
    const [is, ought] = [outcome(answer, field), expected(role, relation, field)];
    if (is !== ought) found.push(`${role} ${relation} ${field}: ${is}, expected ${ought} ${answer.text}`);
  }
  return found;
}

/** What the coach, the lead, the administrator and those who decide write at every place of the programme, beside the place's own work. */
const writtenFromAbove = [
  'coach_note',
  'care_unit',
  'row_change',
  'membership',
  'identity_provider',
  'deviation',
  'deviation_vote',
  'deviation_question',
  'deviation_step',
  'milestone_status',
  'budget_line',
  'posting',
  'posting_import',
  'pool_request',
  'report_page',
  'anchoring',
  'anchoring_vote',
  'transfer_link',
  'storyboard',
  'action_point',
  'help_request',
  'contact_note',
  'place_pause',
  'comment',
  'follow',
  'expertise_request',
];

/** Everything else that stands below the places nobody may change here. */
async function digest(): Promise<unknown> {
  const tables = await api.rows<{ name: string }>(
    `SELECT c.table_name AS name FROM information_schema.columns c JOIN information_schema.tables t USING (table_schema, table_name)
     WHERE c.table_schema = 'public' AND c.column_name = 'place_id' AND t.table_type = 'BASE TABLE' AND c.table_name NOT LIKE 'audit%' AND c.table_name <> ALL ($1) ORDER BY 1`,
    [writtenFromAbove],
  );
  const places = [await idOfPlace(api, 'FRE'), untouched.OTHER_PROGRAMME.placeId];
  const sums = tables.map(({ name }) =>
    api.row(
      `SELECT '${name}' AS name, count(*), md5(coalesce(string_agg(t::text, '' ORDER BY t.id), '')) FROM ${name} t WHERE place_id = ANY ($1)`,
      [places],
    ),
  );
  return Promise.all(sums);
}

describe('the contract', () => {
  test('names a permission for every root field, and there are no permissions for fields it does not have', () => {
    expect([...rootPermissions.keys()].sort()).toEqual(rootFieldNames(api.schema).sort());
    for (const permission of rootPermissions.values())
      expect(['anyone', 'contributor', ...Object.keys(PERMISSIONS)]).toContain(permission);
  });

  test('opens to those who are not signed in only what belongs to signing in, and concepts the lead has opened', () => {
    const open = [...rootPermissions]
      .filter(([, permission]) => permission === 'anyone')
      .map(([name]) => name);
    expect(open.sort()).toEqual(
      ['demoPersonas', 'session', 'sharedConcept', 'signInByMail', 'signInWays', ...sessionFields].sort(),
    );
  });

  test('has an example for every root field, and none for others', () => {
    expect(Object.keys(examples).sort()).toEqual(fields().sort());
  });
});

describe('every role at every door', () => {
  test.each(roles)(
    '%s gets what the table says, and nothing more',
    async (role) => {
      const before = await digest();
      const [here, there, once, acted] = [
        await api.as(`Here as ${role}`),
        await api.as(`Here as ${role}`, SECOND),
        await api.as(`Once ${role}`),
        await api.as(`Acted as ${role}`),
      ];
      // Whoever is let in nowhere changes nothing for the others, and need not wait for them.
      const outside = [
        differences(there, role, 'OTHER_ADDRESS', untouched.OTHER_PROGRAMME),
        differences(once, role, 'EXPIRED', untouched.SHUT_OUT),
        differences(acted, role, 'EXPIRED', untouched.SHUT_OUT),
      ];
      expect([
        ...(await differences(here, role, 'OTHER_PLACE', elsewhere.get(role) as Work)),
        ...(await differences(here, role, 'OTHER_PROGRAMME', untouched.OTHER_PROGRAMME)),
        ...(await Promise.all(outside)).flat(),
      ]).toEqual([]);
      expect(await digest()).toEqual(before);
      expect(await differences(here, role, 'OWN_PLACE', ownWork.get(role) as Work)).toEqual([]);
    },
    120_000,
  );

  test('nobody signed in gets past the doors that are open to anyone', async () => {
    expect(await differences(api.stranger, 'ADMINISTRATOR', 'SIGNED_OUT', untouched.SHUT_OUT)).toEqual([]);
  });

  test('a role without its place reaches no place', async () => {
    await addPerson(api, { name: 'Agent without a place', role: 'LEARNING_AGENT' });
    const agent = await api.as('Agent without a place');
    const answer = await agent.ask(
      documentFor(api.schema, 'createGoal'),
      examples['createGoal']?.variables(untouched.SHUT_OUT),
    );
    expect(answer.code).toBe('FORBIDDEN');
  });
});

describe('a contributor link', () => {
  test.each(['measure', 'cycle'] as const)('for a %s opens its own doors, and no other', async (kind) => {
    const work = await buildWork(api, await idOfPlace(api, 'HEL'));
    const contributor = api.contributor(work.links[kind].token);
    const reached: string[] = [];
    for (const field of fields()) {
      const answer = await contributor.ask(documentFor(api.schema, field), examples[field]?.variables(work));
      const is = outcome(answer, field);
      if (is === 'DATA') reached.push(field);
      else if (rootPermissions.get(field) === 'contributor')
        expect({ field, is }).toMatchObject({ is: 'NOT_FOUND' });
      else expect({ field, is }).toEqual({ field, is: 'UNAUTHENTICATED' });
    }
    const open = ['demoPersonas', 'session', 'sharedConcept', 'signInByMail', 'signInWays'];
    expect(reached.sort()).toEqual(
      kind === 'measure'
        ? ['contributeMeasurement', 'contribution', ...open]
        : ['contributeObservation', 'contributeTap', 'contribution', ...open],
    );
  });
});

describe('hidden and absent', () => {
  test('answer alike, to the letter', async () => {
    const agent = await api.as('Here as LEARNING_AGENT');
    const hidden = untouched.OTHER_PROGRAMME;
    const absent = JSON.parse(JSON.stringify(hidden), (key, value: unknown) =>
      key === 'code'
        ? 'DRO-9999'
        : key === 'deviationNumber' || key === 'groupMeetingNumber'
          ? 99_999
          : key.endsWith('Id') ||
              key in hidden.cycles ||
              key in hidden.stopProposals ||
              key in hidden.deviations ||
              key in hidden.poolRequests ||
              key in hidden.reports ||
              key in hidden.reportPages ||
              key in hidden.groupMeetingItems ||
              key in hidden.anchorings ||
              key in hidden.extensions
            ? uuidv7()
            : value,
    ) as Work;
    for (const field of fields()) {
      if (examples[field]?.target === 'NONE') continue;
      const document = documentFor(api.schema, field);
      const one = await agent.ask(document, examples[field]?.variables(hidden));
      const other = await agent.ask(document, examples[field]?.variables(absent));
      expect({ field, status: one.status, text: one.text }).toEqual({
        field,
        status: other.status,
        text: other.text,
      });
    }
  });
});
