import { createHash, randomBytes } from 'node:crypto';
import { type EntityManager } from 'typeorm';
import { v7 as uuidv7 } from 'uuid';
import { insertRow } from './insert-row.js';

/** Weeks of the demonstration's year. */
const keys = [
  { person: 'Anna Lykke', name: 'Regneark til ledermødet', scopes: '{READ}', made: 20, lasts: 45, used: 28 },
  {
    person: 'Lone Falk',
    name: 'Svartider fra telefonsystemet',
    scopes: '{READ,MEASURE}',
    made: 12,
    lasts: 26,
  },
];

/** Two people have systems of their own. Nobody has the keys: their secrets are forgotten as they are made. */
export async function loadDemonstrationKeys(
  manager: EntityManager,
  people: ReadonlyMap<string, string>,
  monday: (week: number) => string,
): Promise<void> {
  const [programme] = (await manager.query("SELECT id FROM programme WHERE key = 'nye-veje'")) as [
    { id: string },
  ];
  for (const { person, name, scopes, made, lasts, used } of keys) {
    const id = uuidv7();
    await insertRow(manager, 'api_token', {
      ...{ id, programme_id: programme.id, person_id: people.get(person), name, scopes },
      ...{ expires_on: monday(lasts), created_at: monday(made) },
    });
    await insertRow(manager, 'api_token_key', {
      id,
      token_hash: createHash('sha256').update(randomBytes(32)).digest('hex'),
      last_used_at: used === undefined ? null : monday(used),
    });
  }
}
