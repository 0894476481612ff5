import { shownGoal } from '@laeringsrum/domain';
import { type ChartInput, type MeasurementState, type UnsavedValue } from '@laeringsrum/chart-geometry';
import { type Language } from '@laeringsrum/locale';
import {
  type MeasureChart_InterventionFragment,
  type MeasureChart_MeasureFragment,
} from '../../graphql/generated/graphql';

export interface ChartSurroundings {
  language: Language;
  today: string;
  minimumUseful?: number;
  unsaved?: UnsavedValue | null;
}

const states = new Set<string>(['MEASURED', 'NOT_MEASURED', 'EXCLUDED']);
const stateOf = (text: string | null): MeasurementState =>
  text !== null && states.has(text) ? (text as MeasurementState) : 'MEASURED';

/** The API's rows as the chart library wants them; nothing is judged here. */
export function chartInput(
  measure: MeasureChart_MeasureFragment,
  intervention: MeasureChart_InterventionFragment | null,
  surroundings: ChartSurroundings,
): ChartInput {
  const { definition, series } = measure;
  const goal = shownGoal(intervention?.goals ?? [], measure.id);
  return {
    ...surroundings,
    frequency: measure.frequency,
    startsOn: measure.startsOn,
    endsOn: measure.endsOn ?? null,
    baselinePoints: measure.baselinePoints,
    definition: {
      versionId: definition.id,
      name: definition.name,
      shortName: definition.shortName || definition.name,
      unit: definition.unit,
      direction: definition.direction,
      valueKind: definition.valueKind,
      minimum: definition.minimum ?? null,
      maximum: definition.maximum ?? null,
      decimals: definition.decimals,
    },
    periods: series.periods,
    values: series.values,
    numerators: series.numerators,
    denominators: series.denominators,
    states: series.states.map(stateOf),
    reasons: series.reasons,
    notes: series.notes,
    enteredOn: series.enteredOn,
    phases: measure.phases.map(({ startsOn, name, origin }) => ({ startsOn, name, origin })),
    goal: goal ? goal.steps : null,
    cycles: (intervention?.pdsaCycles ?? []).map(({ number, title, startsOn, endsOn, state, decision }) => ({
      number,
      title,
      startsOn: startsOn ?? null,
      endsOn: endsOn ?? null,
      state,
      decision: decision ?? null,
    })),
    annotations: measure.annotations.map(({ period, text }) => ({ period, text })),
  };
}
