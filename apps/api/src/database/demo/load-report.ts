import { addDays } from '@laeringsrum/locale';
import { type EntityManager } from 'typeorm';
import { insertRow } from './insert-row.js';

type Monday = (week: number) => string;

/** How far the teams say they are, each in its own line: true to what has been tried there. One has not said anything yet. */
const scores: readonly (readonly [
  code: string,
  by: string,
  week: number,
  score: number,
  proposed: number,
  line: string,
])[] = [
  ['ALL-1', 'Pia Dam', 26, 2.5, 3, 'Hele vagten er med, men kun på ét hold.'],
  [
    'FRE-1',
    'Ole Brandt',
    27,
    2,
    2.5,
    'Vi svarer hurtigere, når der er en fast svarperson. Ferien er ikke prøvet.',
  ],
  ['FRE-2', 'Ole Brandt', 27, 2.5, 2.5, 'Én lørdag er én lørdag. Vi prøver igen.'],
  ['GRI-1', 'Mette Krogh', 25, 2, 2.5, 'To opkald gav lyst til flere, og afstandene er de samme.'],
  ['GRI-2', 'Mette Krogh', 25, 2.5, 2.5, 'Spørgsmålene virker ved indflytning.'],
  ['HAL-1', 'Per Lund', 26, 2.5, 3, 'Holdet er nyt, så vi begyndte forfra.'],
  ['HEL-1', 'Anna Lykke', 24, 2.5, 3, 'Hold A bruger historierne. Hold B venter.'],
  ['HIL-1', 'Sara Boye', 27, 4, 4, 'Det er sådan, vi gør nu.'],
  ['HIL-2', 'Sara Boye', 27, 3, 3, 'Hele weekenden er med.'],
  ['HØR-1', 'Jens Aagaard', 26, 2.5, 2.5, 'De første borgere kan nævne dem, der kommer.'],
];

/** Half a page of those who have written theirs; only some have approved it. */
const halfPages: readonly (readonly [place: string, by: string, approved: boolean, text: string])[] = [
  [
    'HEL',
    'Anna Lykke',
    true,
    'Spørg, mens besøget er frisk. Brevet blev lagt i en bunke, og det var også værd at vide.',
  ],
  ['HIL', 'Sara Boye', true, 'Ti minutter var nok til at begynde. Resten kom af sig selv.'],
  ['FRE', 'Ole Brandt', false, 'Svar kræver hænder. Vi skriver om ferien, når den er ovre.'],
];

/** Where the teams say they are, and the report to the funder on its way: all of it invented. */
export async function loadDemonstrationReport(
  manager: EntityManager,
  people: ReadonlyMap<string, string>,
  monday: Monday,
): Promise<void> {
  const by = (name: string) => people.get(name) ?? null;
  for (const [code, name, week, score, proposed, line] of scores)
    await manager.query(
      `INSERT INTO progress_score (id, programme_id, place_id, intervention_id, score, proposed, reasons, line, at, by_id)
       SELECT gen_random_uuid(), programme_id, place_id, id, $2, $3, '{}', $4, $5, $6 FROM intervention WHERE code = $1`,
      [code, score, proposed, line, monday(week), by(name)],
    );

  const [programme] = (await manager.query("SELECT id, funder FROM programme WHERE key = 'nye-veje'")) as [
    { id: string; funder: string },
  ];
  const ofProgramme = { programme_id: programme.id };
  const report = await insertRow(manager, 'report', {
    ...{ ...ofProgramme, kind: 'FINAL', title: `Slutrapport til ${programme.funder}` },
    created_at: monday(24),
  });
  const places = (await manager.query('SELECT id, key FROM place WHERE programme_id = $1', [
    programme.id,
  ])) as { id: string; key: string }[];
  for (const { id, key } of places) {
    const [, name, approved, text] = halfPages.find(([place]) => place === key) ?? [];
    await insertRow(manager, 'report_page', {
      ...{ ...ofProgramme, place_id: id, report_id: report, text: text ?? '' },
      ...(approved && name ? { approved_on: addDays(monday(27), 2), approved_by_id: by(name) } : {}),
    });
  }
  await insertRow(manager, 'report_text', {
    ...{ ...ofProgramme, report_id: report, key: 'learning' },
    text: 'De fleste begyndte med én borger eller én vagt og voksede derfra. Det, der flyttede mest, var at spørge, mens mødet var frisk, og at lade den samme svare igen.\n\nHvor der ikke var hænder nok, hjalp en ny metode ikke. Det siger vi højt, så andre ikke begynder dér.',
  });
  await insertRow(manager, 'report_comment', {
    ...{ ...ofProgramme, report_id: report, section_key: 'learning', by_id: by('Kirsten Thue') },
    ...{ text: 'Skriv gerne mere om de pårørende.', on_day: addDays(monday(27), 3) },
  });
}
