import {
  chartLabel,
  chartModel,
  chartSvg,
  layout,
  printPalette,
  type ChartInput,
} from '@laeringsrum/chart-geometry';
import { type Language, type ReportBlock } from '@laeringsrum/domain';

/** Half the height of an intervention's own sheet: a place has half a page. */
export const CURVE_SIZE = { width: 660, height: 190 };

export interface DrawnCurve {
  readonly svg: string;
  /** Title and sentence, for whoever does not see it. */
  readonly label: string;
}

/** A curve of the report as every file shows it: black on white, as of the day of the lock, else of today. */
export function drawnCurve({ chart }: ReportBlock, language: Language, today: string): DrawnCurve {
  const model = chartModel({ ...(chart as ChartInput), language, today });
  const { width, height } = CURVE_SIZE;
  return {
    svg: chartSvg(model, layout(model, 'FULL', width, height), printPalette),
    label: chartLabel(model),
  };
}
