import { rebaseProposal, type RebaseOptions } from '../rebase-proposal.js';
import { RunChartError } from '../run-chart-error.js';
import { type RebaseCase } from './case-types.js';
import { compareRows, type Mismatch } from './compare.js';

const SIDES: Readonly<Record<string, NonNullable<RebaseOptions['side']>>> = {
  above: 'ABOVE',
  below: 'BELOW',
  both: 'BOTH',
};

const MEDIAN_FIELDS = {
  group: 'exact',
  run_type: 'exact',
  median: 'number',
  start: 'number',
  end: 'number',
  extend_to: 'number',
} as const;

type MedianRow = Record<string, number | string | null>;

/** Runs one case of the re-basing format and compares. */
export function compareRebaseCase(
  testCase: RebaseCase,
  expected: Extract<RebaseCase['expected'], { ok: true }>,
): Mismatch[] {
  return compareRows(MEDIAN_FIELDS, sorted(expected.medians), sorted(proposeMedians(testCase)), 'medians');
}

/** The order of groups is no rule: rows are compared by group and start. */
function sorted(rows: readonly Readonly<MedianRow>[]): Readonly<MedianRow>[] {
  return [...rows].sort((a, b) => {
    const groups = String(a['group']).localeCompare(String(b['group']));
    return groups === 0 ? Number(a['start']) - Number(b['start']) : groups;
  });
}

/**
 * Proposes medians group by group. The reference package refuses when no group has rows for a baseline and a run, and
 * draws every group's last median to the end of the longest group.
 */
export function proposeMedians(testCase: RebaseCase): MedianRow[] {
  const { t, y, group, med_rows, runlength, direction } = testCase.input;
  const side = SIDES[direction];
  if (side === undefined) throw new RunChartError('SETTING_OUTSIDE', `unknown direction: ${direction}`);
  if (t.length !== y.length || (group !== null && group.length !== y.length)) {
    throw new RunChartError('LENGTHS_DIFFER', 't, y and group must have the same length');
  }
  const groups = new Map<string, number[]>();
  y.forEach((_value, i) => {
    const name = group?.[i] ?? 'A';
    groups.set(name, [...(groups.get(name) ?? []), i]);
  });
  if (![...groups.values()].some((rows) => rows.length >= med_rows + runlength)) {
    throw new RunChartError('TOO_FEW_POINTS', 'no group has points for a baseline and a run');
  }
  const last = t.reduce((latest, key) => Math.max(latest, key), -Infinity);
  return [...groups].flatMap(([name, rows]) => {
    rows.sort((a, b) => (t[a] as number) - (t[b] as number));
    const key = (position: number): number => t[rows[position] as number] as number;
    const medians = rebaseProposal(
      rows.map((row) => y[row] ?? null),
      { baselinePoints: med_rows, runLength: runlength, side },
    );
    return medians.map((proposed, i) => ({
      group: name,
      run_type: proposed.type === 'BASELINE' ? 'baseline' : 'sustained',
      median: proposed.median,
      start: key(proposed.from),
      end: key(proposed.to),
      extend_to: i === medians.length - 1 ? last : key(proposed.extendTo),
    }));
  });
}
