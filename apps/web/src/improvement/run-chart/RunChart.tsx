import {
  chartLabel,
  type ChartLayout,
  type ChartModel,
  chartTitle,
  layout,
} from '@laeringsrum/chart-geometry';
import { lazy, Suspense, useCallback, useId, useMemo, useState } from 'react';
import { ChartDrawing } from './ChartDrawing';
import { type RunChartProps } from './chart-props';
import { chartTexts } from './chart-texts';
import { CycleTip, PointTip } from './PointTip';
import chartStyles from './Chart.module.css';
import styles from './RunChart.module.css';
import { useChartKeys } from './useChartKeys';
import { chartReading } from './chart-reading';
import { useWidth } from './useWidth';

/** Recharts arrives when it is needed; until then the same picture stands still in its place. */
const RunChartFull = lazy(() => import('./RunChartFull'));

/** Narrower than this the chart takes the phone's size. */
const PHONE_UNDER = 640;
const PRINT_WIDTH = 680;
const PRINT_HEIGHT = 330;

/** The size and height a full chart takes in a width: 16:7, at least 320 px high, on a phone 240 px and its marks. */
export function fullLayout(model: ChartModel, width: number): ChartLayout {
  if (width < PHONE_UNDER) return layout(model, 'PHONE', width, model.cycles.length > 0 ? 270 : 244);
  return layout(model, 'FULL', width, Math.max(320, Math.round((width * 7) / 16)));
}

/** The full run chart with its keyboard layer; outside the picture, so that a screen reader can reach it. */
export function RunChart(props: RunChartProps) {
  const { input, control = false, onOpenPoint, highlightCycle = null, onHighlightCycle } = props;
  const model = chartReading(input, control);
  const [ref, width] = useWidth<HTMLDivElement>();
  const drawn = useMemo(() => (width === 0 ? null : fullLayout(model, width)), [model, width]);
  const paper = useMemo(() => layout(model, 'FULL', PRINT_WIDTH, PRINT_HEIGHT), [model]);
  const keys = useChartKeys(model, onOpenPoint, onHighlightCycle);
  const hint = useId();
  const texts = chartTexts[input.language];
  const label = chartLabel(model);
  const onOpen = useCallback(
    (position: number) => {
      const period = model.points[position]?.period;
      if (period !== undefined) onOpenPoint?.(period);
    },
    [model, onOpenPoint],
  );
  const [pointedCycle, setPointedCycle] = useState<number | null>(null);
  const onCycle = useCallback(
    (cycle: number | null) => {
      setPointedCycle(cycle);
      onHighlightCycle?.(cycle);
    },
    [onHighlightCycle],
  );
  return (
    <div className={chartStyles.chart}>
      <div ref={ref} className={onOpenPoint ? `${styles.plot} ${styles.openable}` : styles.plot}>
        {drawn !== null && (
          <>
            <Suspense
              fallback={
                <ChartDrawing width={drawn.width} height={drawn.height} marks={drawn.marks} label={label} />
              }
            >
              <RunChartFull
                model={model}
                layout={drawn}
                label={label}
                active={keys.active}
                highlightCycle={pointedCycle ?? highlightCycle}
                onActive={keys.setActive}
                onOpen={onOpen}
                onCycle={onCycle}
              />
            </Suspense>
            <div
              className={styles.keys}
              role="application"
              tabIndex={0}
              aria-label={texts.points(chartTitle(input.definition))}
              aria-describedby={hint}
              onKeyDown={keys.onKeyDown}
              onFocus={keys.onFocus}
              onBlur={keys.onBlur}
            />
            {keys.active !== null && <PointTip model={model} layout={drawn} position={keys.active} />}
            {pointedCycle !== null && <CycleTip model={model} layout={drawn} cycle={pointedCycle} />}
          </>
        )}
        <p id={hint} className={chartStyles.hidden}>
          {texts.keys}
        </p>
        <p className={chartStyles.hidden} aria-live="polite">
          {keys.announced}
        </p>
      </div>
      <div className={styles.paper}>
        <ChartDrawing width={paper.width} height={paper.height} marks={paper.marks} label={label} />
      </div>
    </div>
  );
}
