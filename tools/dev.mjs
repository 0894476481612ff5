/*
 * `npm run dev`: the product for working on it. The API is built and started again at each change; the web app comes
 * from Vite on the next port, which reloads by itself and hands questions to the API.
 */
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { build, prepare } from './prepare.mjs';
import { checkPort, readSettings } from './product/settings.mjs';
import { dieWithParent } from './system/death-signal.mjs';
import { shutdownSignal } from './system/shutdown-signal.mjs';
import { endWith, say, tell } from './terminal.mjs';
import { ROOT } from './workspace/root.mjs';

const WEB = join(ROOT, 'apps', 'web');

const shutdown = shutdownSignal();
try {
  const settings = readSettings(process.env);
  const webPort = settings.port + 1;
  await checkPort(settings.port);
  await checkPort(webPort);
  await prepare({ tell, signal: shutdown.signal });
  await build({ tell, signal: shutdown.signal });
  shutdown.signal.throwIfAborted();
  // From here on packages are installed, so modules that import them may be loaded.
  const { openDatabase } = await import('./product/open-database.mjs');
  const { runDevApi } = await import('./product/dev-api.mjs');
  const database = await openDatabase({ settings, say, tell });
  try {
    const api = await runDevApi({ env: database.env, logFile: join(database.home, 'log', 'api.log') });
    const web = startVite(webPort, settings.port);
    say(
      `\nLæringsrum for development: http://localhost:${webPort} (the API: http://localhost:${settings.port})`,
    );
    say('Stop it with Ctrl-C.');
    await shutdown.requested;
    web?.kill('SIGTERM');
    await api.stop();
  } finally {
    await database.postgres?.stop();
  }
  process.exit(0);
} catch (error) {
  endWith(error, shutdown.signal);
}

/**
 * @param {number} port
 * @param {number} apiPort
 */
function startVite(port, apiPort) {
  if (!existsSync(join(WEB, 'vite.config.ts'))) return void say('There is no apps/web to serve.');
  const vite = join(ROOT, 'node_modules', 'vite', 'bin', 'vite.js');
  const [command = '', ...args] = [
    ...dieWithParent(),
    process.execPath,
    vite,
    '--port',
    String(port),
    '--strictPort',
  ];
  const child = spawn(command, args, {
    ...{ cwd: WEB, stdio: ['ignore', 'inherit', 'inherit'] },
    env: { ...process.env, API_PORT: String(apiPort) },
  });
  child.once('exit', (code) => {
    if (!shutdown.signal.aborted) say(`Vite stopped (exit code ${code}); the API goes on.`);
  });
  return child;
}
