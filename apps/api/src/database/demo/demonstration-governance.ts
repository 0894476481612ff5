import { addDays } from '@laeringsrum/locale';
import { type EntityManager } from 'typeorm';
import { v7 as uuidv7 } from 'uuid';
import { insertRow, type Row } from './insert-row.js';

type Monday = (week: number) => string;

/** All amounts are invented, in kroner; the applications give none. */
const budget = [
  {
    name: 'Klyngeprojektleder',
    account: '5.32.01',
    granted: 780_000,
    committed: 377_500,
    months: 6,
    monthly: 67_083.35,
  },
  {
    name: 'Læringsseminarer og oplæg',
    account: '5.32.03',
    granted: 320_000,
    committed: 171_200,
    months: 3,
    monthly: 62_400,
  },
  {
    name: 'Evaluering og materialer',
    account: '5.32.04',
    granted: 150_000,
    committed: 105_000,
    months: 2,
    monthly: 20_500,
  },
] as const;
const local = {
  name: 'Lokal understøttelse',
  granted: 200_000,
  committed: 96_000,
  monthly: 14_580.95,
  months: 6,
};

/** What has been reached by the demonstration's week, as the applications' calendar would have it. */
const reached: readonly (readonly [key: string, on: string])[] = [
  ['m1-projektmedarbejdere', '2020-10-30'],
  ['m1-midler', '2020-11-30'],
  ['m1-ansaettelse', '2020-12-21'],
  ['m1', '2020-12-21'],
  ['m2', '2020-12-30'],
  ['m3', '2021-02-12'],
  ['m4-1', '2021-03-09'],
  ['m4-2', '2021-06-08'],
];
const statuses: readonly (readonly [place: string, milestone: string, state: string, note: string])[] = [
  ['ALL', 'm3', 'REACHED', ''],
  ['FRE', 'm3', 'REACHED', ''],
  ['GRI', 'm3', 'REACHED', 'Den lange afstand kom med'],
  ['HAL', 'm3', 'REACHED', ''],
  ['HEL', 'm3', 'REACHED', ''],
  ['HIL', 'm3', 'REACHED', ''],
  ['HØR', 'm3', 'REACHED', ''],
  ['HAL', 'm4', 'UNDERWAY', 'Ét hold er skiftet ud'],
  ['HEL', 'm4', 'UNDERWAY', 'To læringsrum holdt'],
];

/** Milestones, one larger deviation that waits, one decided with conditions, and a budget with postings: all of it invented. */
export async function loadDemonstrationGovernance(
  manager: EntityManager,
  people: ReadonlyMap<string, string>,
  monday: Monday,
): Promise<void> {
  const [programme] = (await manager.query(
    `SELECT g.id, value::int AS weeks FROM programme g, installation i WHERE g.key = 'nye-veje' AND i.key = 'demonstration_weeks'`,
  )) as [{ id: string; weeks: number }];
  const moved = (day: string): string => addDays(day, 7 * programme.weeks);
  for (const [key, on] of reached)
    await manager.query('UPDATE milestone SET reached_on = $3 WHERE programme_id = $1 AND key = $2', [
      programme.id,
      key,
      moved(on),
    ]);
  for (const [place, milestone, state, note] of statuses)
    await manager.query(
      `INSERT INTO milestone_status (id, programme_id, place_id, milestone_id, state, reached_on, note)
       SELECT $1, p.programme_id, p.id, m.id, $4, $5, $6 FROM place p JOIN milestone m ON m.programme_id = p.programme_id AND m.key = $3
       WHERE p.programme_id = $7 AND p.key = $2`,
      [
        uuidv7(),
        place,
        milestone,
        state,
        state === 'REACHED' ? moved('2021-01-29') : null,
        note,
        programme.id,
      ],
    );
  await writeDeviations(manager, people, monday, programme.id);
  await writeBudget(manager, people.get('Birgitte Holm') ?? null, programme.id, moved);
}

interface Home {
  programme_id: string;
  place_id: string;
  intervention_id: string;
  goal_id: string | null;
  target: number | null;
}

