import { strToU8, zipSync } from 'fflate';
import { ownDataPage, type OwnRows } from './own-data-page.js';

/** A file of both: to be read, and to be taken elsewhere. */
export function ownDataZip(rows: OwnRows, on: string): Uint8Array {
  const name = String(rows['person']?.[0]?.['name'] ?? '');
  return zipSync({
    'mine-oplysninger.html': strToU8(ownDataPage(rows, name, on)),
    'mine-oplysninger.json': strToU8(`${JSON.stringify({ on, rows }, null, 2)}\n`),
  });
}
