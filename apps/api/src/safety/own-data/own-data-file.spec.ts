import { describe, expect, test } from '@jest/globals';
import { strFromU8, unzipSync } from 'fflate';
import { ownDataPage, ownDataZip } from './own-data-file.js';

const rows = {
  person: [{ id: '1', name: 'Anna <script>alert(1)</script> Lykke', email: 'anna@example.org' }],
  observation: [{ text: 'Hun sagde "ja"\nog smilede', version: 1, note: null }],
};

describe('a person’s own data', () => {
  test('are a page that can be read and that runs nothing', () => {
    const page = ownDataPage(rows, 'Anna', '2021-07-14');
    expect(page).toContain('Dine observationer');
    expect(page).toContain('Hun sagde &quot;ja&quot;');
    expect(page).not.toContain('<script');
    expect(page).toContain('&lt;script&gt;');
    expect(page).not.toContain('<dt>note</dt>');
  });

  test('are the same in JSON, in one file', () => {
    const files = unzipSync(ownDataZip(rows, '2021-07-14'));
    expect(Object.keys(files).sort()).toEqual(['mine-oplysninger.html', 'mine-oplysninger.json']);
    const json = files['mine-oplysninger.json'];
    expect(JSON.parse(strFromU8(json as Uint8Array))).toEqual({ on: '2021-07-14', rows });
  });
});
