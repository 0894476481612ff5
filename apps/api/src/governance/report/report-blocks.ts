import { type ChartInput } from '@laeringsrum/chart-geometry';
import { type ReportBlock, type ReportSpan } from '@laeringsrum/domain';

export const said = (text: string): ReportSpan => ({ text, source: null });
/** A number, or with no text the mark alone. */
export const sourced = (text: string, label: string, path: string): ReportSpan => ({
  text,
  source: { label, path },
});
export const block = (
  kind: ReportBlock['kind'],
  spans: readonly ReportSpan[],
  headings: readonly string[] = [],
): ReportBlock => ({ kind, spans, headings });
export const paragraph = (...spans: readonly ReportSpan[]): ReportBlock => block('PARAGRAPH', spans);
export const heading = (text: string): ReportBlock => block('HEADING', [said(text)]);
/** Something that is to come, shown in its place. */
export const gap = (text: string): ReportBlock => block('GAP', [said(text)]);
export const table = (headings: readonly string[], rows: readonly (readonly ReportSpan[])[]): ReportBlock =>
  block('TABLE', rows.flat(), headings);

/** A curve of the report: what it is of, and the rows it is drawn from. */
export function curve(name: string, input: ChartInput): ReportBlock {
  const surroundings = ['today', 'language'];
  const chart = JSON.parse(
    JSON.stringify(input, (key, value: unknown) => (surroundings.includes(key) ? undefined : value)),
  ) as object;
  return { ...block('CHART', [said(name)]), chart };
}

/** The same blocks with the day their curves are drawn as of: of the lock, else today. */
export const drawnOn = (blocks: readonly ReportBlock[], today: string): readonly ReportBlock[] =>
  blocks.map((each) => (each.chart === undefined ? each : { ...each, chart: { ...each.chart, today } }));

/** A table's cells, row by row. */
export function tableRows({ spans, headings }: ReportBlock): ReportSpan[][] {
  const width = Math.max(headings.length, 1);
  return Array.from({ length: Math.ceil(spans.length / width) }, (_, row) =>
    spans.slice(row * width, (row + 1) * width),
  );
}
