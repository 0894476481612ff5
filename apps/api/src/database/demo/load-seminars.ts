import { agendaTemplate, canonicalJson } from '@laeringsrum/domain';
import { addDays } from '@laeringsrum/locale';
import { createHash } from 'node:crypto';
import { type EntityManager } from 'typeorm';
import { insertRow } from './insert-row.js';

/** The two lines of each place at the second seminar, in the order they were shown. */
const secondSeminar: readonly (readonly [
  code: string,
  challenge: string,
  question: string,
  from?: string,
])[] = [
  [
    'HEL-2',
    'Aftenvagten bliver glemt',
    'Hvordan får I aftenvagten med?',
    'Spurgte I selv de pårørende om ordlyden?',
  ],
  ['ALL-1', 'Vi er sjældent to i hjemmet', 'Hvornår taler I om det, I har set?'],
  [
    'FRE-1',
    'Svartiden stiger, når én er syg',
    'Hvem ejer svaret hos jer?',
    'Hvad siger de pårørende til ventetiden?',
  ],
  ['HIL-1', 'Svaret skal bruges samme uge', 'Hvor står det, I har aftalt med borgeren?'],
  ['HØR-1', 'Vagtplanen ændres tit', 'Hvor mange ansigter er nok?'],
  ['GRI-2', 'Vi er kun lige begyndt', 'Hvad var jeres første spørgsmål?'],
  ['HAL-1', 'Linjen drukner i planen', 'Hvordan holder I den kort?'],
];

const agreements: readonly (readonly [who: string, what: string, week: number, done: boolean])[] = [
  ['Anna Lykke', 'Del spørgeguiden med Gribskov', 24, true],
  ['Per Lund', 'Besøg Hillerød en formiddag', 29, false],
  ['Anna Lykke', 'Fortæl, hvordan aftenvagten kom med', 30, false],
];

const people = [
  ['STAFF', 24, 'Medarbejder'],
  ['LEADER', 9, 'Leder'],
  ['CITIZEN_OR_RELATIVE', 5, 'Borger eller pårørende'],
  ['SPEAKER', 4, 'Oplægsholder'],
] as const;

/** Agendas, storyboards and agreements: the second seminar is held and frozen, the third is being planned. */
export async function loadDemonstrationSeminars(
  manager: EntityManager,
  byName: ReadonlyMap<string, string>,
  monday: (week: number) => string,
): Promise<void> {
  const seminars = (await manager.query(
    "SELECT s.id, s.number, s.programme_id, s.date::text AS date FROM seminar s JOIN programme p ON p.id = s.programme_id WHERE p.key = 'nye-veje' ORDER BY number",
  )) as { id: string; number: number; programme_id: string; date: string }[];
  const lead = byName.get('Birgitte Holm') ?? null;
  for (const { id, number, programme_id } of seminars) {
    const of = { programme_id, seminar_id: id };
    for (const [position, part] of agendaTemplate(number).entries())
      await insertRow(manager, 'agenda_item', { ...of, position, ...part });
    if (number === 1) continue;
    for (const [kind, count, word] of people)
      for (let at = 1; at <= (number === 2 ? count : Math.ceil(count / 2)); at++)
        await insertRow(manager, 'seminar_participant', { ...of, kind, name: `${word} ${at}` });
    const shown = number === 2 ? secondSeminar : secondSeminar.slice(0, 2);
    for (const [position, [code, challenge, question, from]] of shown.entries()) {
      const [intervention] = (await manager.query(
        'SELECT id AS intervention_id, place_id FROM intervention WHERE programme_id = $1 AND code = $2',
        [programme_id, code],
      )) as [object];
      const storyboard = await insertRow(manager, 'storyboard', {
        ...{ ...of, ...intervention, position, ready: number === 2 || position === 0 },
        ...(number === 2
          ? { challenge, question }
          : { challenge: '', question: position === 0 ? 'Hvem vil prøve ved døren hos sig?' : '' }),
      });
      if (number === 2 && from)
        await insertRow(manager, 'peer_question', {
          ...{ programme_id, storyboard_id: storyboard, text: from, by_id: byName.get('Sara Boye') },
        });
    }
  }
  const second = seminars.find(({ number }) => number === 2);
  if (!second) return;
  for (const [who, what, week, done] of agreements)
    await insertRow(manager, 'action_point', {
      ...{
        programme_id: second.programme_id,
        seminar_id: second.id,
        owner_id: byName.get(who),
        what,
        by_id: lead,
      },
      ...{ due_on: addDays(monday(week), 4), done_on: done ? monday(week) : null },
      place_id: await placeOf(manager, byName.get(who) ?? ''),
    });
  await freeze(manager, second, lead);
}

async function placeOf(manager: EntityManager, personId: string): Promise<string | null> {
  const [found] = (await manager.query('SELECT place_id AS id FROM membership WHERE person_id = $1 LIMIT 1', [
    personId,
  ])) as { id: string | null }[];
  return found?.id ?? null;
}

