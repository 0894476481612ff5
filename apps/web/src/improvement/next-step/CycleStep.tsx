import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { daysBetween } from '@laeringsrum/locale';
import { type FragmentType, graphql, readFragment } from '../../graphql/generated';
import { useAddresses } from '../../people/programme/addresses';
import { useToday } from '../../people/session/Session';
import { useLanguage } from '../../ui/useLanguage';
import { predictionWords } from '../pdsa-cycle/prediction-words';
import styles from './step.module.css';

export const CycleStep_step = graphql(`
  fragment CycleStep_step on NextStep {
    kind
    intervention {
      id
      code
      measures {
        id
        definition {
          id
          unit
          valueKind
          decimals
        }
      }
    }
    cycle {
      id
      number
      title
      endsOn
      measureId
      predictions {
        id
        kind
        direction
        comparator
        value
        outOf
        measureId
      }
    }
  }
`);

/** A test that has been run and waits to be learned from, or one that is ready to begin. */
export function CycleStep({ step, first }: { step: FragmentType<typeof CycleStep_step>; first: boolean }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const today = useToday();
  const addresses = useAddresses();
  const { kind, intervention, cycle } = readFragment(CycleStep_step, step);
  if (!cycle) return null;
  const toStudy = kind === 'CYCLE_TO_STUDY';
  const days = cycle.endsOn ? daysBetween(cycle.endsOn, today) : null;
  const when =
    days === null || days < 0
      ? null
      : days === 0
        ? t('myWork.today')
        : days === 1
          ? t('myWork.yesterday')
          : t('myWork.daysAgo', { count: days });
  const prediction = cycle.predictions[0];
  const measureId = prediction?.measureId ?? cycle.measureId;
  const measured = intervention.measures.find(({ id }) => id === measureId)?.definition ?? null;
  return (
    <>
      <p className={styles.about}>
        {intervention.code} · {t('myWork.cycleEnded', { number: cycle.number })} <em>{cycle.title}</em>
        {toStudy && when ? ` · ${t('myWork.ended', { when })}` : null}
      </p>
      <h3 className={styles.question}>{t(toStudy ? 'myWork.cycleQuestion' : 'myWork.draftQuestion')}</h3>
      <div className={styles.row}>
        {toStudy && prediction ? (
          <p className={styles.fact}>
            {t('myWork.predicted', { prediction: predictionWords(prediction, measured, t, language) })}
          </p>
        ) : null}
        <span className={styles.push}>
          <Link
            to={addresses.cycle(intervention.code, cycle.number)}
            className={styles.link}
            data-first={first || undefined}
          >
            {toStudy ? t('myWork.writeLearning') : t('myWork.openDraft', { number: cycle.number })}
            {toStudy ? <small className={styles.phoneOnly}>{t('myWork.minutes')}</small> : null}
          </Link>
        </span>
      </div>
    </>
  );
}
