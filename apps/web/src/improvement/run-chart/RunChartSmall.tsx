import {
  type ChartLayout,
  type ChartModel,
  layout,
  periodName,
  spokenValue,
  valueWithUnit,
  isPercentage,
} from '@laeringsrum/chart-geometry';
import { type PointerEvent, type ReactNode, useMemo } from 'react';
import { Link } from 'react-router';
import { ActivePoint } from './ActivePoint';
import chartStyles from './Chart.module.css';
import { ChartDrawing } from './ChartDrawing';
import { type RunChartSmallProps } from './chart-props';
import { chartTexts } from './chart-texts';
import { nearestPoint } from './nearest-point';
import styles from './RunChartSmall.module.css';
import { chartModelOf } from './chart-model-of';
import { useWidth } from './useWidth';
import { VerdictIcon } from './VerdictIcon';

const HEIGHT = 114;
/** The same in every cell of a column, so that the weeks line up. */
export const SMALL_MARGINS = { left: 32, right: 62 };

/** One cell: code, name and last value; the plot; the sentence's first clause. Three lines and no box. */
export function RunChartSmall(props: RunChartSmallProps) {
  const { input, code, placeName, to, footNote = '', timeRange, axis, activePeriod, onActivePeriod } = props;
  const model = chartModelOf(input);
  const [ref, width] = useWidth<HTMLDivElement>();
  const valueRange = axis?.valueRange ?? null;
  const drawn = useMemo(() => {
    if (width === 0) return null;
    const margins = timeRange === undefined ? undefined : SMALL_MARGINS;
    return layout(model, 'SMALL_MULTIPLE', width, HEIGHT, { timeRange, margins, valueRange });
  }, [model, width, timeRange, valueRange]);
  const { sentence, last } = model;
  const { definition, language } = input;
  const texts = chartTexts[language];
  const active = activePeriod == null ? null : positionOf(model, activePeriod);
  const tone =
    sentence.tone === 'IMPROVE' ? styles.improve : sentence.tone === 'CONCERN' ? styles.concern : undefined;
  const waiting = model.verdict.rule === 'NO_DATA';
  const clause = waiting ? texts.awaiting(periodName(model.named, 0)) : sentence.clause;
  const latest =
    last?.value == null
      ? ''
      : texts.latest(spokenValue(last.value, definition, language), periodName(model.named, last.index));
  const aside = [footNote, axis?.mark ?? ''].filter(Boolean).join(' · ');
  const content = (
    <>
      <div className={styles.head}>
        <span className={styles.code}>{code}</span>
        <span className={styles.name}>{nameWithUnit(model)}</span>
        {last?.value != null && (
          <span className={styles.last}>{valueWithUnit(last.value, definition, language)}</span>
        )}
      </div>
      <div
        ref={ref}
        className={styles.plot}
        style={{ minHeight: HEIGHT }}
        onPointerMove={(event) => drawn && onActivePeriod?.(nearestPeriod(event, model, drawn))}
        onPointerLeave={() => onActivePeriod?.(null)}
      >
        {drawn !== null && (
          <ChartDrawing width={drawn.width} height={drawn.height} marks={drawn.marks}>
            {active !== null && <ActiveWeek model={model} layout={drawn} position={active} />}
          </ChartDrawing>
        )}
      </div>
      <div className={styles.foot}>
        <span className={tone === undefined ? styles.clause : `${styles.clause} ${tone}`}>
          <VerdictIcon sentence={sentence} />
          {clause}
        </span>
        {aside !== '' && <span className={styles.aside}>{aside}</span>}
      </div>
    </>
  );
  const name = texts.cell(code, definition.shortName, placeName, sentence.brief, latest);
  return <Cell to={to} name={name} content={content} />;
}

function Cell({ to, name, content }: { to: string | undefined; name: string; content: ReactNode }) {
  const className = `${chartStyles.chart} ${styles.cell}`;
  return to === undefined ? (
    <div className={className} role="group" aria-label={name}>
      {content}
    </div>
  ) : (
    <Link to={to} className={className}>
      <span className={chartStyles.hidden}>{name}</span>
      <div aria-hidden>{content}</div>
    </Link>
  );
}

function nameWithUnit(model: ChartModel): string {
  const { definition } = model.input;
  const unit = isPercentage(definition) ? '%' : definition.unit.trim();
  return unit === '' ? definition.shortName : `${definition.shortName}, ${unit}`;
}

interface ActiveWeekProps {
  readonly model: ChartModel;
  readonly layout: ChartLayout;
  readonly position: number;
}

function ActiveWeek({ model, layout: drawn, position }: ActiveWeekProps) {
  const placed = drawn.points.find(({ index }) => index === position);
  if (placed === undefined) return null;
  return (
    <>
      <path d={`M${placed.x} 0V${drawn.plot.bottom}`} stroke="var(--rc-ink2)" strokeWidth={1} />
      {placed.y !== null && <ActivePoint model={model} layout={drawn} position={position} />}
    </>
  );
}

function positionOf(model: ChartModel, period: string): number | null {
  const at = model.slots.findIndex((slot) => slot.period === period);
  return at === -1 ? null : at;
}

function nearestPeriod(
  event: PointerEvent<HTMLElement>,
  model: ChartModel,
  drawn: ChartLayout,
): string | null {
  const position = nearestPoint(model, drawn, event.currentTarget.getBoundingClientRect(), event.clientX);
  return position === null ? null : (model.slots[position]?.period ?? null);
}
