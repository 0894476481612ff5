import { type Sentence } from '@laeringsrum/chart-geometry';
import styles from './SentenceMark.module.css';

/** The shape beside a sentence: only a signal has colour, and never colour alone. */
export function SentenceMark({
  sentence,
  size = 16,
}: {
  sentence: Pick<Sentence, 'mark' | 'tone'>;
  size?: number;
}) {
  const quiet = { fill: 'none', stroke: 'currentColor', strokeWidth: 1.4, strokeLinecap: 'round' } as const;
  const shapes: Record<Sentence['mark'], React.ReactNode> = {
    TRIANGLE_UP: <path d="M8 2.5 14 13H2z" fill="currentColor" />,
    TRIANGLE_DOWN: <path d="M8 13.5 2 3h12z" fill="currentColor" />,
    SQUARE: <path d="M3 3h10v10H3z" fill="currentColor" />,
    DIAMOND: <path d="m8 2 6 6-6 6-6-6z" fill="currentColor" />,
    WAVE: <path d="M1.5 9c1.8-3.6 3-3.6 4.3 0s2.6 3.6 4 0 2.6-3.6 4.7 0" {...quiet} />,
    DASHED_RING: <circle cx="8" cy="8" r="5.2" {...quiet} strokeDasharray="2 2.3" />,
    CROSS: <path d="m4 4 8 8M12 4l-8 8" {...quiet} />,
    FLAG: <path d="M4 14V2.5h8l-2 3 2 3H4" {...quiet} />,
  };
  return (
    <svg
      viewBox="0 0 16 16"
      width={size}
      height={size}
      aria-hidden="true"
      className={styles.mark}
      data-tone={sentence.tone}
    >
      {shapes[sentence.mark]}
    </svg>
  );
}
