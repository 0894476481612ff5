import {
  type ChartInput,
  type CycleDecision,
  type CycleState,
  type Direction,
  type MeasurementState,
  type PhaseOrigin,
  type ValueKind,
} from './chart-input.js';

/** One curve as parallel arrays, as the API hands it out for pages with many. */
export interface ChartCell {
  readonly title: string;
  readonly measureId?: string | null;
  readonly measureName?: string | null;
  readonly unit?: string | null;
  readonly valueKind?: ValueKind | null;
  readonly direction?: Direction | null;
  readonly decimals?: number | null;
  readonly minimum?: number | null;
  readonly maximum?: number | null;
  readonly definitionVersionId?: string | null;
  readonly frequency?: ChartInput['frequency'] | null;
  readonly startsOn?: string | null;
  readonly baselinePoints?: number | null;
  readonly periods: readonly string[];
  readonly values: readonly (number | null)[];
  readonly denominators: readonly (number | null)[];
  readonly states: readonly (string | null)[];
  readonly phaseStarts: readonly string[];
  readonly phaseOrigins: readonly (string | null)[];
  readonly goalFrom: readonly string[];
  readonly goalTargets: readonly (number | null)[];
  readonly cycleNumbers: readonly (number | null)[];
  readonly cycleStarts: readonly string[];
  readonly cycleStates: readonly (string | null)[];
  readonly cycleDecisions: readonly (string | null)[];
}

/** What a cell does not carry itself. */
export type CellSurroundings = Pick<ChartInput, 'language' | 'today' | 'minimumUseful' | 'seminars'>;

/** A cell as a chart; null for an intervention that goes without a number. */
export function cellInput(cell: ChartCell, surroundings: CellSurroundings): ChartInput | null {
  if (!cell.measureId || !cell.frequency || !cell.startsOn || !cell.definitionVersionId) return null;
  const name = cell.measureName ?? cell.title;
  return {
    ...surroundings,
    frequency: cell.frequency,
    startsOn: cell.startsOn,
    baselinePoints: cell.baselinePoints ?? 12,
    definition: {
      versionId: cell.definitionVersionId,
      name,
      shortName: name,
      unit: cell.unit ?? '',
      direction: cell.direction ?? 'NEUTRAL',
      valueKind: cell.valueKind ?? 'VALUE',
      minimum: cell.minimum ?? null,
      maximum: cell.maximum ?? null,
      decimals: cell.decimals ?? 0,
    },
    periods: cell.periods,
    values: cell.values,
    denominators: cell.denominators,
    states: cell.states.map((state) => (state ?? 'MEASURED') as MeasurementState),
    phases: cell.phaseStarts.map((startsOn, at) => ({
      startsOn,
      name: '',
      origin: (cell.phaseOrigins[at] ?? 'NOTE') as PhaseOrigin,
    })),
    goal: cell.goalFrom.length ? { from: cell.goalFrom, targets: cell.goalTargets } : null,
    cycles: cell.cycleNumbers.flatMap((number, at) =>
      number === null
        ? []
        : [
            {
              number,
              title: '',
              startsOn: cell.cycleStarts[at] || null,
              state: (cell.cycleStates[at] ?? 'RUNNING') as CycleState,
              decision: (cell.cycleDecisions[at] ?? null) as CycleDecision | null,
            },
          ],
    ),
  };
}
