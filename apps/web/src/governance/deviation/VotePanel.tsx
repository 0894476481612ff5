import { useTranslation } from 'react-i18next';
import { type DeviationPartsFragment } from '../../graphql/generated/graphql';
import { FourChoices } from '../vote/FourChoices';
import { type DeviationActs } from './useDeviation';
import styles from './VotePanel.module.css';

/** The answer to a deviation: on a phone it stays at the foot of the screen while the question is read. */
export function VotePanel({ deviation, acts }: { deviation: DeviationPartsFragment; acts: DeviationActs }) {
  const { t } = useTranslation();
  const { id, voting, votes } = deviation;
  return (
    <section className={styles.panel} aria-label={t('deviation.votes.title')}>
      <div className={styles.head}>
        <h2>{t('deviation.votes.title')}</h2>
        <span>{t('deviation.votes.count', { count: votes.length, needed: voting.needed })}</span>
      </div>
      <FourChoices
        label={t('deviation.votes.title')}
        draft={`DeviationVote:${id}`}
        votes={votes}
        needed={voting.needed}
        busy={acts.busy}
        refused={acts.refused}
        onVote={acts.vote}
      />
    </section>
  );
}
