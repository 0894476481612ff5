import { addDays } from '@laeringsrum/locale';
import { type EntityManager } from 'typeorm';
import { insertRow } from './insert-row.js';

interface DemoSpace {
  readonly code: string;
  readonly by: string;
  readonly kind: 'LEARNING_SPACE' | 'FEEDBACK_MEETING';
  readonly title: string;
  readonly week: number;
  readonly who: string;
  readonly inviting: string;
  readonly script: string;
  readonly notes?: readonly (readonly [
    kind: 'REFLECTION' | 'DILEMMA' | 'DECISION',
    text: string,
    outcome?: 'DONE' | 'NOT_NOW',
    line?: string,
  ])[];
  /** Said, and marked to be read the same day. */
  readonly readToday?: string;
}

const feedbackScript =
  '1. Velkommen: hvorfor vi mødes (5 min.)\n2. De pårørende fortæller. Personalet lytter og siger ikke noget (25 min.)\n3. Personalet fortæller hinanden, hvad de hørte. De pårørende lytter (15 min.)\n4. Sammen: Hvad betyder mest, og hvad prøver vi? (15 min.)';

const spaces: readonly DemoSpace[] = [
  {
    ...{ code: 'HEL-2', by: 'Anna Lykke', kind: 'FEEDBACK_MEETING', week: 27 },
    title: 'Feedbackmøde med pårørende på hold B',
    who: 'Fem pårørende fra hold B, tre fra aftenvagten og en ordstyrer fra et andet hus.',
    inviting: 'Vi ringer ugen før og fortæller, hvad der skete efter sidste møde.',
    script: feedbackScript,
    notes: [
      ['REFLECTION', 'Vi ved aldrig, hvem vi skal spørge, når vi kommer om aftenen.'],
      [
        'REFLECTION',
        'Det var godt at blive ringet op dagen efter.',
        'DONE',
        'Alle bliver ringet op dagen efter et møde.',
      ],
      ['DILEMMA', 'Nogle vil gerne vide alt. Andre vil helst ikke ringes op. Hvem afgør det?'],
      [
        'REFLECTION',
        'Kunne vi mødes hjemme hos os?',
        'NOT_NOW',
        'Vagtplanen er lagt til efter ferien. Vi spørger igen til den tid.',
      ],
      ['DECISION', 'Næste møde er om fire uger, samme tid.'],
    ],
  },
  {
    ...{ code: 'HEL-2', by: 'Anna Lykke', kind: 'LEARNING_SPACE', week: 29 },
    title: 'Hvad har vi lært af telefonopkaldene?',
    who: 'Aftenvagten og to pårørende, der har været med.',
    inviting: 'På tavlemødet og ved døren.',
    script:
      '1. Hvad har vi lagt mærke til siden sidst? (10 min.)\n2. Et dilemma: Hvilke hensyn trækker hver sin vej? (15 min.)\n3. Hvad prøver vi, og hvem gør hvad? (10 min.)',
  },
  {
    ...{ code: 'GRI-1', by: 'Mette Krogh', kind: 'FEEDBACK_MEETING', week: 27 },
    title: 'Feedbackmøde om at blive ringet op',
    who: 'Fire pårørende, to fra dagvagten og en ordstyrer.',
    inviting: 'Med et kort, vi lægger hos borgeren.',
    script: feedbackScript,
    notes: [['DECISION', 'Vi mødes igen, når alle fire er ringet op.']],
    readToday: 'Vi blev lovet et opkald i mandags, og der kom ingen.',
  },
];

/** Small meetings: at Helsingør one that was held, with what became of it, and one to come; at Gribskov one where something waits. */
export async function loadDemonstrationLearningSpaces(
  manager: EntityManager,
  byName: ReadonlyMap<string, string>,
  monday: (week: number) => string,
): Promise<void> {
  for (const { code, by, week, notes = [], readToday, ...plan } of spaces) {
    const [of] = (await manager.query(
      `SELECT i.id AS intervention_id, i.programme_id, i.place_id FROM intervention i JOIN programme g ON g.id = i.programme_id
       WHERE i.code = $1 AND g.key = 'nye-veje'`,
      [code],
    )) as [{ intervention_id: string; programme_id: string; place_id: string }];
    const { intervention_id, ...walls } = of;
    const by_id = byName.get(by);
    const session_id = await insertRow(manager, 'learning_space_session', {
      ...{ ...walls, ...plan, intervention_id, held_on: addDays(monday(week), 2), updated_by_id: by_id },
    });
    for (const [kind, text, outcome, line] of notes)
      await insertRow(manager, 'space_note', {
        ...{ ...walls, session_id, kind, text, outcome: outcome ?? null, line: line ?? '', by_id },
      });
    if (readToday)
      await insertRow(manager, 'space_note', {
        ...{ ...walls, session_id, kind: 'REFLECTION', text: readToday, read_today: true, by_id },
      });
  }
}
