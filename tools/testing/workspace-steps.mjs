/* The steps that need no server: format, lint, types, library and unit tests, build. */
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { runCommand } from '../system/run-command.mjs';
import { runNx } from '../workspace/nx.mjs';
import { namedReport, readProjects } from '../workspace/projects.mjs';
import { ROOT } from '../workspace/root.mjs';
import { readJestReport } from './reports.mjs';

/** @typedef {import('./tally.mjs').Tally} Tally */
/** @typedef {{ tally: Tally, signal: AbortSignal, fresh: boolean }} Context `fresh`: nothing from a cache */

const MINUTE = 60_000;

/** @param {Context} context */
export async function checkFormat({ tally, signal, fresh }) {
  const prettier = join(ROOT, 'node_modules', 'prettier', 'bin', 'prettier.cjs');
  const cache = ['--cache', '--cache-strategy=content', '--cache-location=.cache/prettier'];
  const outcome = await runCommand(process.execPath, [prettier, '--check', '.', ...(fresh ? [] : cache)], {
    ...{ cwd: ROOT, signal, timeoutMs: 3 * MINUTE },
  });
  if (outcome.code !== 0) show(outcome.output);
  tally.check({
    name: `format${outcome.timedOut ? ': stopped after 3 minutes' : ''}`,
    passed: outcome.code === 0,
  });
}

/**
 * One check per project that has the target.
 * @param {'lint' | 'typecheck' | 'build'} target
 * @param {Context} context
 */
export async function checkTarget(target, context) {
  const { tally } = context;
  const run = await runTarget(target, context);
  for (const { name } of withTarget(target)) {
    const task = run.tasks.find((one) => one.project === name && one.target === target);
    const passed = task?.passed === true && !run.timedOut;
    // A build is no check of its own: what it makes is used by the next steps. A broken one fails the run.
    if (target !== 'build' || !passed) tally.check({ name: `${target} ${name}`, passed });
  }
}

/** @param {Context} context */
export async function runUnitTests(context) {
  const { tally } = context;
  const projects = withTarget('test').map((project) => ({
    name: project.name,
    report: namedReport(project, 'test') ?? join(ROOT, project.root, 'test-results', 'jest.json'),
  }));
  // A report of an earlier run must not speak for this one; Nx puts those of unchanged projects back.
  for (const { report } of projects) rmSync(report, { force: true });
  const run = await runTarget('test', context);
  for (const { name, report } of projects) {
    const task = run.tasks.find((one) => one.project === name);
    if (task === undefined) tally.fail(name, 'it did not run');
    else tally.add(name, readJestReport(report, task.passed), task.cached ? ' (unchanged)' : '');
  }
}

/** @param {string} target */
function withTarget(target) {
  return readProjects().filter(({ targets }) => targets[target] !== undefined);
}

/**
 * @param {string} target
 * @param {Context} context
 */
async function runTarget(target, { tally, signal, fresh }) {
  const args = ['run-many', '-t', target, '--parallel=2', ...(fresh ? ['--skip-nx-cache'] : [])];
  const run = await runNx(args, { signal, timeoutMs: 15 * MINUTE });
  if (!run.passed) show(run.output);
  if (run.timedOut) tally.fail(target, 'stopped after 15 minutes');
  return run;
}

/** @param {string} output */
function show(output) {
  process.stdout.write(output.endsWith('\n') ? output : `${output}\n`);
}
