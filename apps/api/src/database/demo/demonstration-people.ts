import { hash } from '@node-rs/argon2';
import { initialsOf, type Role } from '@laeringsrum/domain';
import { type EntityManager } from 'typeorm';
import { v7 as uuidv7 } from 'uuid';

/** Everybody in the demonstration has this password; they exist nowhere else. */
export const DEMONSTRATION_PASSWORD = 'små afprøvninger, synlig forskel';

interface DemoPerson {
  readonly name: string;
  readonly role: Role;
  readonly place?: string;
  readonly group?: string;
  /** With the programme's last day as theirs, and not from its first. */
  readonly guest?: boolean;
  /** By key; the demonstration's own unless another is named. */
  readonly programme?: string;
  /** Whose seat is taken when that member may not vote. */
  readonly substituteFor?: string;
  /** Offered on the sign-in page: what is waiting for this person. */
  readonly note?: { readonly da: string; readonly en: string };
}

const people: readonly DemoPerson[] = [
  {
    name: 'Anna Lykke',
    role: 'LEARNING_AGENT',
    place: 'HEL',
    note: {
      da: 'Et tal mangler, og en afprøvning er klar til læring',
      en: 'A number is missing, and a test is ready to study',
    },
  },
  {
    name: 'Lone Falk',
    role: 'LOCAL_PROJECT_WORKER',
    place: 'FRE',
    note: { da: 'Svartiden går i uønsket retning', en: 'Response time is going the wrong way' },
  },
  {
    name: 'Karin Friis',
    role: 'STAFF',
    place: 'HEL',
    note: { da: 'Kan skrive, hvad der skete i en afprøvning', en: 'Can write what happened in a test' },
  },
  {
    name: 'Dorthe Vang',
    role: 'STAFF',
    place: 'HØR',
    note: {
      da: 'Hører til Louiselund og ser ikke naboenhedens afprøvninger',
      en: 'Belongs to Louiselund and does not see the tests of the unit next door',
    },
  },
  {
    name: 'Tom Rask',
    role: 'UNIT_LEADER',
    place: 'HEL',
    note: { da: 'Følger enhedens to indsatser', en: "Follows the unit's two interventions" },
  },
  {
    name: 'Birgitte Holm',
    role: 'CLUSTER_LEAD',
    note: { da: 'Ser alle syv kommuner på én side', en: 'Sees all seven municipalities on one page' },
  },
  {
    name: 'Kirsten Thue',
    role: 'STEERING_MEMBER',
    place: 'HIL',
    group: 'styregruppe',
    note: { da: 'Chef i Hillerød: bevæger vi os?', en: 'Chief in Hillerød: are we moving?' },
  },
  {
    name: 'Henrik Mørk',
    role: 'CHIEF',
    place: 'GRI',
    group: 'chefgruppe',
    note: { da: 'Læser med i kurver og læring', en: 'Reads curves and learning' },
  },
  {
    name: 'Bodil Krarup',
    role: 'CHIEF',
    place: 'HØR',
    group: 'chefgruppe',
    note: {
      da: 'Hovedansøger: underskriver rapport og regnskab',
      en: 'Lead applicant: signs report and accounts',
    },
  },
  {
    name: 'Else Nygaard',
    role: 'PANEL_MEMBER',
    place: 'HEL',
    note: { da: 'Pårørende i det etiske panel', en: 'A relative in the ethics panel' },
  },
  {
    name: 'Ida Storm',
    role: 'RESEARCHER',
    note: { da: 'Følger programmet udefra', en: 'Follows the programme from outside' },
  },
  {
    name: 'Rune Skov',
    role: 'ADMINISTRATOR',
    note: { da: 'Mennesker og roller, intet indhold', en: 'People and roles, no content' },
  },
  { name: 'Mette Kjær', role: 'LOCAL_PROJECT_WORKER', place: 'HEL' },
  { name: 'Pia Dam', role: 'LEARNING_AGENT', place: 'ALL' },
  { name: 'Ole Brandt', role: 'LEARNING_AGENT', place: 'FRE' },
  { name: 'Mette Krogh', role: 'LEARNING_AGENT', place: 'GRI' },
  { name: 'Per Lund', role: 'LEARNING_AGENT', place: 'HAL' },
  { name: 'Sara Boye', role: 'LEARNING_AGENT', place: 'HIL' },
  { name: 'Grethe Dahl', role: 'GUEST', group: 'projektgruppe', guest: true },
  { name: 'Jens Aagaard', role: 'LEARNING_AGENT', place: 'HØR' },
  { name: 'Niels Dahl', role: 'STEERING_MEMBER', place: 'FRE', group: 'styregruppe' },
  { name: 'Gitte Winther', role: 'STEERING_MEMBER', place: 'HAL', group: 'styregruppe' },
  {
    name: 'Vibeke Ravn',
    role: 'STEERING_MEMBER',
    place: 'ALL',
    group: 'styregruppe',
    substituteFor: 'Niels Dahl',
  },
  {
    name: 'Asger Bay',
    role: 'CLUSTER_LEAD',
    programme: 'slip-hjemmeplejen-fri',
    group: 'styregruppe',
    note: {
      da: 'København: to boligområder, og gruppen rådgiver',
      en: 'Copenhagen: two housing areas, and the group advises',
    },
  },
  {
    name: 'Camilla Toft',
    role: 'LOCAL_PROJECT_WORKER',
    programme: 'slip-hjemmeplejen-fri',
    place: 'BO1',
    note: {
      da: 'København: det første boligområde er begyndt',
      en: 'Copenhagen: the first housing area has begun',
    },
  },
  {
    name: 'Poul Krag',
    role: 'STEERING_MEMBER',
    programme: 'slip-hjemmeplejen-fri',
    place: 'BO1',
    group: 'styregruppe',
  },
];

