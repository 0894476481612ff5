import { type ChartModel } from './chart-model.js';
import { chartTitle } from './chart-title.js';

/** What a chart is called aloud: "Andel der føler sig hørt, %. Der er sket et skift ..." */
export function chartLabel(model: ChartModel): string {
  const title = `${chartTitle(model.input.definition)}.`;
  return `${title} ${model.sentence.text}`;
}
