/*
 * `npm run bench`: pages and writes of the API beside a bare floor, the run-chart library, and the small charts in a browser.
 * `npm run bench -- run-chart`, `-- pages` or `-- charts` runs one part; `-- pages --scale 7,98 --seconds 5 --rounds 3` sets the load. Absolute times belong to the machine; the ratios are what is kept.
 */
import { parseArgs } from 'node:util';
import { build, prepare } from '../prepare.mjs';
import { shutdownSignal } from '../system/shutdown-signal.mjs';
import { tell } from '../terminal.mjs';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    scale: { type: 'string', default: '7' },
    seconds: { type: 'string', default: '5' },
    rounds: { type: 'string', default: '3' },
  },
});
const parts = positionals.length > 0 ? positionals : ['pages', 'run-chart', 'charts'];
const shutdown = shutdownSignal();
await prepare({ tell, signal: shutdown.signal });
if (parts.includes('pages')) {
  await build({ tell, signal: shutdown.signal });
  const { run } = await import('./pages.mjs');
  await run({
    scales: values.scale.split(',').map(Number),
    seconds: Number(values.seconds),
    rounds: Number(values.rounds),
  });
}
if (parts.includes('run-chart')) {
  const { run } = await import('./run-chart.mjs');
  await run();
}
if (parts.includes('charts')) {
  await build({ tell, signal: shutdown.signal });
  const { run } = await import('./charts.mjs');
  await run({ signal: shutdown.signal });
}
process.exit(0);
