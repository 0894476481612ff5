import { useTranslation } from 'react-i18next';
import { dateInCopenhagen, formatDateLong, formatWeek, weekOf } from '@laeringsrum/locale';
import { type CycleParts_CycleFragment } from '../../graphql/generated/graphql';
import { LockIcon } from '../../ui/icons';
import { useLanguage } from '../../ui/useLanguage';
import { type MeasuredIn } from '../measure/value-words';
import styles from './Prediction.module.css';
import { predictionWords } from './prediction-words';

type Prediction = CycleParts_CycleFragment['predictions'][number];
export type MeasuredName = MeasuredIn & { name: string };

/** "Andelen, der føler sig hørt, bliver mindst 75 %, fordi de bliver spurgt, mens besøget er frisk." */
function PredictionSentence({
  prediction,
  measured,
}: {
  prediction: Prediction;
  measured: MeasuredName | null;
}) {
  const { t } = useTranslation();
  const language = useLanguage();
  const because = prediction.because
    ? t('cycle.prediction.becauseText', { because: prediction.because.replace(/\.$/, '') })
    : '';
  if (prediction.kind === 'NONE')
    return <p className={styles.sentence}>{t('cycle.prediction.sentenceNone')}.</p>;
  if (prediction.kind === 'DIRECTION' && prediction.direction)
    return (
      <p className={styles.sentence}>
        <strong>{t(`cycle.prediction.sentence${prediction.direction}`)}</strong>
        {because}.
      </p>
    );
  if (prediction.kind === 'COUNT')
    return (
      <p className={styles.sentence}>
        <strong>{predictionWords(prediction, null, t, language)}</strong> {t('cycle.prediction.sayYes')}
        {because}.
      </p>
    );
  return (
    <p className={styles.sentence}>
      {t('cycle.prediction.sentenceNumber', { measure: measured?.name ?? t('measurement.value') })}{' '}
      <strong>{predictionWords(prediction, measured, t, language)}</strong>
      {because}.
    </p>
  );
}

interface PredictionViewProps {
  cycle: CycleParts_CycleFragment;
  measured: MeasuredName | null;
  children?: React.ReactNode;
}

/** What was predicted, with its lock. The first version is the one that counts; later ones stand below with their reason. */
export function PredictionView({ cycle, measured, children }: PredictionViewProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const [first, ...later] = cycle.predictions;
  if (!first) return null;
  const locked = cycle.predictionLockedAt;
  return (
    <div className={styles.locked}>
      <div className={styles.head}>
        <span className={styles.label}>{t('cycle.prediction.heading')}</span>
        <span className={styles.when}>
          {locked ? (
            <>
              <LockIcon size={16} />
              {t('cycle.prediction.locked', { when: formatWeek(weekOf(dateInCopenhagen(locked)), language) })}
            </>
          ) : cycle.state === 'RUNNING' ? (
            t('cycle.prediction.notLocked')
          ) : null}
        </span>
      </div>
      <PredictionSentence prediction={first} measured={measured} />
      {first.confidence ? (
        <p className={styles.quiet}>{t(`cycle.prediction.sure.${first.confidence}`)}</p>
      ) : null}
      {later.map((version) => (
        <div key={version.id} className={styles.version}>
          <p>
            <strong>{t('cycle.prediction.changedAfterStart')}</strong>{' '}
            {t('cycle.prediction.version', {
              number: version.number,
              when: formatDateLong(dateInCopenhagen(version.madeAt), language),
            })}
            {version.by ? `, ${version.by.name}` : ''}
          </p>
          <PredictionSentence prediction={version} measured={measured} />
          {version.reason ? <p>{version.reason}</p> : null}
        </div>
      ))}
      {children}
    </div>
  );
}
