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
  if (settings.demo) say('It shows demonstration data: the sign-in page lists people to sign in as.');
  say('Stop it with Ctrl-C.');

  const reason = await Promise.race([product.failed, shutdown.requested]);
  if (reason === null) say('Stopping ...');
  else process.stderr.write(`${reason}\n`);
  await product.stop();
  process.exit(reason === null ? 0 : 1);
} catch (error) {
  endWith(error, shutdown.signal);
}
