import { useTranslation } from 'react-i18next';
import { type DeviationPartsFragment } from '../../graphql/generated/graphql';
import styles from './DeviationView.module.css';

/** Who has answered what, for those who may know; and why somebody has no vote. */
export function VotesGiven({ deviation }: { deviation: DeviationPartsFragment }) {
  const { t } = useTranslation();
  const { voting, votes, state, severity } = deviation;
  if (state === 'DRAFT' || severity === 'MINOR') return null;
  if (!voting.exists) return <p className={styles.part}>{t('deviation.votes.group')}</p>;
  return (
    <section className={styles.part}>
      <h2>{t('deviation.votes.others')}</h2>
      {votes.length === 0 ? (
        <p>
          {t('deviation.votes.nobody')} {state === 'PROPOSED' ? t('deviation.votes.needed') : null}
        </p>
      ) : (
        <ul>
          {votes.map((vote) => (
            <li key={vote.id}>
              {vote.by?.name}: <strong>{t(`deviation.choices.${vote.choice}`)}</strong>{' '}
              <span className={styles.quiet}>{vote.line}</span>
            </li>
          ))}
        </ul>
      )}
      {voting.recused ? <p>{t('deviation.votes.recused')}</p> : null}
    </section>
  );
}
