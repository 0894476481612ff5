import pg from 'pg';
import { type DataSourceOptions } from 'typeorm';
import { type Config } from '../config.js';
import { SnakeNames } from '../platform/rows/snake-names.js';

// DATE stays the text it is; bigint and numeric fit a JavaScript number everywhere we use them.
pg.types.setTypeParser(1082, (value) => value);
// An instant is read where it is shown; most are never looked at.
pg.types.setTypeParser(1184, (value) => value);
pg.types.setTypeParser(20, Number);
pg.types.setTypeParser(1700, Number);

export const APP_ROLE = 'laeringsrum_app';

/** The pool that serves requests, as the role that is neither superuser nor owner. */
export function servingOptions(config: Config): DataSourceOptions {
  return {
    type: 'postgres',
    url: config.databaseUrl,
    namingStrategy: new SnakeNames(),
    synchronize: false,
    poolSize: config.poolSize,
    applicationName: 'laeringsrum',
    connectTimeoutMS: 2500,
    extra: {
      pipeline: true,
      statement_timeout: 15_000,
      idle_in_transaction_session_timeout: 30_000,
      // The walls make planning dearer than reading: a statement that is prepared is planned once a connection.
      options: `-c plan_cache_mode=force_generic_plan${config.separateLogins ? '' : ` -c role=${APP_ROLE}`}`,
    },
  };
}
