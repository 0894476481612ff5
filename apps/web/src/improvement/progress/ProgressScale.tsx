import { useTranslation } from 'react-i18next';
import { PROGRESS_SCORES, progressScoreText } from '@laeringsrum/domain';
import { useLanguage } from '../../ui/useLanguage';
import { scoreNumber } from './score-words';
import styles from './ProgressScale.module.css';

export interface ScoreOnScale {
  kind: 'proposed' | 'own' | 'coach';
  /** null: none has been given. */
  score: number | null;
}

const [left, right, axis] = [14, 626, 58] as const;
const x = (score: number): number => left + ((score - 0.5) / 4.5) * (right - left);

/** Three scores side by side on one line, and the same in words below it: told apart by shape, never by colour. */
export function ProgressScale({ scores }: { scores: readonly ScoreOnScale[] }) {
  const { t } = useTranslation();
  const language = useLanguage();
  return (
    <figure className={styles.figure}>
      <svg className={styles.scale} viewBox="0 0 640 86" aria-hidden="true">
        <line className={styles.axis} x1={left} x2={right} y1={axis} y2={axis} />
        {PROGRESS_SCORES.map((score) => (
          <g key={score}>
            <line className={styles.tick} x1={x(score)} x2={x(score)} y1={axis} y2={axis + 5} />
            {Number.isInteger(score) || score === 0.5 ? (
              <text className={styles.number} x={x(score)} y={axis + 23}>
                {scoreNumber(score, language)}
              </text>
            ) : null}
          </g>
        ))}
        {scores.map(({ kind, score }, row) =>
          score === null ? null : <Mark key={kind} kind={kind} x={x(score)} y={axis - 10 - row * 18} />,
        )}
      </svg>
      <dl className={styles.words}>
        {scores.map(({ kind, score }) => (
          <div key={kind}>
            <dt>
              <svg width="16" height="16" viewBox="0 0 16 16" aria-hidden="true">
                <Mark kind={kind} x={8} y={8} />
              </svg>
              {t(`progress.${kind}`)}
            </dt>
            <dd>
              {score === null ? (
                <span className={styles.none}>
                  {t(kind === 'coach' ? 'progress.noNote' : 'progress.none')}
                </span>
              ) : (
                <>
                  <strong>{scoreNumber(score, language)}</strong> {progressScoreText(score, language)}
                </>
              )}
            </dd>
          </div>
        ))}
      </dl>
    </figure>
  );
}

function Mark({ kind, x: cx, y: cy }: { kind: ScoreOnScale['kind']; x: number; y: number }) {
  if (kind === 'coach') return <path className={styles.coach} d={`M${cx} ${cy - 6}l6 6-6 6-6-6z`} />;
  return <circle className={styles[kind]} cx={cx} cy={cy} r={5.5} />;
}