/** What was shown on the day: the rows as they stood then. */
const shownThen = `
SELECT json_agg(json_build_object('storyboardId', s.id, 'minutes', s.minutes, 'content', json_build_object(
  'code', i.code, 'title', i.title, 'placeName', l.name, 'trackDa', t.name_da, 'trackEn', t.name_en, 'challenge', s.challenge, 'question', s.question,
  'gaps', '[]'::json, 'peerQuestions', coalesce((SELECT json_agg(q.text ORDER BY q.at) FROM peer_question q WHERE q.storyboard_id = s.id), '[]'),
  'goal', (SELECT json_build_object('direction', g.direction, 'what', g.what, 'forWhom', g.for_whom, 'unit', g.unit, 'baselineValue', g.baseline_value,
    'targetValue', g.target_value, 'dueOn', g.due_on, 'duePrecision', g.due_precision) FROM goal g WHERE g.intervention_id = i.id LIMIT 1),
  'tried', coalesce((SELECT json_agg(json_build_object('number', c.number, 'title', c.title, 'state', c.state, 'decision', c.decision, 'startsOn', c.starts_on) ORDER BY c.number)
    FROM pdsa_cycle c WHERE c.intervention_id = i.id AND c.state = 'CLOSED' AND c.closed_at < $2), '[]'),
  'learning', coalesce((SELECT c.learning FROM pdsa_cycle c WHERE c.intervention_id = i.id AND c.state = 'CLOSED' AND c.closed_at < $2 ORDER BY c.number DESC LIMIT 1), ''),
  'chart', (SELECT json_build_object('interventionId', i.id, 'code', i.code, 'title', i.title, 'placeKey', l.key, 'trackKey', t.key, 'responsibleName', null,
      'measureId', m.id, 'measureName', coalesce(nullif(d.short_name, ''), d.name), 'unit', d.unit, 'valueKind', d.value_kind, 'direction', d.direction,
      'decimals', d.decimals, 'minimum', d.minimum, 'maximum', d.maximum, 'definitionVersionId', d.id, 'frequency', m.frequency, 'startsOn', m.starts_on,
      'baselinePoints', m.baseline_points, 'periods', x.periods, 'values', x.values, 'denominators', '[]'::json, 'states', x.states,
      'phaseStarts', '[]'::json, 'phaseOrigins', '[]'::json, 'goalFrom', coalesce(g.starts, '[]'), 'goalTargets', coalesce(g.targets, '[]'),
      'cycleNumbers', coalesce(c.numbers, '[]'), 'cycleStarts', coalesce(c.starts, '[]'), 'cycleStates', coalesce(c.states, '[]'),
      'cycleDecisions', coalesce(c.decisions, '[]'), 'latestLearning', null)
    FROM measure m JOIN measure_definition_version d ON d.definition_id = m.definition_id AND d.number = 1
      JOIN LATERAL (SELECT json_agg(n.period ORDER BY n.period) AS periods, json_agg(n.value ORDER BY n.period) AS values, json_agg(n.state ORDER BY n.period) AS states
        FROM measurement n WHERE n.measure_id = m.id AND n.period < $2) x ON x.periods IS NOT NULL
      LEFT JOIN LATERAL (SELECT json_agg(v.valid_from) AS starts, json_agg(v.target_value) AS targets FROM goal o JOIN goal_version v ON v.goal_id = o.id
        WHERE o.measure_id = m.id AND v.valid_from < $2) g ON true
      LEFT JOIN LATERAL (SELECT json_agg(k.number ORDER BY k.number) AS numbers, json_agg(k.starts_on ORDER BY k.number) AS starts,
        json_agg(k.state ORDER BY k.number) AS states, json_agg(k.decision ORDER BY k.number) AS decisions
        FROM pdsa_cycle k WHERE k.intervention_id = i.id AND k.state = 'CLOSED' AND k.closed_at < $2) c ON true
    WHERE m.intervention_id = i.id ORDER BY m.position LIMIT 1)
)) ORDER BY s.position) AS slides,
  (SELECT p.minimum_useful FROM programme p JOIN seminar m ON m.programme_id = p.id WHERE m.id = $1) AS "minimumUseful"
FROM storyboard s JOIN intervention i ON i.id = s.intervention_id JOIN place l ON l.id = i.place_id JOIN track t ON t.id = i.track_id WHERE s.seminar_id = $1`;

async function freeze(
  manager: EntityManager,
  { id, programme_id, date }: { id: string; programme_id: string; date: string },
  lead: string | null,
): Promise<void> {
  const [row] = (await manager.query(shownThen, [id, date])) as [{ slides: unknown; minimumUseful: number }];
  const text = canonicalJson({ slides: row.slides, minimumUseful: row.minimumUseful });
  await insertRow(manager, 'seminar_freeze', {
    ...{ programme_id, seminar_id: id, content: text, hash: createHash('sha256').update(text).digest('hex') },
    ...{ at: date, by_id: lead },
  });
}
