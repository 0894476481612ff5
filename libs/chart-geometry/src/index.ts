export {
  type ChartAnnotation,
  type ChartCycle,
  type ChartDefinition,
  type ChartGoal,
  type ChartInput,
  type ChartPhase,
  type ChartSeminar,
  type CycleDecision,
  type CycleState,
  type Direction,
  type MeasurementState,
  type PhaseOrigin,
  type UnsavedValue,
  type ValueKind,
} from './chart-input.js';
export { chartModel, type ChartModel } from './chart-model.js';
export { type AnalysedPoint, type PointState } from './chart-points.js';
export { type CyclePosition, type GoalLine, type NotePosition } from './chart-marks.js';
export { type CycleFill, cycleFill } from './cycle-drawn.js';
export { type NamedPeriods, periodName, periodRange, periodTitle } from './period-words.js';
export { sentence, type Sentence, type SentenceContext, type SentenceMark, type Tone } from './sentence.js';
export { type SignalRun } from './signal-run.js';
