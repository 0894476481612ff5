// Compiles the API with SWC (decorator metadata included) from apps/api/src to apps/api/dist.
import { rmSync } from 'node:fs';
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const api = `${root}apps/api`;
rmSync(`${api}/dist`, { recursive: true, force: true });
const swc = `${root}node_modules/@swc/cli/bin/swc.js`;
const args = [swc, 'src', '-d', 'dist', '--config-file', `${root}.swcrc`, '--strip-leading-paths', '--quiet'];
const done = spawnSync(process.execPath, args, { cwd: api, stdio: 'inherit' });
process.exit(done.status ?? 1);
