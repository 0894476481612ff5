import { type EntityManager } from 'typeorm';
import { insertRow } from './insert-row.js';

interface DemoComment {
  readonly code: string;
  readonly about?: 'measure' | 'package';
  readonly by: string;
  readonly text: string;
  readonly mentions?: readonly string[];
  readonly week: number;
  readonly answers?: readonly (readonly [by: string, text: string])[];
}

const comments: readonly DemoComment[] = [
  {
    ...{ code: 'HEL-2', by: 'Sara Boye', week: 26 },
    text: 'Hvordan fik I de pårørende til at komme igen anden gang? Hos os kom de fleste kun til det første møde.',
    answers: [
      [
        'Anna Lykke',
        'Vi ringer dagen efter og fortæller én ting, vi ændrer. Så kommer de for at høre, hvordan det gik.',
      ],
      ['Sara Boye', 'Det prøver vi på hold A fra mandag. Tak.'],
    ],
  },
  {
    ...{ code: 'HEL-2', about: 'measure', by: 'Birgitte Holm', week: 27, mentions: ['Anna Lykke'] },
    text: '@[1], de sidste uger ligger samlet over medianen. Hvad tror I selv, det kommer af?',
  },
  {
    ...{ code: 'HEL-2', about: 'package', by: 'Per Lund', week: 27 },
    text: 'Kan det lade sig gøre i en hjemmeplejegruppe, hvor de pårørende sjældent er der samtidig?',
    answers: [['Anna Lykke', 'Begynd i telefonen: tre samtaler på en uge er nok til at lære noget.']],
  },
];

/** What people say to each other of the demonstration's work. */
export async function loadDemonstrationComments(
  manager: EntityManager,
  byName: ReadonlyMap<string, string>,
  monday: (week: number) => string,
): Promise<void> {
  for (const { code, about, by, text, mentions = [], week, answers = [] } of comments) {
    const [found] = (await manager.query(
      `SELECT i.id AS intervention_id, i.programme_id, i.place_id,
         CASE $2 WHEN 'measure' THEN (SELECT m.id FROM measure m WHERE m.intervention_id = i.id ORDER BY m.position LIMIT 1)
           WHEN 'package' THEN (SELECT p.id FROM transfer_package p WHERE p.intervention_id = i.id) END AS about_id
       FROM intervention i JOIN programme g ON g.id = i.programme_id WHERE i.code = $1 AND g.key = 'nye-veje'`,
      [code, about ?? null],
    )) as [{ intervention_id: string; programme_id: string; place_id: string; about_id: string | null }?];
    if (!found || (about && found.about_id === null))
      throw new Error(`The demonstration has no ${about ?? code}`);
    const { about_id, ...walls } = found;
    const of = {
      ...walls,
      subject_id: about_id ?? walls.intervention_id,
      measure_id: about === 'measure' ? about_id : null,
      package_id: about === 'package' ? about_id : null,
    };
    const mention_ids = mentions.map((name) => byName.get(name));
    const said = { text, mention_ids, by_id: byName.get(by), at: `${monday(week)} 09:10+02` };
    const id = await insertRow(manager, 'comment', { ...of, ...said });
    for (const person_id of mention_ids)
      await insertRow(manager, 'comment_mention', {
        ...{ programme_id: of.programme_id, place_id: of.place_id, comment_id: id, person_id },
      });
    for (const [at, [answerBy, answer]] of answers.entries())
      await insertRow(manager, 'comment', {
        ...{ ...of, parent_id: id, text: answer, by_id: byName.get(answerBy) },
        at: `${monday(week)} ${11 + at}:25+02`,
      });
  }
}
