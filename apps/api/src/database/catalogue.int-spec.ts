import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { DataSource } from 'typeorm';
import { hashToken } from '../platform/http/session-cookie.js';
import { Database } from '../platform/operation/database.js';
import { Operation, runOperation } from '../platform/operation/operation.js';
import { RouteOperations } from '../platform/operation/route-operations.js';
import { buildSecondProgramme, SECOND, type SecondProgramme } from '../testing/second-programme.js';
import { startTestApi, type Actor, type TestApi } from '../testing/start-test-api.js';
import { TEST_TODAY } from '../testing/test-database.js';

/** Who owns what, which doors lead through the walls, and what a service sees that forgets to ask for its own. */
let api: TestApi;
let second: SecondProgramme;

beforeAll(async () => {
  api = await startTestApi();
  second = await buildSecondProgramme(api);
});
afterAll(() => api.close());

describe('what the database is made of', () => {
  test('belongs to the owner, who is no superuser and passes no wall', async () => {
    const owners = await api.rows<{ owner: string; super: boolean; bypasses: boolean }>(
      `SELECT DISTINCT r.rolname AS owner, r.rolsuper AS super, r.rolbypassrls AS bypasses FROM (
         SELECT oid, relowner AS owner FROM pg_class WHERE relnamespace = 'public'::regnamespace
         UNION SELECT oid, proowner FROM pg_proc WHERE pronamespace = 'public'::regnamespace
         UNION SELECT oid, typowner FROM pg_type WHERE typnamespace = 'public'::regnamespace) o JOIN pg_roles r ON r.oid = o.owner
       -- What a trusted extension brings is the server's own.
       WHERE NOT EXISTS (SELECT FROM pg_depend d WHERE d.objid = o.oid AND d.deptype = 'e')`,
    );
    expect(owners).toEqual([{ owner: 'laeringsrum_owner', super: false, bypasses: false }]);
  });

  test('has row-level security, forced, on every table but the list of migrations', async () => {
    const open = await api.rows<{ name: string }>(
      `SELECT relname AS name FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind IN ('r', 'p')
         AND NOT (relrowsecurity AND relforcerowsecurity)`,
    );
    expect(open).toEqual([{ name: 'migration' }]);
  });

  test('opens through the walls by these doors alone: a new one is named here, with its reason beside it', async () => {
    const doors = await api.rows<{ name: string }>(
      "SELECT proname AS name FROM pg_proc WHERE pronamespace = 'public'::regnamespace AND prosecdef ORDER BY 1",
    );
    expect(doors.map(({ name }) => name)).toEqual(DOORS.map(([name]) => name).sort());
  });

  test('finds its own names first in every door: nobody puts another function or table in the way', async () => {
    const open = await api.rows<{ name: string }>(
      `SELECT proname AS name FROM pg_proc WHERE pronamespace = 'public'::regnamespace AND prosecdef
         AND NOT coalesce('search_path=public, pg_temp' = ANY (proconfig), false)`,
    );
    expect(open).toEqual([]);
  });

  test('keeps a person’s secrets where no policy leads', async () => {
    const secret = await api.rows<{ name: string; column: string }>(
      `SELECT c.relname AS name, a.attname AS column FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid
       WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p') AND a.attname ~ '(token_hash|password_hash|secret)$'
         AND has_column_privilege('laeringsrum_app', c.oid, a.attnum, 'SELECT')`,
    );
    expect(secret).toEqual([]);
  });
});

