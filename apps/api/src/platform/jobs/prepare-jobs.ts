import { PgBoss } from 'pg-boss';
import { type DataSource } from 'typeorm';

/** The queue's own schema, apart from the product's tables. */
export const JOB_SCHEMA = 'pgboss';

interface Pool {
  query(text: string, values?: unknown[]): Promise<{ rows: unknown[] }>;
}

/** Brings the queue's tables to what this version expects, with the owner's connection; the serving role may then use them. */
export async function prepareJobs(owner: DataSource): Promise<void> {
  const { master } = owner.driver as unknown as { master: Pool };
  const boss = new PgBoss({
    db: { executeSql: (text, values) => master.query(text, values) },
    schema: JOB_SCHEMA,
    supervise: false,
    schedule: false,
  });
  await boss.start();
  await boss.stop({ graceful: false });
  await owner.query(`GRANT USAGE ON SCHEMA ${JOB_SCHEMA} TO laeringsrum_app`);
  await owner.query(
    `GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA ${JOB_SCHEMA} TO laeringsrum_app`,
  );
  await owner.query(`GRANT EXECUTE ON ALL FUNCTIONS IN SCHEMA ${JOB_SCHEMA} TO laeringsrum_app`);
}
