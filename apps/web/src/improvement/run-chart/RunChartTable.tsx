import { type ChartTable, type ChartTableRow, chartTable, chartTitle } from '@laeringsrum/chart-geometry';
import { type ReactNode, useMemo } from 'react';
import chartStyles from './Chart.module.css';
import { type RunChartTableProps } from './chart-props';
import { type ChartTexts, chartTexts } from './chart-texts';
import styles from './RunChartTable.module.css';
import { chartReading } from './chart-reading';
import { useWidth } from './useWidth';

/** Narrower than this a row becomes a card. */
const CARDS_UNDER = 560;

/** The same numbers as the curve. On a phone cards, newest first. */
export function RunChartTable({ input, control = false }: RunChartTableProps) {
  const model = chartReading(input, control);
  const [ref, width] = useWidth<HTMLDivElement>();
  const texts = chartTexts[input.language];
  const title = chartTitle(input.definition);
  const table = useMemo(() => chartTable(model, title), [model, title]);
  const caption = (
    <>
      <span className={chartStyles.hidden}>{title}. </span>
      <span className={styles.sentence}>{model.sentence.text}</span>
    </>
  );
  return (
    <div ref={ref} className={chartStyles.chart}>
      {width > 0 && width < CARDS_UNDER ? (
        <>
          <p>{caption}</p>
          <ul className={styles.cards}>
            {table.rows.toReversed().map((row) => (
              <Card key={row.index} row={row} limits={table.hasLimits} texts={texts} />
            ))}
          </ul>
        </>
      ) : (
        <div className={styles.region} role="region" aria-label={texts.tableRegion} tabIndex={0}>
          <WideTable table={table} texts={texts} caption={caption} frequency={input.frequency} />
        </div>
      )}
    </div>
  );
}

interface WideTableProps {
  readonly table: ChartTable;
  readonly texts: ChartTexts;
  readonly caption: ReactNode;
  readonly frequency: keyof ChartTexts['columns']['period'];
}

function WideTable({ table, texts, caption, frequency }: WideTableProps) {
  const { columns } = texts;
  return (
    <table className={styles.table}>
      <caption>{caption}</caption>
      <thead>
        <tr>
          <th scope="col">{columns.period[frequency]}</th>
          <th scope="col">{columns.date}</th>
          <th scope="col" className={styles.number}>
            {columns.value}
          </th>
          {table.hasRatio && (
            <th scope="col" className={styles.number}>
              {columns.ratio}
            </th>
          )}
          <th scope="col">{table.hasLimits ? columns.sideOfAverage : columns.side}</th>
          {table.hasLimits && (
            <th scope="col" className={styles.number}>
              {columns.limits}
            </th>
          )}
          <th scope="col">{table.hasLimits ? columns.signal : columns.inShift}</th>
          <th scope="col">{columns.cycle}</th>
          <th scope="col">{columns.note}</th>
        </tr>
      </thead>
      <tbody>
        {table.rows.map((row) => (
          <tr key={row.index}>
            <th scope="row">{row.name}</th>
            <td className={styles.date}>{row.date}</td>
            <td className={styles.number}>{row.value}</td>
            {table.hasRatio && <td className={styles.number}>{row.ratio}</td>}
            <td>{row.side}</td>
            {table.hasLimits && <td className={styles.number}>{row.limits}</td>}
            <td>{row.inSignal ? texts.yes : texts.no}</td>
            <td>{row.cycle}</td>
            <td>{row.note}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Card({ row, limits, texts }: { row: ChartTableRow; limits: boolean; texts: ChartTexts }) {
  const { columns } = texts;
  const details = [
    row.ratio,
    row.side === '' ? '' : `${row.side} ${limits ? texts.theAverage : texts.theMedian}`,
    row.limits === '' ? '' : `${columns.limits.toLowerCase()} ${row.limits}`,
    row.inSignal ? (limits ? columns.signal : columns.inShift).toLowerCase() : '',
    row.cycle === '' ? '' : `${columns.cycle} ${row.cycle}`,
  ].filter(Boolean);
  return (
    <li className={styles.card}>
      <h4>
        <span>{row.name}</span>
        <span>{row.value}</span>
      </h4>
      <p>{[row.date, ...details].join(' · ')}</p>
      {row.note !== '' && <p>{row.note}</p>}
    </li>
  );
}
