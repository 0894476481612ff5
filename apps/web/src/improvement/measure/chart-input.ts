import { shownGoal } from '@laeringsrum/domain';
import { chartInputOf, type ChartInput, type ChartSurroundings } from '@laeringsrum/chart-geometry';
import {
  type MeasureChart_InterventionFragment,
  type MeasureChart_MeasureFragment,
} from '../../graphql/generated/graphql';

/** A measure as a chart, with the goal and the cycles of the intervention that it stands in. */
export function chartInput(
  measure: MeasureChart_MeasureFragment,
  intervention: MeasureChart_InterventionFragment | null,
  surroundings: ChartSurroundings,
): ChartInput {
  const goal = shownGoal(intervention?.goals ?? [], measure.id);
  return chartInputOf(measure, goal ? goal.steps : null, intervention?.pdsaCycles ?? [], surroundings);
}
