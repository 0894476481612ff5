import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { type FragmentType, graphql, readFragment } from '../../graphql/generated';
import { useAddresses } from '../../people/programme/addresses';
import styles from './LearningList.module.css';

export const LearningList_intervention = graphql(`
  fragment LearningList_intervention on Intervention {
    id
    code
    pdsaCycles {
      id
      number
      learning
      surprise
    }
  }
`);

/** What the team has learned, newest first, each line with the cycle it comes from. */
export function LearningList({
  intervention,
  mayWrite,
}: {
  intervention: FragmentType<typeof LearningList_intervention>;
  mayWrite: boolean;
}) {
  const { t } = useTranslation();
  const addresses = useAddresses();
  const { code, pdsaCycles } = readFragment(LearningList_intervention, intervention);
  const learned = pdsaCycles.filter(({ learning }) => learning).reverse();
  if (learned.length === 0)
    return <p>{t(mayWrite ? 'intervention.noLearning' : 'intervention.noLearningToSee')}</p>;
  return (
    <ul className={styles.list}>
      {learned.map((cycle) => (
        <li key={cycle.id} className={styles.item}>
          <p>{cycle.learning}</p>
          {cycle.surprise ? <p className={styles.surprise}>{cycle.surprise}</p> : null}
          <Link to={addresses.cycle(code, cycle.number)} className={styles.source}>
            {t('intervention.fromCycle', { number: cycle.number })}
          </Link>
        </li>
      ))}
    </ul>
  );
}
