import { chartLabel, chartTitle, layout, type ChartInput } from '@laeringsrum/chart-geometry';
import { useMemo, useState } from 'react';
import { type Language } from '@laeringsrum/domain';
import { type FragmentType, graphql, readFragment } from '../../graphql/generated';
import chartStyles from '../../improvement/run-chart/Chart.module.css';
import { ChartDrawing } from '../../improvement/run-chart/ChartDrawing';
import { chartModelOf } from '../../improvement/run-chart/chart-model-of';
import { chartTexts } from '../../improvement/run-chart/chart-texts';
import { RunChartTable } from '../../improvement/run-chart/RunChartTable';
import { useWidth } from '../../improvement/run-chart/useWidth';
import { TextAction } from '../../ui/TextAction';
import styles from './Report.module.css';

export const ReportCurve_chart = graphql(`
  fragment ReportCurve_chart on ReportChart {
    today
    frequency
    startsOn
    endsOn
    baselinePoints
    minimumUseful
    definition {
      versionId
      name
      shortName
      unit
      direction
      valueKind
      minimum
      maximum
      decimals
    }
    periods
    values
    numerators
    denominators
    states
    reasons
    notes
    enteredOn
    phases {
      startsOn
      name
      origin
    }
    goal {
      from
      targets
    }
    cycles {
      number
      title
      startsOn
      endsOn
      state
      decision
    }
    annotations {
      period
      text
    }
  }
`);

/** Narrower than this it takes the phone's signs. */
const PHONE_UNDER = 480;
const HEIGHT = 230;

interface ReportCurveProps {
  chart: FragmentType<typeof ReportCurve_chart>;
  /** The report's own, which is not always the reader's. */
  language: Language;
}

/** A curve in the report as the PDF draws it, or its table. Many stand on the page: they are drawn light and do not move. */
export function ReportCurve({ chart: masked, language }: ReportCurveProps) {
  const [table, setTable] = useState(false);
  const [ref, width] = useWidth<HTMLElement>();
  const chart = readFragment(ReportCurve_chart, masked);
  const input = useMemo(() => ({ ...chart, language }) as ChartInput, [chart, language]);
  const model = chartModelOf(input);
  const drawn = useMemo(
    () => (width === 0 ? null : layout(model, width < PHONE_UNDER ? 'PHONE' : 'FULL', width, HEIGHT)),
    [model, width],
  );
  const texts = chartTexts[language];
  const title = chartTitle(input.definition);
  return (
    <figure ref={ref} className={`${chartStyles.chart} ${styles.curve}`}>
      <figcaption>
        {title}
        <TextAction onClick={() => setTable(!table)}>
          {table ? texts.showChart : texts.showTable}
          <span className={chartStyles.hidden}>: {title}</span>
        </TextAction>
      </figcaption>
      {table ? <RunChartTable input={input} /> : null}
      {drawn && !table ? (
        <ChartDrawing
          width={drawn.width}
          height={drawn.height}
          marks={drawn.marks}
          label={chartLabel(model)}
        />
      ) : null}
    </figure>
  );
}
