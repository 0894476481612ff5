import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { type TimeRange } from '../../improvement/run-chart/chart-props';
import { RunChartSmall } from '../../improvement/run-chart/RunChartSmall';
import { useAddresses } from '../../people/programme/addresses';
import { cellCycle } from './overview-cell';
import styles from './OverviewCellView.module.css';
import { type PlacedCell } from './useOverview';

interface OverviewCellViewProps {
  placed: PlacedCell;
  placeName: string;
  timeRange: TimeRange;
  activePeriod: string | null;
  onActivePeriod: (period: string | null) => void;
}

/** One intervention in the cluster: its chart, or, where it goes without a number, the latest it has learned. */
export function OverviewCellView({
  placed,
  placeName,
  timeRange,
  activePeriod,
  onActivePeriod,
}: OverviewCellViewProps) {
  const { t } = useTranslation();
  const addresses = useAddresses();
  const { cell, input, axis } = placed;
  const to = addresses.intervention(cell.code);
  const cycle = cellCycle(cell);
  const foot = cycle
    ? t(cycle.running ? 'overview.running' : 'overview.cycle', { number: cycle.number })
    : '';
  if (input)
    return (
      <RunChartSmall
        input={input}
        code={cell.code}
        placeName={placeName}
        to={to}
        footNote={foot}
        timeRange={timeRange}
        {...(axis ? { axis } : {})}
        activePeriod={activePeriod}
        onActivePeriod={onActivePeriod}
      />
    );
  return (
    <Link to={to} className={styles.narrative}>
      <span className={styles.head}>
        <strong>{cell.code}</strong> {cell.title}
      </span>
      {cell.latestLearning ? (
        <q className={styles.learning}>{cell.latestLearning}</q>
      ) : (
        <span className={styles.none}>{t('overview.noLearning')}</span>
      )}
      <span className={styles.foot}>{[t('overview.withoutNumber'), foot].filter(Boolean).join(' · ')}</span>
    </Link>
  );
}
