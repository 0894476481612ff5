import { addDays } from '@laeringsrum/locale';
import { type EntityManager } from 'typeorm';
import { insertRow } from './insert-row.js';

type Monday = (week: number) => string;
type Point = readonly [part: string, note: string, minutes: string, decision: string];

/** The steering group's last meeting with its minutes, the next one and the cluster's, and one thing that is to stay: all of it invented. */
export async function loadDemonstrationMeetings(
  manager: EntityManager,
  people: ReadonlyMap<string, string>,
  monday: Monday,
): Promise<void> {
  const by = (name: string) => people.get(name) ?? null;
  const [programme] = (await manager.query("SELECT id FROM programme WHERE key = 'nye-veje'")) as [
    { id: string },
  ];
  const groups = (await manager.query('SELECT id, key FROM programme_group WHERE programme_id = $1', [
    programme.id,
  ])) as { id: string; key: string }[];
  const ofProgramme = { programme_id: programme.id };
  const meeting = async (
    number: number,
    group: string,
    row: Record<string, unknown>,
    points: readonly Point[],
  ): Promise<readonly [meeting: string, items: readonly string[]]> => {
    const id = await insertRow(manager, 'group_meeting', {
      ...{ ...ofProgramme, ...row, number },
      group_id: groups.find(({ key }) => key === group)?.id,
    });
    const items: string[] = [];
    for (const [position, [part, note, minutes, decision]] of points.entries())
      items.push(
        await insertRow(manager, 'group_meeting_item', {
          ...{ ...ofProgramme, meeting_id: id, position },
          ...{ part, note, minutes, decision },
        }),
      );
    return [id, items];
  };

  await meeting(
    1,
    'styregruppe',
    {
      meets_on: addDays(monday(23), 2),
      location: 'Hillerød Rådhus, kl. 9-10.30',
      present: 'Kirsten Thue, Niels Dahl, Gitte Winther og Birgitte Holm',
      closed_on: addDays(monday(23), 4),
      closed_by_id: by('Birgitte Holm'),
      version: 2,
    },
    [
      [
        'DECIDE',
        'Halsnæs beder om fem uger mere til læringsrummene.',
        'Holdet er skiftet ud og skal først lære hinanden at kende. Vi vil gerne høre om det på tredje seminar.',
        'Godkendt med vilkår, se afvigelse 1.',
      ],
      [
        'PROGRESS',
        '',
        'Andet læringsseminar er holdt. Vi så på kurverne hver for sig og talte om, hvad der blev prøvet af, ikke om hvem der er længst.',
        '',
      ],
      [
        'ECONOMY',
        '',
        'Seminarerne bliver dyrere end ventet, fordi flere vil med.',
        'Projektlederen kommer med et forslag til næste møde.',
      ],
    ],
  );
  await meeting(
    2,
    'styregruppe',
    { meets_on: addDays(monday(29), 2), location: 'Fredensborg Rådhus, kl. 9-10.30' },
    [
      ['DECIDE', 'Fredensborg spørger, om svartiden må være fem dage i ferien.', '', ''],
      ['PROGRESS', '', '', ''],
      ['ECONOMY', 'Forslag om seminarerne, som aftalt sidst.', '', ''],
      ['ANCHORING', 'Skal netværket af læringsagenter fortsætte efter nytår?', '', ''],
    ],
  );
  const [cluster, [, progress]] = await meeting(
    3,
    'chefgruppe',
    { meets_on: addDays(monday(31), 3), location: 'Online, kl. 13-14' },
    [
      ['PRIORITIES', '', '', ''],
      ['PROGRESS', 'Helsingør fortæller om feedbackmøderne.', '', ''],
      ['CHALLENGES', '', '', ''],
    ],
  );
  const [gribskov] = (await manager.query("SELECT id FROM place WHERE programme_id = $1 AND key = 'GRI'", [
    programme.id,
  ])) as [{ id: string }];
  const henrik = { ...ofProgramme, meeting_id: cluster, by_id: by('Henrik Mørk') };
  await insertRow(manager, 'group_meeting_remark', {
    ...{ ...henrik, place_id: gribskov.id, kind: 'PRIORITY', on_day: monday(28) },
    text: 'Hvordan holder vi fast i det, når afstandene er lange, og holdet er lille?',
  });
  await insertRow(manager, 'group_meeting_remark', {
    ...{ ...henrik, item_id: progress, kind: 'COMMENT', on_day: monday(28) },
    text: 'Tag gerne med, hvor meget tid møderne kostede.',
  });
  await insertRow(manager, 'anchoring', {
    ...{ ...ofProgramme, number: 1, reach: 'ACROSS', title: 'Netværket af læringsagenter fortsætter' },
    model: 'To møder om året på skift mellem kommunerne. Værten betaler lokalet, hver kommune sin egen tid.',
    why: 'Agenterne lærer mest af hinanden, og det holder ikke op, når projektet slutter.',
    proposed_on: monday(28),
    proposed_by_id: by('Birgitte Holm'),
  });
}
