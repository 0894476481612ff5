import { type Ink, type Mark } from '@laeringsrum/chart-geometry';
import { memo, useMemo } from 'react';
import { batchedMarks } from './batched-marks';
import styles from './Chart.module.css';

/** The theme's colour for an ink. */
export function inkColour(ink: Ink | undefined): string {
  return ink === undefined ? 'none' : `var(--rc-${ink})`;
}

/** Paints a drawing's shapes as they are. */
export const ChartMarks = memo(function ChartMarks({ marks }: { marks: readonly Mark[] }) {
  const few = useMemo(() => batchedMarks(marks), [marks]);
  return few.map((mark, i) => <ChartMark key={i} mark={mark} />);
});

function ChartMark({ mark }: { mark: Mark }) {
  if (mark.shape === 'text') {
    return (
      <text
        x={mark.x}
        y={mark.y}
        fontSize={mark.size}
        textAnchor={mark.anchor === 'start' ? undefined : mark.anchor}
        className={mark.halo ? styles.halo : undefined}
      >
        {mark.spans.map(({ text, weight, ink }, i) => (
          <tspan key={i} fontWeight={weight === 600 ? 600 : undefined} fill={inkColour(ink)}>
            {text}
          </tspan>
        ))}
      </text>
    );
  }
  const paint = {
    fill: inkColour(mark.fill),
    fillOpacity: mark.fillOpacity,
    stroke: mark.stroke === undefined ? undefined : inkColour(mark.stroke),
    strokeWidth: mark.stroke === undefined ? undefined : mark.width,
    strokeDasharray: mark.dash,
    strokeLinejoin: mark.round ? ('round' as const) : undefined,
    strokeLinecap: mark.round ? ('round' as const) : undefined,
  };
  return mark.shape === 'circle' ? (
    <circle cx={mark.cx} cy={mark.cy} r={mark.r} {...paint} />
  ) : (
    <path d={mark.d} {...paint} />
  );
}
