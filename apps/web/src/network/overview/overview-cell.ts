import { cellInput } from '@laeringsrum/chart-geometry';
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

export { cellInput };

/** The newest cycle that runs, else the last there is. */
export function cellCycle(cell: OverviewCell): { number: number; running: boolean } | null {
  const runs = cell.cycleStates.findLastIndex((state) => state === 'RUNNING' || state === 'STUDYING');
  const number = cell.cycleNumbers[runs];
  if (number != null) return { number, running: true };
  const last = cell.cycleNumbers.at(-1);
  return last == null ? null : { number: last, running: false };
}
