import { type AxisUse, type ChartInput, type ChartQuestion } from '@laeringsrum/chart-geometry';
import { type ReactNode } from 'react';
import { type ChartView } from './chart-view';

/** Cycles light up in the chart and in the ramp together: both sides speak of a cycle by its number. */
export interface CycleHighlight {
  /** The cycle whose weeks are lit. */
  readonly highlightCycle?: number | null;
  /** The pointer or the keyboard came to a cycle in the chart, or left it (`null`). */
  readonly onHighlightCycle?: (cycle: number | null) => void;
}

/** The full chart; on a narrow screen it draws itself in the phone's size. */
export interface RunChartProps extends CycleHighlight {
  readonly input: ChartInput;
  /** Read as a control chart. */
  readonly control?: boolean;
  /** Enter, click or tap on a period (its first day). */
  readonly onOpenPoint?: (period: string) => void;
}

/** The days several charts of a column span, so that their weeks line up. */
export interface TimeRange {
  readonly from: string;
  readonly to: string;
}

/** One cell of a column of charts: head, plot and foot in three lines. */
export interface RunChartSmallProps {
  readonly input: ChartInput;
  /** "HEL-2" */
  readonly code: string;
  /** "Helsingør": said, not shown. */
  readonly placeName: string;
  /** The whole cell is one link to this address of the app. */
  readonly to?: string;
  /** "cyklus 4 i gang", at the right of the foot. */
  readonly footNote?: string;
  readonly timeRange?: TimeRange;
  /** This chart's answer from `sharedAxis`; without it the cell stands on an axis of its own. */
  readonly axis?: AxisUse;
  /** The period the pointer is at in any cell of the column. */
  readonly activePeriod?: string | null;
  readonly onActivePeriod?: (period: string | null) => void;
}

/** The weeks, once, over a column of small charts. */
export interface ColumnScaleProps {
  readonly language: ChartInput['language'];
  readonly timeRange: TimeRange;
  readonly seminars: NonNullable<ChartInput['seminars']>;
}

export interface SparklineProps {
  readonly input: ChartInput;
  readonly width?: number;
  readonly height?: number;
}

export interface StoryboardChartProps {
  readonly input: ChartInput;
  /** The sentence under the chart, a line for each full stop. On by default. */
  readonly sentence?: boolean;
  /** On paper: drawn this wide in pixels, whatever the screen; without it as wide as there is room. */
  readonly paperWidth?: number;
}

/** The chart beside the field: `input.unsaved` is the number being typed. */
export interface RegisterChartProps {
  readonly input: ChartInput;
  /** Cycle marks under the axis; the register sheet leaves them out. */
  readonly cycles?: boolean;
}

export interface GhostChartProps {
  readonly language: ChartInput['language'];
}

/** Heading, tools, chart, sentence, explanation, and the table in its place. */
export interface RunChartFigureProps extends Omit<RunChartProps, 'control'> {
  /** The heading and, if there are several measures, their choice. Without it the definition's name is the heading. */
  readonly heading?: ReactNode;
  /** More tools: "Note på en uge". */
  readonly tools?: ReactNode;
  /** Curve or table, run chart or control chart; without it the run chart's curve. */
  readonly view?: ChartView;
  /** Another way of looking was chosen. */
  readonly onView?: (view: ChartView) => void;
  /** What to answer a question of the chart with: "Start ny fase". */
  readonly answer?: (question: ChartQuestion) => ReactNode;
  /** Links under the sentence: "Start ny fase fra uge 20". */
  readonly links?: ReactNode;
  /** In file names: "HEL-2". */
  readonly code?: string;
  /** Printed under the chart: who measures, the short address. */
  readonly printFooter?: ReactNode;
}

export interface RunChartTableProps {
  readonly input: ChartInput;
  readonly control?: boolean;
}
