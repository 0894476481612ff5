import { type ChartInput } from '@laeringsrum/chart-geometry';
import { type ReactNode } from 'react';

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
  /** Enter, click or tap on a period. */
  readonly onOpenPoint?: (period: string) => void;
}

/** One cell of a column of charts: head, plot and foot in three lines. */
export interface RunChartSmallProps {
  readonly input: ChartInput;
  /** "HEL-2" */
  readonly code: string;
  /** "Helsingør", only said, not shown. */
  readonly placeName: string;
  /** The cell is one link. */
  readonly href?: string;
  /** "cyklus 4 i gang", at the right of the foot. */
  readonly footNote?: string;
  /** The days all cells of the column span, so that their weeks line up. */
  readonly timeRange?: { readonly from: string; readonly to: string };
  /** From `sharedAxis`: the values all charts of one definition span; without it the cell has an axis of its own. */
  readonly valueRange?: { readonly min: number; readonly max: number } | null;
  /** A period another cell points at. */
  readonly activePeriod?: string | null;
  readonly onActivePeriod?: (period: string | null) => void;
}

export interface SparklineProps {
  readonly input: ChartInput;
  readonly width?: number;
  readonly height?: number;
}

export interface StoryboardChartProps {
  readonly input: ChartInput;
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
export interface RunChartFigureProps extends RunChartProps {
  /** The heading and, if there are several measures, their choice. Without it the definition's name is the heading. */
  readonly heading?: ReactNode;
  /** More tools, before "Hent": "Note på en uge". */
  readonly tools?: ReactNode;
  /** The table stands where the chart stood (`?vis=tabel`). */
  readonly table?: boolean;
  /** "Vis som tabel" / "Vis som kurve" was chosen. */
  readonly onTable?: (table: boolean) => void;
  /** Links under the sentence: "Start ny fase fra uge 20". */
  readonly links?: ReactNode;
  /** In file names: "HEL-2". */
  readonly code?: string;
  /** Printed under the chart: who measures, the short address. */
  readonly printFooter?: ReactNode;
}

export interface RunChartTableProps {
  readonly input: ChartInput;
}
