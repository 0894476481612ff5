import { spawnSync } from 'node:child_process';

/** @type {boolean | undefined} */
let available;

/**
 * What to put before a program so that the kernel kills it when this process dies, however it dies. Empty where the
 * system cannot: then the program must notice by itself.
 * @returns {string[]}
 */
export function dieWithParent() {
  const prefix = ['setpriv', '--pdeathsig', 'KILL'];
  available ??=
    process.platform === 'linux' && spawnSync('setpriv', [...prefix.slice(1), 'true']).status === 0;
  return available ? prefix : [];
}
