// Speed and size of the run-chart library, in plain JavaScript: node tools/bench/run-chart.mjs
import { pathToFileURL } from 'node:url';
import { gzipSync } from 'node:zlib';
import { bundleExports, importSource } from '../../libs/run-chart/tools/bundle.mjs';

/** What the client draws a chart with: the run chart, its questions, and the two control charts for those who ask. */
export const CLIENT = {
  './analyse-run-chart.ts': ['analyseRunChart'],
  './verdict.ts': ['verdict'],
  './measurability.ts': ['measurability'],
  './strange-points.ts': ['strangePoints'],
  './old-baseline.ts': ['baselineAge'],
  './control-chart/i-chart.ts': ['iChart'],
  './control-chart/p-chart.ts': ['pChart'],
  './control-chart/control-verdict.ts': ['controlVerdict'],
};
export const LARGEST_GZIP = 8 * 1024;

/** A repeatable series: values around 50 (mulberry32). */
function series(length, seed) {
  let state = seed;
  const next = () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
  return { values: Array.from({ length }, () => Math.round(500 + 100 * (next() + next() - 1)) / 10) };
}

/** The median and the fastest of several rounds, in milliseconds. */
function time(rounds, work) {
  const taken = [];
  for (let i = 0; i < rounds; i++) {
    const start = performance.now();
    work();
    taken.push(performance.now() - start);
  }
  taken.sort((a, b) => a - b);
  return { median: taken[rounds >> 1], best: taken[0] };
}

const ms = (number) => `${number.toFixed(2)} ms`;
const against = (number, target) => (number <= target ? 'reached' : 'NOT reached');

/** Bytes of the library that a client fetches, minified and packed. */
export async function clientSize() {
  return gzipSync(await bundleExports(CLIENT), { level: 9 }).length;
}

/** Prints the figures and returns them. */
export async function run() {
  const { analyseRunChart, verdict } = await importSource('index.ts');
  const context = { direction: 'UP', target: 55 };
  const charts = Array.from({ length: 1000 }, (_, i) => series(24, i + 1));
  const all = () => {
    for (const chart of charts) analyseRunChart(chart);
  };
  for (let i = 0; i < 30; i++) all();
  const thousand = time(31, all);
  const judged = time(31, () => {
    for (const chart of charts) verdict(analyseRunChart(chart), chart, context);
  });
  console.log(
    `1,000 run charts of 24 points     ${ms(thousand.median)} (best ${ms(thousand.best)}); target 10 ms ${against(thousand.median, 10)}`,
  );
  console.log(`the same with their verdicts      ${ms(judged.median)} (best ${ms(judged.best)})`);

  const growth = [1_000, 10_000, 100_000].map((length) => {
    const long = series(length, length);
    return { length, ...time(21, () => analyseRunChart(long)) };
  });
  for (const { length, median, best } of growth) {
    const target = length === 100_000 ? `; target 25 ms ${against(median, 25)}` : '';
    console.log(
      `one series of ${length.toLocaleString('en').padStart(7)} points     ${ms(median)} (best ${ms(best)})${target}`,
    );
  }
  const [a, b, c] = growth.map(({ best }) => best);
  console.log(
    `growth, ten times the points      x ${(b / a).toFixed(1)}, x ${(c / b).toFixed(1)} (best rounds; 10 is linear)`,
  );

  const gzip = await clientSize();
  console.log(
    `what the client draws with         ${(gzip / 1024).toFixed(2)} kB gzip; target 8 kB ${against(gzip, LARGEST_GZIP)}`,
  );
  return { thousand, judged, growth, gzip };
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) await run();
