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

interface ProgressScaleProps {
  scores: readonly ScoreOnScale[];
  /** Read by the coach, to whom the team's own score is not "yours". */
  coaching: boolean;
}

const axis = 58;
const x = (score: number): string => `${((score - 0.5) / 4.5) * 100}%`;

/** Three scores side by side on one line, and the same in words below it: told apart by shape, never by colour. */
export function ProgressScale({ scores, coaching }: ProgressScaleProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  return (
    <figure className={styles.figure}>
      <svg className={styles.scale} height={86} aria-hidden="true">
        <line className={styles.axis} x1="0" x2="100%" y1={axis} y2={axis} />
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
          score === null ? null : (
            <svg key={kind} x={x(score)} y={axis - 10 - row * 18} overflow="visible">
              <Mark kind={kind} />
            </svg>
          ),
        )}
      </svg>
      <dl className={styles.words}>
        {scores.map(({ kind, score }) => (
          <div key={kind}>
            <dt>
              <svg width="16" height="16" viewBox="-8 -8 16 16" aria-hidden="true">
                <Mark kind={kind} />
              </svg>
              {t(kind === 'own' && coaching ? 'progress.teams' : `progress.${kind}`)}
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

/** Around the origin. */
function Mark({ kind }: { kind: ScoreOnScale['kind'] }) {
  return kind === 'coach' ? (
    <path className={styles.coach} d="M0-6L6 0 0 6-6 0z" />
  ) : (
    <circle className={styles[kind]} r={5.5} />
  );
}
