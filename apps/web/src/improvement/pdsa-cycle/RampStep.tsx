import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { tallySum } from '@laeringsrum/domain';
import { type FragmentType, graphql, readFragment } from '../../graphql/generated';
import { useAddresses } from '../../people/programme/addresses';
import { useLanguage } from '../../ui/useLanguage';
import { valueWords, type MeasuredIn } from '../measure/value-words';
import { CycleMark } from '../run-chart/CycleMark';
import { cyclePeriod } from './period-words';
import { predictionWords } from './prediction-words';
import styles from './RampStep.module.css';

export const RampStep_cycle = graphql(`
  fragment RampStep_cycle on PdsaCycle {
    id
    number
    title
    plan
    state
    readyToStudy
    decision
    scaleStep
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
    tally {
      days {
        yes
        no
      }
    }
    result {
      median
    }
  }
`);
export const RampStep_measure = graphql(`
  fragment RampStep_measure on Measure {
    id
    definition {
      id
      unit
      valueKind
      decimals
    }
  }
`);

interface RampStepProps {
  cycle: FragmentType<typeof RampStep_cycle>;
  code: string;
  measured: { definition: MeasuredIn } | null;
}

/** One test on the ramp: its mark, its name, what was thought and what came of it, standing on its own size. */
export function RampStep({ cycle: masked, code, measured }: RampStepProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const addresses = useAddresses();
  const cycle = readFragment(RampStep_cycle, masked);
  const prediction = cycle.predictions[0];
  const definition = measured?.definition ?? null;
  const state =
    cycle.state === 'CLOSED' && cycle.decision
      ? t(`cycle.decided.${cycle.decision}`)
      : t(`cycle.states.${cycle.readyToStudy ? 'READY' : cycle.state}`);
  const to = addresses.cycle(code, cycle.number);
  const { median } = cycle.result;
  const { yes, no } = tallySum(cycle.tally.days);
  const counted = prediction?.kind === 'COUNT';
  // What was guessed in answers is held against answers, what was guessed of the number against the number.
  const got =
    counted && yes + no > 0
      ? t('cycle.tally.saidYes', { yes, total: yes + no })
      : !counted && median != null && definition
        ? valueWords(median, definition, language, { exact: true })
        : null;
  return (
    <>
      <div className={styles.words}>
        <p className={styles.state}>
          <CycleMark
            cycle={{ number: cycle.number, state: cycle.state, decision: cycle.decision ?? null }}
            size={25}
          />
          {state}
        </p>
        <h3 className={styles.title}>
          <Link to={to}>{cycle.title || cycle.plan || t('cycle.untitled')}</Link>
        </h3>
        {prediction ? (
          <p className={styles.outcome}>
            {prediction.kind === 'NONE'
              ? t('intervention.guessedNot')
              : t('intervention.thought', {
                  prediction: predictionWords(prediction, definition, t, language).toLocaleLowerCase('da'),
                })}
            {got === null ? null : (
              <>
                {' · '}
                <strong>{t('intervention.got', { value: got })}</strong>
              </>
            )}
          </p>
        ) : null}
        {cycle.readyToStudy ? (
          <Link to={to} className={styles.action}>
            {t('myWork.writeLearning')}
          </Link>
        ) : null}
      </div>
      <div className={styles.tread}>
        <strong>{t(`cycle.scale.${cycle.scaleStep}`)}</strong>
        <span>{cyclePeriod(cycle, t, language)}</span>
      </div>
    </>
  );
}
