import { type RunChartAnalysis } from '@laeringsrum/run-chart';
import { type ChartInput } from './chart-input.js';
import { type Slot, slotOf } from './time-axis.js';

/** Where a phase begins. `name` is `null` for the first, which people did not start. */
export interface PhaseBegin {
  readonly start: number;
  readonly hard: boolean;
  readonly name: string | null;
}

/** A phase on the axis. Its tint lies only behind the points its median rests on. */
export interface PhaseSpan {
  readonly from: number;
  readonly to: number;
  readonly name: string | null;
  readonly hard: boolean;
  readonly baseline: { readonly from: number; readonly to: number } | null;
  /** Its median, or its average in a control chart; `null` while it has none of its own. */
  readonly centre: number | null;
}

/** A stretch of median (in a control chart of the average): solid where it is calculated, dashed where it is extended. */
export interface MedianLine {
  readonly from: number;
  readonly to: number;
  readonly value: number;
  readonly calculated: boolean;
  /** The stretch runs on to the edge of the chart. */
  readonly open: boolean;
  /** The points it was calculated on, for its label. */
  readonly basis: { readonly from: number; readonly to: number } | null;
}

/** The phases that have begun by the last known position; two that begin in the same period are one. */
export function phaseStarts(input: ChartInput, slots: readonly Slot[], end: number): PhaseBegin[] {
  const begins = new Map<number, PhaseBegin>([[0, { start: 0, hard: false, name: null }]]);
  const last = slots[end];
  const sorted = [...(input.phases ?? [])].sort((a, b) => (a.startsOn < b.startsOn ? -1 : 1));
  for (const phase of sorted) {
    if (last === undefined || phase.startsOn > input.today) continue;
    const start = slotOf(slots, phase.startsOn, input.frequency);
    if (start > end) continue;
    const hard = phase.origin === 'DEFINITION' || begins.get(start)?.hard === true;
    begins.set(start, { start, hard: hard && start > 0, name: phase.name });
  }
  return [...begins.values()].sort((a, b) => a.start - b.start);
}

export function phaseSpans(
  input: ChartInput,
  starts: readonly PhaseBegin[],
  analysis: RunChartAnalysis,
  end: number,
): PhaseSpan[] {
  if (input.periods.length === 0) return [];
  return starts.map(({ start, hard, name }, i) => {
    const phase = analysis.phases[i];
    const from = phase?.baselineFrom ?? null;
    const to = phase?.baselineTo ?? null;
    return {
      from: start,
      to: (starts[i + 1]?.start ?? end + 1) - 1,
      name,
      hard,
      baseline: from === null || to === null ? null : { from: start, to },
      centre: phase?.median ?? null,
    };
  });
}

export function medianLines(analysis: RunChartAnalysis, starts: readonly PhaseBegin[]): MedianLine[] {
  return analysis.phases.flatMap((phase, i): MedianLine[] => {
    const { from, to, median: value, baselineFrom, baselineTo, medianExtendedFrom } = phase;
    if (value === null) return [];
    const open = i === analysis.phases.length - 1;
    if (baselineFrom === null || baselineTo === null) {
      const source = medianExtendedFrom === null ? undefined : analysis.phases[medianExtendedFrom];
      const basis =
        source?.baselineFrom == null || source.baselineTo === null
          ? null
          : { from: source.baselineFrom, to: source.baselineTo };
      return [{ from: starts[i]?.start ?? from, to, value, calculated: false, open, basis }];
    }
    const basis = { from: baselineFrom, to: baselineTo };
    const solid = { from: baselineFrom, to: baselineTo, value, calculated: true, open: false, basis };
    const dashed = { from: baselineTo + 1, to, value, calculated: false, open, basis };
    return baselineTo < to || open ? [solid, dashed] : [solid];
  });
}
