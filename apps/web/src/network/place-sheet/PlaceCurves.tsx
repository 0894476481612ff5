import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type FragmentType, readFragment } from '../../graphql/generated';
import { chartModelOf } from '../../improvement/run-chart/chart-model-of';
import { useToday } from '../../people/session/Session';
import { Section } from '../../ui/Section';
import { useLanguage } from '../../ui/useLanguage';
import { cellInput, Overview_cell } from '../overview/overview-cell';
import { OverviewCellView } from '../overview/OverviewCellView';
import { type PlacedCell } from '../overview/useOverview';
import styles from './PlaceSheet.module.css';

interface PlaceCurvesProps {
  cells: ReadonlyArray<FragmentType<typeof Overview_cell>>;
  placeName: string;
  minimumUseful: number;
  seminars: readonly { readonly number: number; readonly date: string }[];
}

/** As many as one A4 has room for, beside what else stands on it (`PlaceSheet.module.css`). */
const ON_PAPER = 4;

/** The place's curves on one scale of weeks, each with its sentence; where there is no number, what was learned. */
export function PlaceCurves({ cells, placeName, minimumUseful, seminars }: PlaceCurvesProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const today = useToday();
  const [activePeriod, setActivePeriod] = useState<string | null>(null);
  const surroundings = { language, today, minimumUseful, seminars: [...seminars] };
  const placed: PlacedCell[] = readFragment(Overview_cell, cells).map((cell) => {
    const input = cellInput(cell, surroundings);
    return { cell, input, model: input ? chartModelOf(input) : null, axis: undefined };
  });
  const from = placed
    .flatMap(({ model }) => (model ? [model.slots[0]?.period ?? model.input.startsOn] : []))
    .reduce((first, period) => (first < period ? first : period), today);
  return (
    <Section title={t('place.curves')} ruled={false}>
      <div className={styles.curves}>
        {placed.map((each) => (
          <OverviewCellView
            key={each.cell.measureId ?? each.cell.interventionId}
            placed={each}
            placeName={placeName}
            timeRange={{ from, to: today }}
            activePeriod={activePeriod}
            onActivePeriod={setActivePeriod}
          />
        ))}
      </div>
      {placed.length > ON_PAPER ? (
        <p className={styles.onPaper}>{t('place.more', { count: placed.length - ON_PAPER })}</p>
      ) : null}
    </Section>
  );
}
