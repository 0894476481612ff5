import { type ChartInput } from '@laeringsrum/chart-geometry';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { changeWeek } from '@laeringsrum/domain';
import { type DocumentationTaskPartsFragment } from '../../graphql/generated/graphql';
import { type ChartView, runChartView } from '../../improvement/run-chart/chart-view';
import { RunChartFigure } from '../../improvement/run-chart/RunChartFigure';
import { useToday } from '../../people/session/Session';
import { useLanguage } from '../../ui/useLanguage';
import styles from './TaskEntry.module.css';

/** Below this many weeks two dots and a line say what the pair above says already. */
const FEWEST = 3;

/** The medians as a run chart, by the rules of every other one: a phase where the change came, and nothing said that it does not say. */
export function WeeksChart({ task, threshold }: { task: DocumentationTaskPartsFragment; threshold: number }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const today = useToday();
  const [view, setView] = useState<ChartView>(runChartView);
  const { id, name, weeks } = task;
  const input = useMemo((): ChartInput => {
    const change = changeWeek(weeks);
    return {
      ...{ language, today, frequency: 'WEEKLY' as const },
      startsOn: weeks[0]?.week ?? today,
      // Nobody promised to time each week: the curve ends where the timings do.
      endsOn: weeks.at(-1)?.week ?? today,
      definition: {
        ...{ versionId: id, name, shortName: name, unit: t('documentation.weeks.unit') },
        ...{
          direction: 'DOWN' as const,
          valueKind: 'VALUE' as const,
          minimum: 0,
          maximum: null,
          decimals: 1,
        },
      },
      periods: weeks.map(({ week }) => week),
      values: weeks.map(({ median }) => median),
      states: weeks.map(() => 'MEASURED' as const),
      phases: change ? [{ startsOn: change, name: t('documentation.weeks.after'), origin: 'NOTE' }] : [],
    };
  }, [id, name, weeks, language, today, t]);
  if (weeks.length < FEWEST) return null;
  return (
    <div className={styles.weeks}>
      <RunChartFigure
        input={input}
        heading={<h4>{t('documentation.weeks.title')}</h4>}
        view={view}
        onView={setView}
      />
      <p className={styles.how}>{t('documentation.weeks.how', { threshold })}</p>
    </div>
  );
}
