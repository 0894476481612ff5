import { type Sentence, signalPath } from '@laeringsrum/chart-geometry';
import styles from './VerdictIcon.module.css';

interface VerdictIconProps {
  readonly sentence: Pick<Sentence, 'mark' | 'tone'>;
  readonly size?: number;
}

/** The shape beside the sentence: a signal in its colour, the quiet states in grey. */
export function VerdictIcon({ sentence, size = 16 }: VerdictIconProps) {
  const { mark, tone } = sentence;
  const colour =
    tone === 'IMPROVE' ? 'var(--rc-improve)' : tone === 'CONCERN' ? 'var(--rc-concern)' : 'var(--rc-ink)';
  return (
    <svg className={styles.icon} width={size} height={size} viewBox="0 0 16 16" aria-hidden>
      {tone === 'NONE' ? quiet(mark) : <path d={signalPath(mark, 8, 8.5, 7)} fill={colour} />}
    </svg>
  );
}

function quiet(mark: Sentence['mark']) {
  const line = { fill: 'none', stroke: 'var(--rc-data)', strokeWidth: 1.6, strokeLinecap: 'round' } as const;
  switch (mark) {
    case 'DASHED_RING':
      return <circle cx={8} cy={8} r={5.2} {...line} strokeDasharray="1.6 2.5" />;
    case 'CROSS':
      return <path d="M4 4l8 8M4 12l8-8" {...line} />;
    case 'FLAG':
      return <path d="M4.5 14V2.5h7.5l-2 2.7 2 2.8H4.5" {...line} strokeLinejoin="round" />;
    default:
      return <path d="M1.5 9c1.6-4 3.2-4 4.8-.6s3.2 3.4 4.6 0S13.6 5.6 14.5 7" {...line} />;
  }
}
