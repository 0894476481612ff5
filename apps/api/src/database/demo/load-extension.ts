import { type EntityManager } from 'typeorm';
import { insertRow } from './insert-row.js';

type Monday = (week: number) => string;

/** Copenhagen's wish for more time as its application has it, written as a draft and advised on: the reasons are invented. */
export async function loadDemonstrationExtension(
  manager: EntityManager,
  people: ReadonlyMap<string, string>,
  monday: Monday,
): Promise<void> {
  const [programme] = (await manager.query(
    "SELECT id FROM programme WHERE key = 'slip-hjemmeplejen-fri'",
  )) as [{ id: string }];
  const requestId = await insertRow(manager, 'extension_request', {
    ...{ programme_id: programme.id, number: 1, months: 12 },
    why: 'Det andet boligområde bygger videre på det første og når ellers kun at prøve af i få måneder.',
    plan: 'Et forløb mere i det andet boligområde, og tid til at borgere og pårørende selv fortæller, hvad der blev anderledes.',
    written_on: monday(27),
    written_by_id: people.get('Asger Bay') ?? null,
  });
  await insertRow(manager, 'extension_advice', {
    ...{ programme_id: programme.id, request_id: requestId, person_id: people.get('Poul Krag') },
    line: 'Vi støtter det. Skriv, at midlerne rækker, fordi teamet kom senere i gang end ventet.',
  });
}
