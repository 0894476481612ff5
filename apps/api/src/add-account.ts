import 'reflect-metadata';
import { hash } from '@node-rs/argon2';
import { initialsOf, Role } from '@laeringsrum/domain';
import { v7 as uuidv7 } from 'uuid';
import { z } from 'zod';
import { ConfigurationProblem, readConfig } from './config.js';
import { connectAsOwner } from './database/migrate.js';

/*
 * Adds a person with a role, or another role to a person who is there: `npm run account -- --email ... --name ... --role ... [--place HEL]
 * [--programme nye-veje]`. The password comes on standard input, so that it stands in no history. Its rules are NIST's: at least 15
 * characters, no recipes.
 */
const sentence = (text: string) => ({ error: text });
const wanted = z.object({
  email: z.email(sentence('Give --email as an address, such as anna@kommune.example.')),
  name: z.string(sentence('Give --name.')).min(2, sentence('Give --name.')),
  role: z.enum(Role, sentence(`Give --role as one of: ${Object.keys(Role).join(', ')}.`)),
  programme: z.string().default('nye-veje'),
  place: z.string().optional(),
});

function readArguments(words: readonly string[]): Record<string, string> {
  const pairs: Record<string, string> = {};
  for (let i = 0; i < words.length; i += 2) pairs[(words[i] ?? '').replace(/^--/, '')] = words[i + 1] ?? '';
  return pairs;
}

async function readPassword(): Promise<string> {
  let text = '';
  for await (const chunk of process.stdin) text += String(chunk);
  const password = text.replace(/\r?\n$/, '');
  if (password.length < 15 || password.length > 128) {
    throw new ConfigurationProblem(
      'The password on standard input must be 15 to 128 characters long. A sentence is a good password.',
    );
  }
  return password;
}

try {
  const read = wanted.safeParse(readArguments(process.argv.slice(2)));
  if (!read.success) throw new ConfigurationProblem(read.error.issues[0]?.message ?? 'Something is missing.');
  const { email, name, role, programme, place } = read.data;
  const owner = await connectAsOwner(readConfig());
  try {
    await owner.transaction(async (manager) => {
      const [found] = (await manager.query('SELECT id FROM programme WHERE slug = $1', [programme])) as {
        id: string;
      }[];
      if (!found) throw new ConfigurationProblem(`There is no programme ${programme}.`);
      const [where] = (await manager.query('SELECT id FROM place WHERE programme_id = $1 AND key = $2', [
        found.id,
        place ?? '',
      ])) as { id: string }[];
      if (place !== undefined && !where)
        throw new ConfigurationProblem(`The programme has no place ${place}.`);
      let [person] = (await manager.query('SELECT id FROM person WHERE lower(email) = lower($1)', [
        email,
      ])) as { id: string }[];
      if (!person) {
        person = { id: uuidv7() };
        const password = await hash(await readPassword(), {
          memoryCost: 19_456,
          timeCost: 2,
          parallelism: 1,
        });
        await manager.query('INSERT INTO person (id, name, initials, email) VALUES ($1, $2, $3, $4)', [
          person.id,
          name,
          initialsOf(name),
          email,
        ]);
        await manager.query('INSERT INTO credential (person_id, password_hash) VALUES ($1, $2)', [
          person.id,
          password,
        ]);
      }
      await manager.query(
        "INSERT INTO membership (id, person_id, programme_id, place_id, role, starts_on) VALUES ($1, $2, $3, $4, $5, (now() AT TIME ZONE 'Europe/Copenhagen')::date)",
        [uuidv7(), person.id, found.id, where?.id ?? null, role],
      );
    });
  } finally {
    await owner.destroy();
  }
  process.stdout.write(
    `${name} can sign in as ${email} (${role}${place === undefined ? '' : `, ${place}`}).\n`,
  );
} catch (error) {
  process.stderr.write(
    `${error instanceof ConfigurationProblem ? error.message : ((error as Error).stack ?? String(error))}\n`,
  );
  process.exit(1);
}
