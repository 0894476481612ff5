import 'reflect-metadata';
import { ConfigurationProblem, readConfig } from './config.js';
import { connectAsOwner } from './database/migrate.js';
import { Clock } from './platform/http/clock.js';
import { applyTombstones, dailyRun, writeTombstones } from './safety/retention/daily-run.js';

/*
 * `npm run retention -- dry-run`: what the next night would delete, of the whole installation. `run`: deletes it now.
 * `npm run tombstones -- write FILE`: adds the ids of what was deleted for good. `apply FILE`: deletes it again, after a restored backup.
 */
const say = (line: string): void => void process.stdout.write(`${line}\n`);

try {
  const config = readConfig();
  const [what = 'dry-run', file = config.tombstonesFile] = process.argv.slice(2);
  if ((what === 'write' || what === 'apply') && file === undefined)
    throw new ConfigurationProblem(`Name a file: npm run tombstones -- ${what} tombstones.jsonl`);
  const owner = await connectAsOwner(config);
  try {
    if (what === 'dry-run') {
      const due = (await owner.query(
        'SELECT data_class, table_name, count(*)::int AS rows FROM retention_candidates() GROUP BY 1, 2 ORDER BY 1, 2',
      )) as { data_class: string; table_name: string; rows: number }[];
      for (const { data_class, table_name, rows } of due) say(`${data_class} ${table_name} ${rows}`);
      if (due.length === 0) say('Nothing is due.');
    } else if (what === 'run') {
      const purged = await dailyRun(owner, new Clock(config.today).today(), file);
      for (const { dataClass, table, rows } of purged ?? []) say(`${dataClass} ${table} ${rows}`);
      say(purged === null ? 'Another process is at it.' : 'Done.');
    } else if (what === 'write') say(`${await writeTombstones(owner, file ?? '')} ids were added.`);
    else if (what === 'apply')
      say(`${await applyTombstones(owner, file)} rows had come back and are deleted again.`);
    else throw new ConfigurationProblem(`There is no ${what}: it is dry-run, run, write or apply.`);
  } finally {
    await owner.destroy();
  }
} catch (error) {
  process.stderr.write(
    `${error instanceof ConfigurationProblem ? error.message : ((error as Error).stack ?? String(error))}\n`,
  );
  process.exit(1);
}
