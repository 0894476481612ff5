/*
 * A Chromium for the browser tests, found without asking anybody: the one that is named, the system's, the one npm
 * brought (packed, so it is unpacked once into .cache), or Playwright's.
 */
import { spawn, spawnSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import {
  accessSync,
  constants,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { Refusal, errorCode } from './refusal.mjs';
import { ROOT } from './workspace/root.mjs';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
const MAC_CHROME = '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome';

/** @typedef {{ executablePath: string, args: string[], env: Record<string, string> }} Browser */

/**
 * @param {NodeJS.ProcessEnv} [env]
 * @returns {Promise<Browser>} what Playwright's `launchOptions` want; `env` comes on top of the process's own
 * @throws {Refusal} when there is none
 */
export async function findBrowser(env = process.env) {
  const args = sandboxArgs();
  const named = env.CHROMIUM_PATH;
  if (named !== undefined && named !== '') {
    if (!isProgram(named))
      throw new Refusal(`CHROMIUM_PATH is "${named}" and there is no program: correct or unset it.`);
    return { executablePath: named, args, env: {} };
  }
  const folders = (env.PATH ?? '').split(delimiter).filter((folder) => folder !== '');
  const known = [...NAMES.flatMap((name) => folders.map((folder) => join(folder, name))), MAC_CHROME];
  const installed = known.find(isProgram);
  if (installed !== undefined) return { executablePath: installed, args, env: {} };
  const found = (await packedBrowser()) ?? (await playwrightBrowser(args));
  if (found !== null) return found;
  throw new Refusal(
    'No Chromium was found: install one (apt-get install chromium), or set CHROMIUM_PATH to its program.',
  );
}

/** @param {string} path */
function isProgram(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** Chromium's sandbox refuses root and needs user namespaces; the tests open the product's own pages only. */
function sandboxArgs() {
  if (process.platform !== 'linux') return [];
  const isRoot = process.getuid?.() === 0;
  const namespaces = !isRoot && spawnSync('unshare', ['--user', '--map-root-user', 'true']).status === 0;
  return namespaces ? [] : ['--no-sandbox'];
}

/**
 * The headless Chromium in the package @sparticuz/chromium. It is made for a cloud function and comes with the
 * libraries a bare system lacks. Its own list of arguments turns web security off, so it is not used.
 * @returns {Promise<Browser | null>}
 */
async function packedBrowser() {
  if (process.platform !== 'linux' || process.arch !== 'x64') return null;
  let entry;
  try {
    entry = createRequire(import.meta.url).resolve('@sparticuz/chromium');
  } catch {
    return null;
  }
  const folder = dirname(dirname(entry));
  const { version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const home = await unpack(folder, entry, `chromium-${version}`);
  const executablePath = join(home, 'chromium');
  /** @type {Record<string, string>} */
  const fonts = existsSync('/etc/fonts/fonts.conf') ? {} : { FONTCONFIG_PATH: join(home, 'fonts') };
  const libraries = { LD_LIBRARY_PATH: join(home, 'al2023', 'lib') };
  for (const env of [fonts, { ...fonts, ...libraries }]) {
    const asked = spawnSync(executablePath, ['--version'], {
      env: { ...process.env, ...env },
      stdio: 'ignore',
    });
    if (asked.status === 0)
      return { executablePath, args: ['--no-sandbox', '--font-render-hinting=none'], env };
  }
  return null;
}

/**
 * The package unpacks into the temporary directory; a process of its own is told that this is ours. What is whole is
 * renamed into place, so two unpackings at once do no harm.
 * @param {string} folder
 * @param {string} entry
 * @param {string} name
 */
async function unpack(folder, entry, name) {
  const cache = cacheFolder();
  const home = join(cache, name);
  if (existsSync(join(home, 'chromium'))) return home;
  const partial = `${home}.${randomUUID()}`;
  mkdirSync(partial);
  const script = `const { default: chromium, inflate } = await import(process.argv[1]);
    await chromium.executablePath();
    await inflate(process.argv[2]);`;
  const code = await new Promise((resolve) => {
    const libraries = join(folder, 'bin', 'al2023.tar.br');
    spawn(process.execPath, ['--input-type=module', '-e', script, entry, libraries], {
      env: { ...process.env, TMPDIR: partial },
      stdio: ['ignore', 'ignore', 'inherit'],
    })
      .once('error', () => resolve(-1))
      .once('exit', resolve);
  });
  try {
    if (code === 0) {
      // The package's font list names folders of the cloud it is made for.
      const fonts = join(home, 'fonts').replaceAll('&', '&amp;').replaceAll('<', '&lt;');
      const list = `<fontconfig><dir>${fonts}</dir><cachedir>${fonts}/cache</cachedir></fontconfig>`;
      writeFileSync(join(partial, 'fonts', 'fonts.conf'), `<?xml version="1.0"?>\n${list}\n`);
      renameSync(partial, home);
    }
  } catch (error) {
    if (!['ENOTEMPTY', 'EEXIST'].includes(errorCode(error))) throw error; // Somebody else was quicker.
  } finally {
    rmSync(partial, { recursive: true, force: true });
  }
  if (code !== 0)
    throw new Refusal(`Chromium could not be unpacked into ${home}: it needs about 300 MB there.`);
  return home;
}

/** @returns {string} */
function cacheFolder() {
  for (const folder of [
    join(ROOT, '.cache'),
    join(tmpdir(), `laeringsrum-${process.getuid?.() ?? 'user'}`),
  ]) {
    try {
      mkdirSync(folder, { recursive: true });
      accessSync(folder, constants.W_OK);
      return folder;
    } catch {
      // The next one.
    }
  }
  throw new Refusal(
    `Neither ${join(ROOT, '.cache')} nor ${tmpdir()} can be written: set TMPDIR, or CHROMIUM_PATH.`,
  );
}

/**
 * @param {string[]} args
 * @returns {Promise<Browser | null>}
 */
async function playwrightBrowser(args) {
  const { chromium } = await import('@playwright/test');
  const executablePath = chromium.executablePath();
  return existsSync(executablePath) ? { executablePath, args, env: {} } : null;
}
