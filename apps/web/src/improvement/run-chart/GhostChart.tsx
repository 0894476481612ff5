import { sentence } from '@laeringsrum/chart-geometry';
import chartStyles from './Chart.module.css';
import { type GhostChartProps } from './chart-props';
import { chartTexts } from './chart-texts';
import styles from './GhostChart.module.css';
import { useWidth } from './useWidth';

const CURVE =
  'M64 176c14 4 24 12 38 11 16-2 27-23 40-26 14-3 22 4 36 5 12 1 24 24 40 24s24-17 40-20c15-2 25 3 40 1 14-2 24-19 38-20 13-1 26 5 40 8 14 3 24 13 38 13s28-4 40-6 26-16 40-16 24 9 38 8 34-36 82-38c18 1 26 6 40 4 13-2 24-15 38-16s26 4 40 0 26-20 40-23 24 3 38 6';

/** Narrower than this the sketch shows its beginning, at a size one can see. */
const NARROW = 560;

/** A sketch of what will stand here: axes drawn by hand, a curve to come, an arrow to where it begins. */
export function GhostChart({ language }: GhostChartProps) {
  const texts = chartTexts[language];
  const invitation = sentence(
    { rule: 'NO_DATA' },
    { frequency: 'WEEKLY', periods: [], cycles: [] },
    language,
  );
  const [ref, width] = useWidth<HTMLDivElement>();
  const narrow = width > 0 && width < NARROW;
  const sketch = { fill: 'none', stroke: 'var(--rc-data)', strokeLinecap: 'round' } as const;
  return (
    <div ref={ref} className={`${chartStyles.chart} ${styles.ghost}`}>
      <svg
        className={chartStyles.drawing}
        viewBox={narrow ? '30 0 440 250' : '0 0 900 250'}
        role="img"
        aria-label={invitation.text}
      >
        <path d="M45 6c-1 40 1 82 0 122s1 74 0 112" {...sketch} strokeWidth={1.6} />
        <path d="M45 240c150 1 280-2 420 0s260-1 382 0" {...sketch} strokeWidth={1.6} />
        <path d="M65 72c160-2 330 1 480-1s200 1 302-1" {...sketch} strokeWidth={1.4} strokeDasharray="9 7" />
        <path d="M70 172c190 1 350-1 777 0" {...sketch} strokeWidth={1.4} strokeDasharray="1.5 5" />
        <path d={CURVE} {...sketch} strokeWidth={1.6} strokeDasharray="8 6" opacity={0.75} />
        {!narrow && (
          <g className={styles.labels}>
            <text x={858} y={76} fontSize={14} fill="var(--rc-ink2)">
              {texts.ghostGoal}
            </text>
            <text x={858} y={177} fontSize={14} fill="var(--rc-ink2)">
              {texts.ghostMedian}
            </text>
          </g>
        )}
        <g fill="none" stroke="var(--rc-accent)" strokeWidth={2} strokeLinecap="round" strokeLinejoin="round">
          <circle cx={64} cy={176} r={6} fill="var(--rc-background)" strokeWidth={2.5} />
          <path d="M138 224c-24-2-44-14-58-35M79 201l-1-13 12 3" />
        </g>
        {!narrow && (
          <text className={styles.line} x={148} y={230} fontSize={19} fill="var(--rc-accent)">
            {invitation.text}
          </text>
        )}
      </svg>
      {narrow && (
        <p className={styles.under} aria-hidden>
          {invitation.text}
        </p>
      )}
    </div>
  );
}
