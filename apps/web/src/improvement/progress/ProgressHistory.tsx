import { useTranslation } from 'react-i18next';
import { progressScoreText } from '@laeringsrum/domain';
import { dateInCopenhagen, formatDateLong } from '@laeringsrum/locale';
import { type Progress_InterventionFragment } from '../../graphql/generated/graphql';
import { useLanguage } from '../../ui/useLanguage';
import styles from './ProgressHistory.module.css';
import { scoreNumber } from './score-words';

type Progress = NonNullable<Progress_InterventionFragment['progress']>;

/** Own scores and coach's notes in one line of time, newest first. */
export function ProgressHistory({ progress, coaching }: { progress: Progress; coaching: boolean }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const entries = [
    ...progress.scores.map((own) => ({ ...own, coach: false, text: own.line })),
    ...progress.coachNotes.map((note) => ({ ...note, coach: true, proposed: null, text: note.note })),
  ].sort((a, b) => b.at.localeCompare(a.at));
  if (entries.length === 0) return <p>{t('progress.historyEmpty')}</p>;
  return (
    <ol className={styles.history}>
      {entries.map(({ id, coach, score, proposed, text, at, by }) => (
        <li key={id} data-coach={coach || undefined}>
          <p className={styles.score}>
            <span className={styles.who}>
              {t(coach ? 'progress.coach' : coaching ? 'progress.teams' : 'progress.own')}
            </span>
            {score === null || score === undefined ? null : (
              <>
                <strong>{scoreNumber(score, language)}</strong> {progressScoreText(score, language)}
              </>
            )}
          </p>
          <p className={styles.text}>{text}</p>
          <p className={styles.when}>
            {t('progress.by', {
              name: by?.name ?? t('cycle.someone'),
              when: formatDateLong(dateInCopenhagen(at), language),
            })}
            {proposed !== null && proposed !== score
              ? ` · ${t('progress.wasProposed', { score: scoreNumber(proposed, language) })}`
              : null}
          </p>
        </li>
      ))}
    </ol>
  );
}
