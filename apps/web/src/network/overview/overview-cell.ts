import {
  type ChartInput,
  type CycleDecision,
  type CycleState,
  type MeasurementState,
  type PhaseOrigin,
} from '@laeringsrum/chart-geometry';
import { type Language } from '@laeringsrum/locale';
import { graphql } from '../../graphql/generated';
import { type Overview_CellFragment } from '../../graphql/generated/graphql';

export const Overview_cell = graphql(`
  fragment Overview_cell on OverviewCell {
    interventionId
    code
    title
    placeKey
    trackKey
    responsibleName
    measureId
    measureName
    unit
    valueKind
    direction
    decimals
    minimum
    maximum
    definitionVersionId
    frequency
    startsOn
    baselinePoints
    periods
    values
    denominators
    states
    phaseStarts
    phaseOrigins
    goalFrom
    goalTargets
    cycleNumbers
    cycleStarts
    cycleStates
    cycleDecisions
    latestLearning
  }
`);

export type OverviewCell = Overview_CellFragment;

export interface OverviewSurroundings {
  language: Language;
  today: string;
  minimumUseful: number;
  seminars: NonNullable<ChartInput['seminars']>;
}

/** A cell as a chart; null for an intervention that goes without a number. */
export function cellInput(cell: OverviewCell, surroundings: OverviewSurroundings): ChartInput | null {
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

/** The newest cycle that runs, else the last there is. */
export function cellCycle(cell: OverviewCell): { number: number; running: boolean } | null {
  const runs = cell.cycleStates.findLastIndex((state) => state === 'RUNNING' || state === 'STUDYING');
  const number = cell.cycleNumbers[runs];
  if (number != null) return { number, running: true };
  const last = cell.cycleNumbers.at(-1);
  return last == null ? null : { number: last, running: false };
}
