import { chartModel } from '@laeringsrum/chart-geometry';
import { useTranslation } from 'react-i18next';
import { formatNumber } from '@laeringsrum/locale';
import { type MeasureChart_MeasureFragment } from '../../graphql/generated/graphql';
import { useToday } from '../../people/session/Session';
import { useLanguage } from '../../ui/useLanguage';
import { chartInput } from '../measure/chart-input';
import { dayOf, ordinalOf, slotsOf } from '../measurement/slot';
import { Sparkline } from '../run-chart/Sparkline';
import styles from './GridSummary.module.css';
import { type PasteEntry } from './paste-reading';

interface GridSummaryProps {
  measure: MeasureChart_MeasureFragment;
  /** What a paste would write for this measure; none while nothing is pasted. */
  pasted: readonly PasteEntry[];
  pasting: boolean;
}

/** The curve these numbers make, live, also for what is not written yet. */
export function GridSummary({ measure, pasted, pasting }: GridSummaryProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const today = useToday();
  const rows = new Map<string, { value: number | null; state: string }>(
    slotsOf(measure).map((slot, at) => [
      slot,
      { value: measure.series.values[at] ?? null, state: measure.series.states[at] ?? 'MEASURED' },
    ]),
  );
  for (const { period, next } of pasted)
    if (next) rows.set(period, { value: next.value, state: next.notMeasured ? 'NOT_MEASURED' : 'MEASURED' });
  const sorted = [...rows].sort(([a], [b]) => a.localeCompare(b));
  const first = dayOf(sorted[0]?.[0] ?? measure.startsOn);
  const input = chartInput(
    {
      ...measure,
      startsOn: first < measure.startsOn ? first : measure.startsOn,
      series: {
        ...measure.series,
        periods: sorted.map(([slot]) => dayOf(slot)),
        ordinals: sorted.map(([slot]) => ordinalOf(slot)),
        values: sorted.map(([, { value }]) => value),
        states: sorted.map(([, { state }]) => state),
        numerators: [],
        denominators: [],
        reasons: [],
        notes: [],
        enteredOn: [],
      },
    },
    null,
    { language, today },
  );
  const median = chartModel(input).medians.at(-1)?.value ?? null;
  const count = sorted.filter(([, { value }]) => value !== null).length;
  return (
    <p className={styles.summary}>
      <span>
        {median === null
          ? t('grid.nowFew', { count, need: measure.baselinePoints })
          : t(pasting ? 'grid.after' : 'grid.now', {
              count,
              median: formatNumber(median, language, { decimals: measure.definition.decimals + 1 }),
            })}
      </span>
      <Sparkline input={input} />
    </p>
  );
}
