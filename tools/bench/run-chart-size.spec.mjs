import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { ROOT } from '../workspace/root.mjs';
import { CLIENT, clientSize, LARGEST_GZIP } from './run-chart.mjs';

test('what a client fetches of the run-chart library is at most 8 kB', async () => {
  const size = await clientSize();
  assert.ok(size > 1024, 'something was bundled');
  assert.ok(size <= LARGEST_GZIP, `${size} bytes gzip`);
});

test('what is weighed is what the client imports', () => {
  const folder = join(ROOT, 'libs', 'chart-geometry', 'src');
  const imported = readdirSync(folder)
    .filter((file) => file.endsWith('.ts') && !file.endsWith('.spec.ts'))
    .flatMap((file) => [
      ...readFileSync(join(folder, file), 'utf8').matchAll(
        /import \{([^}]+)\} from '@laeringsrum\/run-chart'/g,
      ),
    ])
    .flatMap(([, names = '']) => names.split(','))
    .map((name) => name.trim())
    .filter((name) => name !== '' && !name.startsWith('type '));
  assert.deepEqual([...new Set(imported)].sort(), Object.values(CLIENT).flat().sort());
});
