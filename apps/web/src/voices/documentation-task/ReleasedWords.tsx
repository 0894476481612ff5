import { useTranslation } from 'react-i18next';
import { type ReleasedSum, type ReleasedTime } from '@laeringsrum/domain';
import { formatNumber } from '@laeringsrum/locale';
import { type DocumentationTaskPartsFragment } from '../../graphql/generated/graphql';
import { useLanguage } from '../../ui/useLanguage';
import styles from './ReleasedWords.module.css';

type Estimate = Pick<ReleasedTime, 'hoursPerWeek' | 'interval' | 'preliminary'>;

/** The estimate in one sentence; always called one, and a loss is told as plainly as a gain. */
export function ReleasedHeadline({ estimate }: { estimate: Pick<Estimate, 'hoursPerWeek'> }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const hours = formatNumber(Math.abs(estimate.hoursPerWeek), language, { decimals: 1 });
  const kind = hours === '0' ? 'none' : estimate.hoursPerWeek > 0 ? 'hours' : 'more';
  return (
    <p className={styles.headline}>
      <span className={styles.mark}>{t('documentation.released.estimate')}</span>{' '}
      {t(`documentation.released.${kind}`, { hours })}.
    </p>
  );
}

/** How sure it is: an interval, or that the timings are too few to say. */
export function ReleasedCertainty({ estimate }: { estimate: Estimate }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const words = (of: number) => formatNumber(of, language, { decimals: 1 }).replace('-', '−');
  const { interval, preliminary } = estimate;
  return (
    <p className={styles.certainty}>
      {interval
        ? t('documentation.released.interval', { lower: words(interval.lower), upper: words(interval.upper) })
        : t('documentation.released.few')}
      {interval && interval.lower <= 0 && interval.upper >= 0
        ? ` ${t('documentation.released.uncertain')}`
        : null}
      {preliminary ? ` ${t('documentation.released.preliminary')}` : null}
    </p>
  );
}

/** The arithmetic of one task, always in sight. */
export function ReleasedArithmetic({ task }: { task: DocumentationTaskPartsFragment }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { before, after, released, timesPerWeek, staff } = task;
  if (!before || !after || !released) return null;
  const words = (of: number) => formatNumber(of, language, { decimals: 1 }).replace('-', '−');
  return (
    <p className={styles.arithmetic}>
      <span className={styles.how}>{t('documentation.released.how')}</span>{' '}
      {t('documentation.released.arithmetic', {
        before: words(before.median),
        after: words(after.median),
        difference: words(released.minutesPerTask),
        times: words(timesPerWeek),
        staff,
        minutes: words(released.minutesPerWeek),
        hours: words(released.hoursPerWeek),
      })}
    </p>
  );
}

/** Several tasks together: what is in the sum, and what is left out. Without its certainty where a single task's stands below. */
export function ReleasedSumWords({ sum, certainty }: { sum: ReleasedSum; certainty: boolean }) {
  const { t } = useTranslation();
  return (
    <div className={styles.sum}>
      <ReleasedHeadline estimate={sum} />
      {certainty ? <ReleasedCertainty estimate={sum} /> : null}
      <p className={styles.arithmetic}>
        {t('documentation.released.sum', { count: sum.counted })}
        {sum.leftOut ? ` ${t('documentation.released.leftOut', { count: sum.leftOut })}` : null}
      </p>
    </div>
  );
}
