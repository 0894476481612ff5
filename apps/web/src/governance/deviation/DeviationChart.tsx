import { useTranslation } from 'react-i18next';
import { type FragmentType, graphql, readFragment } from '../../graphql/generated';
import { chartInput } from '../../improvement/measure/chart-input';
import { MeasureChart_intervention, MeasureChart_measure } from '../../improvement/measure/MeasureChart';
import chartStyles from '../../improvement/run-chart/Chart.module.css';
import { chartModelOf } from '../../improvement/run-chart/chart-model-of';
import { ChartSentence } from '../../improvement/run-chart/ChartSentence';
import { RunChart } from '../../improvement/run-chart/RunChart';
import { useToday } from '../../people/session/Session';
import { useLanguage } from '../../ui/useLanguage';

export const DeviationChart_intervention = graphql(`
  fragment DeviationChart_intervention on Intervention {
    id
    code
    ...MeasureChart_intervention
    measures {
      id
      ...MeasureChart_measure
    }
  }
`);

interface DeviationChartProps {
  intervention: FragmentType<typeof DeviationChart_intervention>;
  /** The measure that the goal is about; without it the first one. */
  measureId: string | null;
  minimumUseful: number;
}

/** The curve the question is about, with its one sentence. */
export function DeviationChart({ intervention: masked, measureId, minimumUseful }: DeviationChartProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const today = useToday();
  const intervention = readFragment(DeviationChart_intervention, masked);
  const around = readFragment(MeasureChart_intervention, intervention);
  const measures = readFragment(MeasureChart_measure, intervention.measures);
  const measure = measures.find(({ id }) => id === measureId) ?? measures[0];
  if (!measure) return null;
  const input = chartInput(measure, around, { language, today, minimumUseful });
  const model = chartModelOf(input);
  return (
    <figure className={chartStyles.chart} aria-label={`${t('steering.moving.curves')}: ${intervention.code}`}>
      <RunChart input={input} />
      <figcaption>
        <ChartSentence sentence={model.sentence} />
      </figcaption>
    </figure>
  );
}
