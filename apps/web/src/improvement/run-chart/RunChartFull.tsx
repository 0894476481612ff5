import {
  type ChartLayout,
  type ChartModel,
  type Layer,
  type Mark,
  pointMarks,
} from '@laeringsrum/chart-geometry';
import { useCallback, useMemo, useState } from 'react';
import { ComposedChart, Line, XAxis, YAxis, ZIndexLayer } from 'recharts';
import { ActivePoint, LitCycle } from './ActivePoint';
import { ChartMarks } from './ChartMarks';
import { nearestPoint } from './nearest-point';
import styles from './RunChart.module.css';

export interface RunChartFullProps {
  readonly model: ChartModel;
  readonly layout: ChartLayout;
  readonly label: string;
  readonly active: number | null;
  readonly highlightCycle: number | null;
  readonly onActive: (position: number | null) => void;
  readonly onOpen: (position: number) => void;
  readonly onCycle: (cycle: number | null) => void;
}

/** A period as Recharts moves it: already in pixels, so that both draw the same picture. `y` null breaks the line. */
interface Datum {
  readonly x: number;
  readonly y: number | null;
  readonly position: number | null;
}

const behind = new Set<Layer>(['PHASES', 'GRID', 'SEMINARS', 'CYCLE_LINES', 'GOAL', 'MEDIAN']);
/** Drawn by Recharts. */
const moved = new Set<Layer>(['DATA', 'POINTS']);

/** The full chart: Recharts draws the curve and its points and follows the pointer; the geometry draws the rest. */
export default function RunChartFull(props: RunChartFullProps) {
  const { model, layout, label, active, highlightCycle, onActive, onOpen, onCycle } = props;
  const { plot, width, height, metrics } = layout;
  const data = useMemo(() => chartData(layout), [layout]);
  const back = useMemo(() => layout.marks.filter(({ layer }) => behind.has(layer)), [layout]);
  const front = useMemo(
    () => layout.marks.filter(({ layer }) => !behind.has(layer) && !moved.has(layer)),
    [layout],
  );
  const positionOf = useCallback(
    (index: unknown): number | null => {
      const position = data[Number(index ?? NaN)]?.position ?? null;
      return position !== null && model.points[position]?.state !== 'AHEAD' ? position : null;
    },
    [data, model],
  );
  const [before] = useState(() => latestKey(model));
  const arrived = latestKey(model) === before ? null : latestKey(model);
  const margin = { top: plot.top, right: width - plot.right, bottom: height - plot.bottom, left: plot.left };
  return (
    <ComposedChart
      width={width}
      height={height}
      data={data}
      margin={margin}
      accessibilityLayer={false}
      role="img"
      aria-label={label}
      onMouseMove={({ activeTooltipIndex }) => onActive(positionOf(activeTooltipIndex))}
      onMouseLeave={() => onActive(null)}
      onClick={(_, event) => {
        // A tap comes without the pointer having moved first, so Recharts may not know yet where it is.
        const box = event.currentTarget.getBoundingClientRect();
        const position = nearestPoint(model, layout, box, event.clientX);
        onActive(position);
        if (position !== null) onOpen(position);
      }}
    >
      <XAxis dataKey="x" type="number" domain={[plot.left, plot.right]} allowDataOverflow hide />
      <YAxis type="number" domain={[plot.top, plot.bottom]} reversed allowDataOverflow hide />
      <ZIndexLayer zIndex={-200}>
        <LitCycle layout={layout} cycle={highlightCycle} />
        <ChartMarks marks={back} />
      </ZIndexLayer>
      <Line
        dataKey="y"
        type="linear"
        connectNulls={false}
        isAnimationActive={false}
        stroke="var(--rc-data)"
        strokeWidth={metrics.line}
        dot={({ payload }: { payload?: Datum }) => (
          <g
            key={dotKey(model, payload)}
            className={dotKey(model, payload) === arrived ? styles.arrives : undefined}
          >
            <ChartMarks marks={dotMarks(model, layout, payload)} />
          </g>
        )}
        activeDot={false}
      />
      <ZIndexLayer zIndex={700}>
        <ChartMarks marks={front} />
        <ActivePoint model={model} layout={layout} position={active} />
        <CycleTargets layout={layout} onCycle={onCycle} />
      </ZIndexLayer>
    </ComposedChart>
  );
}

/** A definition's first point does not continue the line of the one before. */
function chartData(layout: ChartLayout): Datum[] {
  return layout.points.flatMap(({ index, x, y, panel }, i): Datum[] => {
    const datum = { x, y, position: index };
    const before = layout.points[i - 1];
    return before === undefined || before.panel === panel ? [datum] : [{ x, y: null, position: null }, datum];
  });
}

function dotMarks(model: ChartModel, layout: ChartLayout, datum: Datum | undefined): readonly Mark[] {
  const placed = layout.points.find(({ index }) => index === datum?.position);
  return placed === undefined || placed.y === null ? [] : pointMarks(model, layout, placed);
}

/** Changes with the value, so that a point that is saved anew arrives anew. */
function dotKey(model: ChartModel, datum: Datum | undefined): string {
  const position = datum?.position ?? -1;
  return `${position} ${model.points[position]?.value ?? ''}`;
}

function latestKey(model: ChartModel): string | null {
  return model.last === null ? null : `${model.last.index} ${model.last.value ?? ''}`;
}

/** Larger than the circles, so that a finger or a shaking hand meets them. */
function CycleTargets({ layout, onCycle }: { layout: ChartLayout; onCycle: (cycle: number | null) => void }) {
  return layout.cycles.map(({ number, x, y, r }) => (
    <circle
      key={number}
      cx={x}
      cy={y}
      r={Math.max(12, r + 2)}
      fill="transparent"
      onPointerEnter={() => onCycle(number)}
      onPointerLeave={() => onCycle(null)}
    />
  ));
}
