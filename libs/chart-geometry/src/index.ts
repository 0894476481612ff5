export { cellInput, type CellSurroundings, type ChartCell } from './cell-input.js';
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
export { chartInputOf, type ChartSurroundings, type CycleRows, type MeasureRows } from './rows-input.js';
export { controlModel } from './control-model.js';
export { type ControlReading } from './control-reading.js';
export { type AnalysedPoint, type PointState } from './chart-points.js';
export { type CyclePosition, type GoalLine, type NotePosition } from './chart-marks.js';
export { type CycleFill, cycleFill } from './cycle-drawn.js';
export { type NamedPeriods, periodName, periodRange, periodTitle } from './period-words.js';
export { sentence, type Sentence, type SentenceContext, type SentenceMark, type Tone } from './sentence.js';
export { type SignalRun } from './signal-run.js';
export { chartLabel } from './chart-label.js';
export { chartSeries, type ChartSeries } from './chart-series.js';
export { chartSvg, type ChartSvgOptions } from './chart-svg.js';
export { chartKindText, chartTitle, directionText } from './chart-title.js';
export { cycleCircle } from './draw-cycles.js';
export { pointMarks, signalPath, toneInk } from './draw-points.js';
export { type Box, type Frame, type LayoutOptions, type Panel } from './frame.js';
export { type ChartLayout, layout } from './layout.js';
export { type Ink, type Layer, type Mark } from './marks.js';
export { type ChartSize, type Metrics, metricsOf } from './metrics.js';
export { darkPalette, lightPalette, type Palette, printPalette } from './palette.js';
export { type PlacedCycle, type PlacedPoint } from './placed.js';
export { type ValueAxis } from './value-axis.js';
export { isPercentage, spokenValue, valueWithUnit } from './value-words.js';
export { columnScale, type ColumnScale, type ColumnScaleInput } from './column-scale.js';
export { explanation, type Explanation } from './explanation.js';
export { type Footnote, footnotes } from './footnotes.js';
export {
  type MeasurabilityAnswer,
  measurabilityCheck,
  type MeasurabilityInput,
} from './measurability-check.js';
export { movedSince } from './moved-since.js';
export { cycleReadout, pointReadout } from './point-readout.js';
export { chartQuestions, type ChartQuestion } from './questions.js';
export { reasonWords, WITHHELD } from './reason-words.js';
export { type AxisUse, sharedAxis } from './shared-axis.js';
export { chartTable, type ChartTable, type ChartTableRow } from './chart-table.js';
