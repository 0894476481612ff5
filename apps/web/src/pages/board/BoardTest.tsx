import { useTranslation } from 'react-i18next';
import { type FragmentType, graphql, readFragment } from '../../graphql/generated';
import { type MeasureChart_MeasureFragment } from '../../graphql/generated/graphql';
import { cyclePeriod } from '../../improvement/pdsa-cycle/period-words';
import { predictionWords } from '../../improvement/pdsa-cycle/prediction-words';
import { useLanguage } from '../../ui/useLanguage';
import styles from './BoardSheet.module.css';

export const BoardTest_cycle = graphql(`
  fragment BoardTest_cycle on PdsaCycle {
    id
    number
    plan
    who
    startsOn
    endsOn
    measureId
    predictions {
      id
      kind
      direction
      comparator
      value
      outOf
    }
  }
`);

interface BoardTestProps {
  cycle: FragmentType<typeof BoardTest_cycle> | null;
  measure: MeasureChart_MeasureFragment | null;
}

/** The running test: what, who and when, and what is thought to happen. */
export function BoardTest({ cycle: masked, measure }: BoardTestProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const cycle = readFragment(BoardTest_cycle, masked);
  const prediction = cycle?.predictions[0];
  const measured = measure && cycle?.measureId === measure.id ? measure.definition : null;
  const thought = prediction ? predictionWords(prediction, measured, t, language) : '';
  return (
    <section className={styles.test}>
      <h2>{t('board.now')}</h2>
      {cycle ? (
        <>
          <p className={styles.plan}>{cycle.plan}</p>
          <p>
            {[t('cycle.name', { number: cycle.number }), cycle.who, cyclePeriod(cycle, t, language)]
              .filter(Boolean)
              .join(' · ')}
          </p>
          {thought ? <p>{t('board.weThink', { prediction: thought })}</p> : null}
        </>
      ) : (
        <p className={styles.plan}>{t('board.noTestNow')}</p>
      )}
    </section>
  );
}
