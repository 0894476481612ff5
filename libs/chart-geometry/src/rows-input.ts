import { type Frequency, type Language } from '@laeringsrum/locale';
import {
  type ChartAnnotation,
  type ChartCycle,
  type ChartDefinition,
  type ChartGoal,
  type ChartInput,
  type ChartPhase,
  type MeasurementState,
  type UnsavedValue,
} from './chart-input.js';

type Optional<Row, Names extends keyof Row> = Omit<Row, Names> & {
  readonly [Name in Names]?: Row[Name] | null;
};

/** A measure with its series, as the API's contract has it. */
export interface MeasureRows {
  readonly frequency: Frequency;
  readonly startsOn: string;
  readonly endsOn?: string | null;
  readonly baselinePoints: number;
  readonly definition: Optional<Omit<ChartDefinition, 'versionId'>, 'minimum' | 'maximum'> & {
    readonly id: string;
  };
  readonly series: {
    readonly periods: readonly string[];
    readonly values: readonly (number | null)[];
    readonly numerators: readonly (number | null)[];
    readonly denominators: readonly (number | null)[];
    readonly states: readonly (string | null)[];
    readonly reasons: readonly (string | null)[];
    readonly notes: readonly (string | null)[];
    readonly enteredOn: readonly string[];
  };
  readonly phases: readonly ChartPhase[];
  readonly annotations: readonly ChartAnnotation[];
}

export type CycleRows = Optional<ChartCycle, 'startsOn' | 'endsOn' | 'decision'>;

export interface ChartSurroundings {
  readonly language: Language;
  readonly today: string;
  readonly minimumUseful?: number;
  readonly unsaved?: UnsavedValue | null;
}

const states = new Set<string>(['MEASURED', 'NOT_MEASURED', 'EXCLUDED']);
const stateOf = (text: string | null): MeasurementState =>
  text !== null && states.has(text) ? (text as MeasurementState) : 'MEASURED';

/**
 * What the API answers, as one chart wants it, whoever draws it; nothing is judged here.
 * @param goal the steps of the goal that the chart shows, where there is one
 */
export function chartInputOf(
  measure: MeasureRows,
  goal: ChartGoal | null,
  cycles: readonly CycleRows[],
  surroundings: ChartSurroundings,
): ChartInput {
  const { definition, series } = measure;
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
    goal,
    cycles: cycles.map(({ number, title, startsOn, endsOn, state, decision }) => ({
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
