import { addDays } from '@laeringsrum/locale';
import { type EntityManager } from 'typeorm';
import { insertRow } from './insert-row.js';

interface Meeting {
  readonly week: number;
  readonly venue: string;
  readonly guests?: string;
  /** What came of it is there once it has been. */
  readonly points: readonly (readonly [title: string, outcome?: string])[];
  readonly promises?: readonly (readonly [who: string, what: string, week: number, done: boolean])[];
}

const meetings: readonly Meeting[] = [
  {
    week: 25,
    venue: 'Rådhuset i Hillerød',
    guests: 'En pårørende fra Helsingør',
    points: [
      [
        'Siden andet seminar',
        'To kommuner har taget spørgeguiden i brug. Aftenvagten er stadig svær at få med.',
      ],
      [
        'Hvad skal det tredje seminar handle om?',
        'Koncepterne skal kunne prøves på dagen. Ingen oplæg over tyve minutter.',
      ],
      ['Ferien', 'Halsnæs og Gribskov holder pause i to uger.'],
    ],
    promises: [
      ['Lone Falk', 'Tal med Egelunden om svartiden', 29, false],
      ['Mette Kjær', 'Find to pårørende til tredje seminar', 33, false],
    ],
  },
  {
    week: 33,
    venue: 'Online',
    points: [['Siden sidst'], ['Koncepter, der mangler én del'], ['Program for tredje seminar']],
  },
];

const requests = [
  ['GRI', 'DESIGN', 'Vi vil prøve samtalekortene som en prototype, før vi trykker dem.', 27, ''],
  [
    'FRE',
    'PROCESS',
    'Hvem gør hvad, når en pårørende skriver? Vi vil gerne tegne det igennem sammen.',
    24,
    'Hun kommer til næste tavlemøde og tegner med.',
  ],
] as const;

const shared = [
  [
    24,
    'WRITTEN',
    'Sundhedsstyrelsen',
    'Status efter andet seminar: hvad de syv kommuner har prøvet, og hvad der er forkastet.',
  ],
  [26, 'COORDINATION', 'Sundhedsstyrelsen', 'Telefonmøde om, hvad slutrapporten skal kunne bruges til.'],
  [
    22,
    'EVENT',
    'Netværksdag for ældreområdet',
    'Vi viste seriediagrammerne og fortalte om de afprøvninger, der ikke virkede.',
  ],
] as const;

/** The frame around the places: two meetings of the project group, who asked for help from outside, and what was shared. */
export async function loadDemonstrationFrame(
  manager: EntityManager,
  byName: ReadonlyMap<string, string>,
  monday: (week: number) => string,
): Promise<void> {
  const [{ id: programmeId }] = (await manager.query("SELECT id FROM programme WHERE key = 'nye-veje'")) as [
    { id: string },
  ];
  const of = { programme_id: programmeId };
  const lead = byName.get('Birgitte Holm') ?? null;
  for (const { week, venue, guests = '', points, promises = [] } of meetings) {
    const meeting = await insertRow(manager, 'project_meeting', {
      ...{ ...of, on_day: addDays(monday(week), 2), starts_minute: 780, venue, guests, by_id: lead },
    });
    for (const [position, [title, outcome = '']] of points.entries())
      await insertRow(manager, 'project_point', { ...of, meeting_id: meeting, title, outcome, position });
    for (const [who, what, due, done] of promises) {
      const owner = byName.get(who);
      const [member] = (await manager.query('SELECT place_id FROM membership WHERE person_id = $1 LIMIT 1', [
        owner,
      ])) as { place_id: string | null }[];
      await insertRow(manager, 'action_point', {
        ...{
          ...of,
          meeting_id: meeting,
          owner_id: owner,
          what,
          by_id: lead,
          place_id: member?.place_id ?? null,
        },
        ...{ due_on: addDays(monday(due), 4), done_on: done ? monday(due) : null },
      });
    }
  }
  for (const [place, kind, text, week, answer] of requests) {
    const [{ id: placeId }] = (await manager.query(
      'SELECT id FROM place WHERE programme_id = $1 AND key = $2',
      [programmeId, place],
    )) as [{ id: string }];
    await insertRow(manager, 'expertise_request', {
      ...{ ...of, place_id: placeId, kind, text, asked_on: monday(week), answer },
      closed_on: answer === '' ? null : monday(week + 1),
    });
  }
  for (const [week, kind, withWhom, what] of shared)
    await insertRow(manager, 'knowledge_sharing', {
      ...{ ...of, on_day: addDays(monday(week), 1), kind, with_whom: withWhom, what, by_id: lead },
    });
  await manager.query("UPDATE seminar SET venue = 'Hillerød' WHERE programme_id = $1 AND number = 2", [
    programmeId,
  ]);
}
