// Compiles one library to dist/ (JavaScript and type declarations) with the TypeScript compiler.
import { rmSync } from 'node:fs';
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const name = process.argv[2];
rmSync(`${root}/libs/${name}/dist`, { recursive: true, force: true });
const tsc = `${root}/node_modules/typescript/bin/tsc`;
const done = spawnSync(process.execPath, [tsc, '-p', `${root}/libs/${name}/tsconfig.build.json`], {
  stdio: 'inherit',
});
process.exit(done.status ?? 1);
