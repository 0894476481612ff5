import { describe, expect, test } from '@jest/globals';
import { strFromU8, unzipSync } from 'fflate';
import { ownDataZip } from './own-data-file.js';
import { ownDataPage } from './own-data-page.js';

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
    expect(page).not.toContain('<dt>Note</dt>');
  });

  test('begin with the person, in words and Danish days; what ties rows together is left to the other file', () => {
    const page = ownDataPage(
      {
        observation: [
          { id: '01a2', cycle_id: '01a3', version: 3, at: '2021-07-14T06:05:00+00:00', text: 'Ja' },
        ],
        ukendt_tabel: [{ felt: 'x' }],
        person: [{ name: 'Anna' }],
      },
      'Anna',
      '2021-07-14',
    );
    const heads = [...page.matchAll(/<h2>(.*?) </g)].map(([, head]) => head);
    expect(heads).toEqual(['Dig', 'Dine observationer', 'ukendt_tabel']);
    expect(page).toContain('<dt>Hvornår</dt><dd>14. juli 2021 kl. 08.05</dd>');
    expect(page).not.toMatch(/01a2|01a3|version/);
    expect(page).toContain('<dt>felt</dt>');
  });

  test('are the same in JSON, in one file', () => {
    const files = unzipSync(ownDataZip(rows, '2021-07-14'));
    expect(Object.keys(files).sort()).toEqual(['mine-oplysninger.html', 'mine-oplysninger.json']);
    const json = files['mine-oplysninger.json'];
    expect(JSON.parse(strFromU8(json as Uint8Array))).toEqual({ on: '2021-07-14', rows });
  });
});
