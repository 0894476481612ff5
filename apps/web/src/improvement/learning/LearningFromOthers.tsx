import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { type FragmentType, graphql, readFragment } from '../../graphql/generated';
import { useAddresses } from '../../people/programme/addresses';
import styles from './LearningFromOthers.module.css';

export const LearningFromOthers_learning = graphql(`
  fragment LearningFromOthers_learning on SharedLearning {
    interventionCode
    interventionTitle
    placeName
    cycleNumber
    learning
  }
`);

/** One thing somebody else in the track has learned, in their own words. */
export function LearningFromOthers({
  learning,
}: {
  learning: FragmentType<typeof LearningFromOthers_learning>;
}) {
  const { t } = useTranslation();
  const addresses = useAddresses();
  const shared = readFragment(LearningFromOthers_learning, learning);
  return (
    <figure className={styles.figure}>
      <blockquote className={styles.quote}>{shared.learning}</blockquote>
      <figcaption className={styles.source}>
        {shared.placeName}, {shared.interventionCode} ·{' '}
        <Link to={addresses.cycle(shared.interventionCode, shared.cycleNumber)}>
          {t('myWork.seeCycle', { number: shared.cycleNumber })}
        </Link>
      </figcaption>
    </figure>
  );
}
