import { type ChartCycle, cycleCircle, cycleFill } from '@laeringsrum/chart-geometry';
import chartStyles from './Chart.module.css';
import { ChartMarks } from './ChartMarks';

interface CycleMarkProps {
  readonly cycle: Pick<ChartCycle, 'number' | 'state' | 'decision'>;
  readonly size?: number;
}

/** A cycle's circle as it stands under the chart, for the ramp and the lists beside it. The words say what it means. */
export function CycleMark({ cycle, size = 24 }: CycleMarkProps) {
  const middle = size / 2;
  const marks = cycleCircle(cycle.number, cycleFill(cycle), middle, middle, size * 0.41, size * 0.5);
  return (
    <span className={chartStyles.chart} style={{ display: 'inline-flex', flex: 'none' }} aria-hidden>
      <svg className={chartStyles.drawing} width={size} height={size} viewBox={`0 0 ${size} ${size}`}>
        <ChartMarks marks={marks} />
      </svg>
    </span>
  );
}