async function writeDeviations(
  manager: EntityManager,
  people: ReadonlyMap<string, string>,
  monday: Monday,
  programmeId: string,
): Promise<void> {
  const home = async (title: string): Promise<Home> => {
    const [found] = (await manager.query(
      `SELECT i.programme_id, i.place_id, i.id AS intervention_id, g.id AS goal_id, g.target_value AS target
       FROM intervention i LEFT JOIN goal g ON g.intervention_id = i.id WHERE i.title = $1 ORDER BY g.created_at LIMIT 1`,
      [title],
    )) as Home[];
    if (!found) throw new Error(`The demonstration has no ${title}`);
    return found;
  };
  const [seminars] = (await manager.query(
    "SELECT id, date::text, precision FROM milestone WHERE programme_id = $1 AND key = 'm4'",
    [programmeId],
  )) as [{ id: string; date: string; precision: string }];
  const by = (name: string) => people.get(name) ?? null;

  const halsnaes = await home('Livshistorier i hjemmeplejen');
  const decided = await insertRow(manager, 'deviation', {
    ...walls(halsnaes),
    number: 1,
    title: 'Må Halsnæs nå læringsrummene fem uger senere?',
    why: 'Det ene hold er skiftet ud, og de nye skal først lære hinanden at kende.',
    state: 'APPROVED',
    severity: 'LARGER',
    reasons: '{DELAYS_MILESTONE}',
    milestone_id: seminars.id,
    due_before: seminars.date,
    due_before_precision: seminars.precision,
    due_after: addDays(seminars.date, 35),
    due_after_precision: 'DAY',
    proposed_on: addDays(monday(22), 1),
    recommendation: 'APPROVE_WITH_CONDITIONS',
    recommendation_line: 'Godkend, og lad holdet fortælle om skiftet på tredje seminar.',
    recommended_on: addDays(monday(22), 3),
    recommended_by_id: by('Birgitte Holm'),
    outcome: 'APPROVE_WITH_CONDITIONS',
    outcome_words: 'Holdet fortæller om skiftet på tredje seminar. Status i september.',
    decided_on: addDays(monday(23), 2),
    basis: 'VOTES',
    applied_on: addDays(monday(23), 2),
    version: 4,
  });
  const votes = [
    ['Kirsten Thue', 'Holdet fortæller om skiftet på tredje seminar'],
    ['Niels Dahl', 'Status i september'],
  ] as const;
  for (const [name, line] of votes)
    await insertRow(manager, 'deviation_vote', {
      ...{ ...placeOf(halsnaes), deviation_id: decided, round: 1, person_id: by(name) },
      ...{ choice: 'APPROVE_WITH_CONDITIONS', line, at: addDays(monday(23), 2) },
    });
  await writeSteps(manager, halsnaes, decided, [
    ['CREATED', monday(22), by('Per Lund'), ''],
    ['PROPOSED', addDays(monday(22), 1), by('Per Lund'), ''],
    ['RECOMMENDED', addDays(monday(22), 3), by('Birgitte Holm'), ''],
    [
      'APPROVED',
      addDays(monday(23), 2),
      by('Niels Dahl'),
      'Holdet fortæller om skiftet på tredje seminar. Status i september.',
    ],
    ['APPLIED', addDays(monday(23), 2), by('Niels Dahl'), ''],
  ]);
  await manager.query(
    `UPDATE milestone_status SET due_on = $3, due_precision = 'DAY' WHERE place_id = $1 AND milestone_id = $2`,
    [halsnaes.place_id, seminars.id, addDays(seminars.date, 35)],
  );

  const fredensborg = await home('Svar til pårørende inden for tre dage');
  const waiting = await insertRow(manager, 'deviation', {
    ...walls(fredensborg),
    number: 2,
    title: 'Må målet ændres fra 3 til 5 dages svartid?',
    why: 'Ferieperioden halverer bemandingen. Vi vil hellere love fem dage og holde det.',
    state: 'PROPOSED',
    severity: 'LARGER',
    reasons: '{DELAYS_MILESTONE}',
    goal_id: fredensborg.goal_id,
    goal_before: JSON.stringify({ targetValue: fredensborg.target }),
    goal_after: JSON.stringify({ targetValue: 5 }),
    milestone_id: seminars.id,
    due_before: seminars.date,
    due_before_precision: seminars.precision,
    due_after: addDays(seminars.date, 42),
    due_after_precision: 'DAY',
    proposed_on: addDays(monday(27), 1),
    proposed_by_id: by('Lone Falk'),
    recommendation: 'APPROVE_WITH_CONDITIONS',
    recommendation_line: 'tilbage til 3 dage fra uge 34, når ferien er slut.',
    recommended_on: addDays(monday(27), 3),
    recommended_by_id: by('Birgitte Holm'),
    version: 3,
  });
  await writeSteps(manager, fredensborg, waiting, [
    ['CREATED', monday(27), by('Ole Brandt'), ''],
    ['PROPOSED', addDays(monday(27), 1), by('Lone Falk'), ''],
    ['RECOMMENDED', addDays(monday(27), 3), by('Birgitte Holm'), ''],
  ]);
  await manager.query('INSERT INTO deviation_counter (programme_id, last) VALUES ($1, 2)', [programmeId]);
}

