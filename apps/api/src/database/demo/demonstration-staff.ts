import { createHash } from 'node:crypto';
import { type IdeaConsent } from '@laeringsrum/domain';
import { addDays } from '@laeringsrum/locale';
import { type EntityManager } from 'typeorm';
import { insertRow, type Row } from './insert-row.js';

type Monday = (week: number) => string;

/** Known to everybody who reads this: only a marked demonstration database has it. */
const DEMONSTRATION_TOKEN = 'demqn-xfram-tavke-hesng';

interface DemoIdea {
  readonly week: number;
  readonly text: string;
  readonly consent: IdeaConsent;
  readonly answer?: string;
  /** Words of the change idea that it has become. */
  readonly became?: string;
}

/** What Karin has thought of in Helsingør, and what became of it. */
const ideas: readonly DemoIdea[] = [
  {
    week: 23,
    text: 'Spørg dem ved døren, når de alligevel tager overtøj på',
    consent: 'NAMED',
    became: 'Invitér ved døren, når de går',
  },
  {
    week: 26,
    text: 'Hæng et kort ved elevatoren',
    consent: 'UNNAMED',
    answer: 'Ikke lige nu: vi prøver ved døren først. Vi vender tilbage efter ferien.',
  },
  { week: 27, text: 'Lad aftenholdet spørge om lørdagen, der er der ro', consent: 'UNNAMED' },
  { week: 28, text: 'En fast stol i entréen, så man kan blive siddende lidt', consent: 'ASKED' },
];

const ofLouiselund: DemoIdea = {
  week: 26,
  text: 'Lad en pårørende vælge det næste dilemma',
  consent: 'NAMED',
};

/** What pulled both ways: one that the team has talked about, and a draft that is still Karin's own. */
const dilemmas = [
  {
    week: 24,
    text: 'En borger vil gerne blive siddende i entréen, når familien er gået. Datteren beder os følge hende ind på stuen med det samme, så hun ikke bliver ked af det.',
    considerations: '{SELF_DETERMINATION,RELATIVES_WISH,PROFESSIONAL}',
    dimension: 'BOTH',
    handedOver: true,
    answer:
      'Vi talte om det på tavlemødet og spurgte borgeren. Nu sidder en af os ved siden af, til hun selv rejser sig.',
  },
  {
    week: 28,
    text: 'Vi spørger de pårørende ved døren. Nogle vil helst tale uden at borgeren hører det, og andre vil have borgeren med.',
    considerations: '{RELATIVES_WISH,SELF_DETERMINATION}',
    dimension: 'STAFF',
    handedOver: false,
    answer: '',
  },
];

/** Hørsholm has two units at work. Dorthe holds her role in one of them: what the other has not shared is behind a wall. */
async function loadOwnUnit(
  manager: EntityManager,
  people: ReadonlyMap<string, string>,
  monday: Monday,
): Promise<void> {
  const dorthe = people.get('Dorthe Vang') ?? null;
  const [walls] = (await manager.query(
    `SELECT i.id AS intervention_id, i.programme_id, i.place_id FROM intervention i JOIN programme p ON p.id = i.programme_id
     WHERE i.code = 'HØR-2' AND p.key = 'nye-veje'`,
  )) as Row[];
  if (!walls) throw new Error('The demonstration has no intervention HØR-2');
  await manager.query(
    'UPDATE membership SET care_unit_id = (SELECT care_unit_id FROM intervention WHERE id = $2) WHERE person_id = $1',
    [dorthe, walls['intervention_id']],
  );
  await writeIdea(manager, walls, dorthe, ofLouiselund, monday);
}

/** Ideas that staff members have left, and a link for the evening shift. */
export async function loadDemonstrationStaff(
  manager: EntityManager,
  people: ReadonlyMap<string, string>,
  monday: Monday,
): Promise<void> {
  const [found] = (await manager.query(
    `SELECT i.id AS intervention_id, i.programme_id, i.place_id, i.responsible_id AS person,
       (SELECT c.id FROM pdsa_cycle c WHERE c.intervention_id = i.id AND c.state = 'RUNNING' ORDER BY number DESC LIMIT 1) AS cycle
     FROM intervention i JOIN programme p ON p.id = i.programme_id WHERE i.code = 'HEL-2' AND p.key = 'nye-veje'`,
  )) as {
    intervention_id: string;
    programme_id: string;
    place_id: string;
    person: string;
    cycle: string | null;
  }[];
  if (!found) throw new Error('The demonstration has no intervention HEL-2');
  const { person, cycle, ...walls } = found;
  const karin = people.get('Karin Friis') ?? null;
  await loadOwnUnit(manager, people, monday);
  for (const idea of ideas) await writeIdea(manager, walls, karin, idea, monday);
  for (const { week, handedOver, ...told } of dilemmas)
    await insertRow(manager, 'dilemma', {
      ...{ ...walls, ...told, author_id: karin, level: 'SITUATION', at: monday(week) },
      ...(handedOver ? { state: 'HANDED_OVER', handed_over_on: monday(week) } : {}),
    });
  if (cycle === null) return;
  const { intervention_id, ...place } = walls;
  const link = await insertRow(manager, 'contributor_link', {
    ...{ ...place, intervention_id, cycle_id: cycle, label: 'Aftenholdet' },
    ...{ expires_on: addDays(monday(28), 54), created_at: monday(27), created_by_id: person },
  });
  await insertRow(manager, 'contributor_key', {
    ...{ ...place, id: link, uses: 14 },
    token_hash: createHash('sha256').update(DEMONSTRATION_TOKEN).digest('hex'),
  });
}

async function writeIdea(
  manager: EntityManager,
  walls: Row,
  author: string | null,
  { week, text, consent, answer, became }: DemoIdea,
  monday: Monday,
): Promise<void> {
  const [there] = (await manager.query(
    'SELECT id FROM change_idea WHERE intervention_id = $1 AND text = $2',
    [walls['intervention_id'], became ?? ''],
  )) as { id: string }[];
  await insertRow(manager, 'idea', {
    ...{ ...walls, author_id: author, text, consent, answer: answer ?? '', at: monday(week) },
    change_idea_id: there?.id ?? null,
  });
  if (there)
    await manager.query(
      "UPDATE change_idea SET source = 'STAFF', author_id = $2, author_consented_at = $3 WHERE id = $1",
      [there.id, author, monday(week)],
    );
}