/** Everything that works as the owner, and why it must. */
const DOORS: readonly (readonly [name: string, why: string])[] = [
  ['access_log_of', 'what was looked up about a person, for the administrator'],
  ['add_platform_time', 'one sum for all places'],
  ['administer_care_unit', 'the administrator renames a unit anywhere in the programme'],
  ['api_tokens_of_programme', 'whose keys there are, for the administrator'],
  ['barred_interventions', 'which other units’ work a staff member does not see'],
  ['audit_row', 'the trail is written by nobody else'],
  ['audit_search', 'who, what and when, without content'],
  ['begin_session', 'signing in'],
  ['close_api_token', 'the administrator closes a key'],
  ['count_requests', 'requests are counted by all servers together'],
  ['places_with_concept', 'which places have a concept that counts, and no word of it'],
  ['credential_for', 'signing in'],
  ['demo_personas', 'signing in, in a demonstration'],
  ['documentation_weeks', 'timings week by week, only together'],
  ['documentation_timings', 'medians, from the threshold on'],
  ['end_session', 'signing out'],
  ['forget_sign_in_failures', 'signing in'],
  ['history_of', 'the trail of a row that the person may see'],
  ['last_reminded', 'when somebody was last reminded, for the lead who would remind them again'],
  ['lock_by_contribution', 'what comes by a link locks the prediction'],
  ['note_access', 'the access log is written by nobody else'],
  ['note_sign_in_failure', 'guessing is counted'],
  ['open_api_operation', 'a key becomes its person'],
  ['open_contribution', 'a link becomes its row'],
  ['open_operation', 'a session becomes its person, and is who it was'],
  ['own_access_log', 'what was looked up about oneself'],
  ['own_data', 'everything that names oneself'],
  ['person_of_session', 'one’s own name and roles'],
  ['platform_time_weeks', 'weeks, from the threshold on'],
  ['retention_awaits_archive', 'which places’ work is due'],
  ['retention_candidates', 'what is due; for the two that count it'],
  ['retention_due', 'how much is due'],
  ['roles_of', 'signing in'],
  ['set_documentation_rules', 'the lead’s switches on the programme'],
  ['set_retention_rule', 'the administrator’s deadlines'],
  ['sign_in_wait', 'guessing is counted'],
  ['touch_api_token', 'a key was used'],
  ['app_coaches', 'whether one is the coach of another place'],
  ['changes_since', 'what others have changed, for those who listen'],
  ['cycles_for_progress', 'counts of cycles, for the coach, without what they say'],
  ['forget_changes', 'news that everybody has heard'],
  ['lines_of_change', 'the trail of one’s own change, to take it back'],
  ['note_session_end', 'a session that ended is heard of'],
  ['start_definition_phases', 'a new version of a definition begins a phase at every place that uses it'],
  ['adopted_elsewhere', 'whether a test has begun where a concept was taken up, for its progress'],
  ['cycles_for_follow_up', 'that there are cycles and when they end, for the lead, without what they say'],
  [
    'voices_for_follow_up',
    'that something said in a learning space waits, for the lead, without what it says',
  ],
  ['packed_cycles', 'the number and decision of the cycle that a concept rests on'],
  ['shared_concept', 'a concept with an open address, without names'],
  ['app_deviation_line', 'the budget line of an approved deviation, while it is carried out'],
  ['app_holds', 'whether one holds a role anywhere in the programme'],
  ['app_places_as', 'the places at which one holds a role'],
  ['citizens_pool', 'what is left of the pool, without whose requests'],
  ['decided_deviations', 'what was decided, for everybody in the programme'],
  ['next_deviation_number', 'numbers are the programme’s, without gaps'],
  ['next_pool_number', 'numbers are the programme’s, without gaps'],
  ['open_approved_deviation', 'what was decided is carried out at the place it is about'],
  ['note_search_entry', 'what can be found is written by nobody else'],
  ['concept_candidates', 'which concepts words stand in; whether one may see them is asked after'],
  ['search_candidates', 'where words stand; whether one may see it is asked after'],
  ['open_operation_on_behalf', 'what a person asked for is done when they may be gone'],
  ['ask_forgetting', 'the administrator writes down that a person asks to be deleted'],
  ['asked_to_be_forgotten', 'who has asked to be deleted, for the administrator'],
  ['forgetting_of', 'how much would fall with a person, for the administrator'],
  ['forgetting_wishes', 'who asks to be deleted, for the administrator'],
  ['my_forgetting_wish', 'whether one has asked to be deleted'],
  ['wish_forgetting', 'one asks to be deleted, or no longer does'],
  ['import_log', 'what came in by files, in counts, for the administrator and the lead'],
  ['withdraw_forgetting', 'until the night it can be taken back'],
  ['assure_session', 'signing in: how sure it is'],
  ['assurance_of_session', 'how sure one’s own sign-in is'],
  ['clear_factors_of', 'the administrator clears a second factor that was lost'],
  ['lacking_assurance', 'what a person’s roles ask of a sign-in, for the doors below'],
  ['lacks_without_factors', 'whether one may do without a second factor'],
  ['note_security_event', 'who came in and what was refused is written by nobody else'],
  ['people_with_factors', 'who has a second factor, for the administrator'],
  ['narrow_sessions', 'whoever is given a role keeps no session longer than it allows'],
  ['raise_session', 'a second factor was shown'],
  ['security_events', 'who came in and what was refused, for the administrator'],
  ['letter_to_send', 'an address is looked up when the letter leaves'],
  ['letter_left', 'a letter that has left says so'],
  ['letter_came_back', 'and one that has not'],
  ['forget_letters', 'letters expire'],
  ['letters_due', 'to whom a letter of the week is to be thought of: ids and programmes, no words'],
  ['letters_refused', 'who wants no reminder, for those who would write one: ids alone'],
  ['reminded_since', 'whether somebody was reminded this week: yes or no'],
  ['letters_of', 'whether letters come, by the signed address in a letter'],
  ['stop_letters', 'no more letters, by the signed address in a letter'],
  ['pause_letters', 'a pause, by the signed address in a letter'],
  ['forget_documents', 'documents expire'],
  ['add_person', 'people and their roles, for who administers them'],
  ['app_administers', 'people and their roles, for who administers them'],
  ['app_keeps_people', 'people and their roles, for who administers them'],
  ['hand_over', 'people and their roles, for who administers them'],
  ['held_today', 'people and their roles, for who administers them'],
  ['may_be_invited', 'people and their roles, for who administers them'],
  ['member_of_programme', 'people and their roles, for who administers them'],
  ['owned_by', 'people and their roles, for who administers them'],
  ['owned_columns', 'people and their roles, for who administers them'],
  ['people_of_programme', 'people and their roles, for who administers them'],
  ['shut_out_person', 'people and their roles, for who administers them'],
  ['end_sessions_of', 'people and their roles, for who administers them'],
  ['my_account', 'one’s own account and sessions'],
  ['my_sessions', 'one’s own account and sessions'],
  ['end_my_sessions', 'one’s own account and sessions'],
  ['describe_session', 'one’s own account and sessions'],
  ['freshen_session', 'one’s own account and sessions'],
  ['session_is_fresh', 'one’s own account and sessions'],
  ['arrive', 'signing in: what is secret is read by nobody else'],
  ['codes_of', 'signing in: what is secret is read by nobody else'],
  ['domain_is_taken', 'signing in: what is secret is read by nobody else'],
  ['drop_codes', 'signing in: what is secret is read by nobody else'],
  ['drop_passkey', 'signing in: what is secret is read by nobody else'],
  ['factors_of', 'signing in: what is secret is read by nobody else'],
  ['forget_single_use', 'signing in: what is secret is read by nobody else'],
  ['keep_codes', 'signing in: what is secret is read by nobody else'],
  ['keep_passkey', 'signing in: what is secret is read by nobody else'],
  ['keep_single_use', 'signing in: what is secret is read by nobody else'],
  ['known_words_of', 'signing in: what is secret is read by nobody else'],
  ['passkey_for', 'signing in: what is secret is read by nobody else'],
  ['password_of', 'signing in: what is secret is read by nobody else'],
  ['person_for_address', 'signing in: what is secret is read by nobody else'],
  ['provider_for_sign_in', 'signing in: what is secret is read by nobody else'],
  ['provider_of_session', 'signing in: what is secret is read by nobody else'],
  ['see_single_use', 'signing in: what is secret is read by nobody else'],
  ['set_password', 'signing in: what is secret is read by nobody else'],
  ['sign_in_ways', 'signing in: what is secret is read by nobody else'],
  ['spend_code', 'signing in: what is secret is read by nobody else'],
  ['spend_recovery_code', 'signing in: what is secret is read by nobody else'],
  ['take_single_use', 'signing in: what is secret is read by nobody else'],
  ['use_passkey', 'signing in: what is secret is read by nobody else'],
  ['touch_session', 'a session is alive'],
  ['tests_by_place', 'that a place tests, and not what'],
];

