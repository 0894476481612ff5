import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { cellIsBlocked, nameIsBlocked } from './index.js';

interface Cell {
  readonly cell: string;
  readonly header: string;
  readonly cpr: boolean;
  readonly writing: string;
}
const { today, cases } = JSON.parse(
  readFileSync(new URL('../corpus/cells.json', import.meta.url), 'utf8'),
) as { today: string; cases: Cell[] };

describe('CPR numbers in the cells of a table', () => {
  test('are stopped, and other numbers are not: precision and recall at least 0.98', () => {
    const stopped = cases.filter(({ cell, header }) => cellIsBlocked(cell, header, { today }));
    const right = stopped.filter(({ cpr }) => cpr);
    const numbers = cases.filter(({ cpr }) => cpr);
    const precision = right.length / stopped.length;
    const recall = right.length / numbers.length;
    process.stdout.write(
      [
        `CPR in cells: precision ${precision.toFixed(3)}, recall ${recall.toFixed(3)} (${numbers.length} numbers, ${cases.length - numbers.length} other cells)`,
        ...numbers.filter((one) => !stopped.includes(one)).map(({ writing }) => `  not stopped: ${writing}`),
        ...stopped.filter(({ cpr }) => !cpr).map(({ header }) => `  stopped: ${header}`),
        '',
      ].join('\n'),
    );
    expect(cases.length).toBeGreaterThanOrEqual(50);
    expect(precision).toBeGreaterThanOrEqual(0.98);
    expect(recall).toBeGreaterThanOrEqual(0.98);
  });

  test('are no others than those of people who can live', () => {
    expect(cellIsBlocked('3113206063')).toBe(false);
    expect(cellIsBlocked('0000000000', 'CPR')).toBe(false);
  });
});

test('names of files and sheets are read word by word', () => {
  for (const name of ['091206-0063.xlsx', 'cpr_0912060063.pdf', 'Borger.091206-0063', 'cpr 0912060063'])
    expect({ name, blocked: nameIsBlocked(name) }).toEqual({ name, blocked: true });
  for (const name of ['Uge 12-2026.xlsx', 'Ark1', 'scan_20260316_1405.pdf', 'Målinger 2026'])
    expect({ name, blocked: nameIsBlocked(name) }).toEqual({ name, blocked: false });
});
