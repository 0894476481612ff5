/*
 * Which Node runs the product. npm brings Node 24 for the common platforms as a package; elsewhere the system's own
 * serves when it is new enough.
 */
import { spawn, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { Refusal } from '../refusal.mjs';
import { ROOT } from './root.mjs';

/** What these scripts themselves need before anything is installed. */
const OLDEST_TO_INSTALL = [20, 19];
/** What the product needs where npm brings no Node. */
const OLDEST_TO_RUN = [22, 15];
const MARK = 'LAERINGSRUM_NODE';

/** @throws {Refusal} */
export function checkNode() {
  if (!isAtLeast(OLDEST_TO_INSTALL)) {
    throw new Refusal(
      `This is Node ${process.versions.node}: install Node ${OLDEST_TO_INSTALL.join('.')} or newer from nodejs.org.`,
    );
  }
}

/**
 * Goes on in the Node that npm brought. Where this process is not that one, a child runs the same script with the
 * same arguments, and this process ends with its exit code: the promise then never resolves.
 * @returns {Promise<void>}
 * @throws {Refusal} when neither the brought nor the system's Node serves
 */
export async function continueOnNode24() {
  const bin = join(ROOT, 'node_modules', '.bin');
  const path = process.env.PATH ?? '';
  if (!path.split(delimiter).includes(bin)) process.env.PATH = `${bin}${delimiter}${path}`;
  const brought = broughtNode();
  if (process.env[MARK] === undefined && brought !== null && brought.version !== process.versions.node) {
    await becomeParentOf(brought.program);
  }
  delete process.env[MARK];
  if (brought === null && !isAtLeast(OLDEST_TO_RUN)) {
    throw new Refusal(
      `npm brings no Node for ${process.platform}-${process.arch}, and this is Node ${process.versions.node}: ` +
        `install Node ${OLDEST_TO_RUN.join('.')} or newer from nodejs.org.`,
    );
  }
}

/** @returns {{ program: string, version: string } | null} */
function broughtNode() {
  const platform = process.platform === 'win32' ? 'win' : process.platform;
  const folder = join(ROOT, 'node_modules', `node-${platform}-${process.arch}`, 'bin');
  const program = join(folder, process.platform === 'win32' ? 'node.exe' : 'node');
  if (!existsSync(program)) return null;
  // It may be there and not run: the packages are built for glibc.
  const asked = spawnSync(program, ['--version'], { encoding: 'utf8' });
  return asked.status === 0 ? { program, version: asked.stdout.trim().replace(/^v/, '') } : null;
}

/**
 * @param {string} program
 * @returns {Promise<never>}
 */
function becomeParentOf(program) {
  return new Promise(() => {
    const child = spawn(program, process.argv.slice(1), {
      // The channel tells the child when this process is killed.
      stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
      env: { ...process.env, [MARK]: 'brought' },
    });
    process.on('SIGINT', () => {}); // The terminal sends it to the child as well; the child decides.
    process.on('SIGTERM', () => child.kill('SIGTERM'));
    process.on('SIGHUP', () => child.kill('SIGHUP'));
    child.once('error', (error) => {
      process.stderr.write(`${program} does not start: ${error.message}\n`);
      process.exit(1);
    });
    child.once('exit', (code, signal) => process.exit(code ?? (signal === 'SIGINT' ? 130 : 1)));
  });
}

/** @param {number[]} oldest major and minor */
function isAtLeast([major = 0, minor = 0]) {
  const [ownMajor = 0, ownMinor = 0] = process.versions.node.split('.').map(Number);
  return ownMajor > major || (ownMajor === major && ownMinor >= minor);
}
