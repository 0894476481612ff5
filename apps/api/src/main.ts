import 'reflect-metadata';
import { log } from './platform/log/log.js';
import { ConfigurationProblem, readConfig } from './config.js';
import { startApi, startWorker } from './start-api.js';

const CONFIGURATION = 78;

function endWith(error: unknown): never {
  if (error instanceof ConfigurationProblem) {
    process.stdout.write(`${JSON.stringify({ level: 60, msg: error.message })}\n`);
    process.exit(CONFIGURATION);
  }
  const { code, message, stack } = error as { code?: string; message?: string; stack?: string };
  log.fatal({ code, stack }, message ?? 'The API could not start');
  process.exit(1);
}

try {
  const config = readConfig();
  log.level = config.logLevel;
  const api = await (process.argv.includes('--worker') ? startWorker(config) : startApi(config));
  let stopping = false;
  const stop = (why: string): void => {
    if (stopping) return;
    stopping = true;
    log.info({ why }, 'Stopping');
    // Whoever hangs on must not keep the process alive.
    setTimeout(() => process.exit(0), 8000).unref();
    api.close().then(
      () => process.exit(0),
      () => process.exit(1),
    );
  };
  process.on('SIGTERM', () => stop('SIGTERM'));
  process.on('SIGINT', () => stop('SIGINT'));
  // Started by tools/start.mjs: when it is gone, there is nobody left to serve.
  if (process.connected) process.once('disconnect', () => stop('parent gone'));
} catch (error) {
  endWith(error);
}
process.on('unhandledRejection', (error) =>
  log.error({ name: (error as Error)?.name, stack: (error as Error)?.stack }, 'A rejection was not handled'),
);
