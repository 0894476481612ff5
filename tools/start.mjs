/* `npm start`: the whole product on a machine with nothing but Node and npm. See tools/README.md. */
import { build, prepare } from './prepare.mjs';
import { checkPort, readSettings } from './product/settings.mjs';
import { shutdownSignal } from './system/shutdown-signal.mjs';
import { endWith, say, tell } from './terminal.mjs';

const shutdown = shutdownSignal();
try {
  const settings = readSettings(process.env);
  await checkPort(settings.port);
  await prepare({ tell, signal: shutdown.signal });
  await build({ tell, signal: shutdown.signal });
  shutdown.signal.throwIfAborted();
  // From here on packages are installed, so modules that import them may be loaded.
  const { startProduct } = await import('./product/start-product.mjs');
  const product = await startProduct({ settings, say, tell, signal: shutdown.signal });
  shutdown.onForce(product.kill);
  say('');
  say(`Læringsrum is running at ${product.url}`);
  await sayWhoCanSignIn(product.url);
  say('Stop it with Ctrl-C.');

  const reason = await Promise.race([product.failed, shutdown.requested]);
  if (reason === null) say('Stopping ...');
  else process.stderr.write(`${reason}\n`);
  await product.stop();
  process.exit(reason === null ? 0 : 1);
} catch (error) {
  endWith(error, shutdown.signal);
}

/**
 * In a demonstration everybody may sign in as the people of it.
 * @param {string} url
 */
async function sayWhoCanSignIn(url) {
  const query = '{ demoPersonas { name roleNameEn placeName } }';
  const answer = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query }),
  }).then((response) => response.json());
  /** @type {{ name: string, roleNameEn: string, placeName: string | null }[]} */
  const personas = answer.data?.demoPersonas ?? [];
  if (personas.length === 0) return;
  say('It shows demonstration data. Choose on the sign-in page who to look around as:');
  for (const { name, roleNameEn, placeName } of personas) {
    say(`  ${name.padEnd(16)} ${roleNameEn.toLowerCase()}${placeName === null ? '' : `, ${placeName}`}`);
  }
}