const address = (name: string): string =>
  `${name.toLowerCase().replaceAll('æ', 'ae').replaceAll('ø', 'oe').replaceAll('å', 'aa').replaceAll(' ', '.')}@demonstration.example`;

/** @returns the ids by name */
export async function loadDemonstrationPeople(manager: EntityManager): Promise<ReadonlyMap<string, string>> {
  const password = await hash(DEMONSTRATION_PASSWORD, { memoryCost: 19_456, timeCost: 2, parallelism: 1 });
  const ids = new Map<string, string>();
  for (const [index, person] of people.entries()) {
    const id = uuidv7();
    ids.set(person.name, id);
    await manager.query('INSERT INTO person (id, name, initials, email) VALUES ($1, $2, $3, $4)', [
      id,
      person.name,
      initialsOf(person.name),
      address(person.name),
    ]);
    await manager.query('INSERT INTO credential (person_id, password_hash) VALUES ($1, $2)', [id, password]);
    await manager.query(
      `INSERT INTO membership (id, person_id, programme_id, place_id, group_id, role, substitute_for_id, starts_on, ends_on)
       SELECT $1, $2, g.id, (SELECT id FROM place WHERE programme_id = g.id AND key = $3), (SELECT id FROM programme_group WHERE programme_id = g.id AND key = $4), $5, $7,
         CASE WHEN $8 THEN g.ends_on - 300 ELSE coalesce(g.starts_on, (SELECT starts_on FROM programme WHERE key = 'nye-veje')) END,
         CASE WHEN $8 THEN g.ends_on END
       FROM programme g WHERE g.key = $6`,
      [
        uuidv7(),
        id,
        person.place ?? null,
        person.group ?? null,
        person.role,
        person.programme ?? 'nye-veje',
        person.substituteFor === undefined ? null : ids.get(person.substituteFor),
        person.guest ?? false,
      ],
    );
    if (person.note) {
      await manager.query(
        'INSERT INTO demo_persona (person_id, note_da, note_en, position) VALUES ($1, $2, $3, $4)',
        [id, person.note.da, person.note.en, index + 1],
      );
    }
  }
  return ids;
}