const placeOf = ({ programme_id, place_id }: Home): Row => ({ programme_id, place_id });
const walls = ({ programme_id, place_id, intervention_id }: Home): Row => ({
  programme_id,
  place_id,
  intervention_id,
});

async function writeSteps(
  manager: EntityManager,
  home: Home,
  deviation: string,
  steps: readonly (readonly [kind: string, on: string, by: string | null, note: string])[],
): Promise<void> {
  for (const [index, [kind, on, by, note]] of steps.entries())
    await insertRow(manager, 'deviation_step', {
      ...{ ...placeOf(home), deviation_id: deviation, number: index + 1, kind, note },
      ...{ on_day: on, by_id: by },
    });
}

async function writeBudget(
  manager: EntityManager,
  by: string | null,
  programmeId: string,
  moved: (day: string) => string,
): Promise<void> {
  const places = (await manager.query('SELECT id FROM place WHERE programme_id = $1 ORDER BY position', [
    programmeId,
  ])) as { id: string }[];
  const file = await insertRow(manager, 'posting_import', {
    programme_id: programmeId,
    file_name: 'Demonstration, 1. halvår.csv',
    at: moved('2021-07-05'),
    by_id: by,
  });
  const ore = (kroner: number): number => Math.round(kroner * 100);
  await insertRow(manager, 'programme_grant', {
    ...{ programme_id: programmeId, amount_ore: ore(2_700_000), reference: 'Demonstration' },
  });
  const line = async (
    data: {
      name: string;
      account?: string;
      granted: number;
      committed: number;
      months: number;
      monthly: number;
    },
    position: number,
    placeId: string | null,
  ): Promise<void> => {
    const id = await insertRow(manager, 'budget_line', {
      ...{
        programme_id: programmeId,
        place_id: placeId,
        name: data.name,
        account: data.account ?? '',
        position,
      },
      ...{
        granted_ore: ore(data.granted),
        committed_ore: ore(data.committed),
        updated_at: moved('2021-07-05'),
      },
    });
    for (let month = 1; month <= data.months; month += 1)
      await insertRow(manager, 'posting', {
        ...{ programme_id: programmeId, place_id: placeId, line_id: id, import_id: file },
        ...{ posted_on: moved(`2021-0${month}-28`), text: data.name, reference: `${position}${month}` },
        ...{ amount_ore: ore(data.monthly), fingerprint: uuidv7() },
      });
  };
  for (const [index, data] of budget.entries()) await line(data, index * 10 + 10, null);
  for (const { id } of places) await line(local, 15, id);
  await manager.query(
    `UPDATE posting_import i SET inserted = s.count, total_ore = s.total
     FROM (SELECT count(*)::int AS count, sum(amount_ore) AS total FROM posting WHERE import_id = $1) s WHERE i.id = $1`,
    [file],
  );
}