describe('a service that forgets its scope', () => {
  const walled = async (): Promise<string[]> => {
    const tables = await api.rows<{ name: string }>(
      `SELECT c.relname AS name FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid AND a.attname = 'programme_id' AND NOT a.attisdropped
       WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p') AND has_table_privilege('laeringsrum_app', c.oid, 'SELECT') ORDER BY 1`,
    );
    return tables.map(({ name }) => name);
  };

  /** Work of its own in an operation of somebody's, with no condition anywhere. */
  function forgetful<Row>(actor: Actor, programme: string, sql: string): Promise<Row[]> {
    const hash = hashToken(actor.cookie.replace('sid=', ''));
    const operation = new Operation(hash, programme, '', 'da', TEST_TODAY);
    const door = { name: 'forgetful', permission: 'ownData:read' } as const;
    return runOperation(operation, () =>
      api.app.get(RouteOperations).read(door, () => api.app.get(Database).rows<Row>(sql)),
    );
  }

  test('sees nothing outside an operation', async () => {
    const tables = await walled();
    expect(tables.length).toBeGreaterThan(35);
    for (const name of tables)
      expect({ name, rows: await api.app.get(DataSource).query(`SELECT 1 FROM ${name} LIMIT 1`) }).toEqual({
        name,
        rows: [],
      });
  });

  test('sees the programme of its operation and no other, in every table', async () => {
    const signe = await api.as('Signe Holt', SECOND);
    for (const name of await walled()) {
      const rows = await forgetful<{ programme_id: string }>(
        signe,
        SECOND,
        `SELECT DISTINCT programme_id FROM ${name}`,
      );
      expect({ name, seen: rows.filter((row) => row.programme_id !== second.id) }).toEqual({
        name,
        seen: [],
      });
    }
  });

  test('of somebody without a role sees nothing at all, though the session is a good one', async () => {
    const signe = await api.as('Signe Holt', SECOND);
    await expect(forgetful(signe, 'nye-veje', 'SELECT 1 FROM intervention')).rejects.toMatchObject({
      code: 'NOT_FOUND',
    });
  });
});
