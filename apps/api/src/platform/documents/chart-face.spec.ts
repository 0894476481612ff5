import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { chartFace } from './chart-face.js';

test('the face of the charts comes from the built client, and from nowhere else', () => {
  const folder = mkdtempSync(join(tmpdir(), 'chart-face-'));
  try {
    expect(chartFace(folder)).toBe('');
    mkdirSync(join(folder, 'assets'));
    expect(chartFace(folder)).toBe('');
    writeFileSync(join(folder, 'assets', 'source-sans-3-latin-wght-normal-Ab_1-2.woff2'), 'letters');
    const css = chartFace(folder);
    expect(css).toContain("font-family:'Source Sans 3 Variable'");
    expect(css).toContain(Buffer.from('letters').toString('base64'));
  } finally {
    rmSync(folder, { recursive: true });
  }
});
