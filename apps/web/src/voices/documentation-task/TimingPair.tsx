import { useTranslation } from 'react-i18next';
import { formatNumber, formatWeek, weekOf } from '@laeringsrum/locale';
import { type DocumentationTaskPartsFragment } from '../../graphql/generated/graphql';
import { useLanguage } from '../../ui/useLanguage';
import styles from './TimingPair.module.css';

type Side = NonNullable<DocumentationTaskPartsFragment['before']>;

const furthest = ({ median, interval }: Side): number => Math.max(median, interval?.upper ?? 0);

interface TimingPairProps {
  task: DocumentationTaskPartsFragment;
  threshold: number;
}

/** Before and now on one scale of minutes: a dot for the median, a line for what it may be. The words say the same. */
export function TimingPair({ task, threshold }: TimingPairProps) {
  const { t } = useTranslation();
  const { before, after, staff } = task;
  if (staff < threshold)
    return <p className={styles.silent}>{t('documentation.timing.small', { staff, threshold })}</p>;
  const most = Math.max(1, ...[before, after].flatMap((side) => (side ? [furthest(side)] : [])));
  const word = (value: NonNullable<Side['citizenValue']>) =>
    t(`documentation.timing.values.${value}`).toLocaleLowerCase('da');
  const [was, is] = [before?.citizenValue, after?.citizenValue];
  return (
    <>
      <dl className={styles.pair}>
        <Line
          name={t('documentation.timing.before')}
          side={before ?? null}
          most={most}
          threshold={threshold}
        />
        <Line name={t('documentation.timing.after')} side={after ?? null} most={most} threshold={threshold} />
      </dl>
      {was && is ? (
        <p className={styles.value}>
          {t('documentation.timing.valueThen', { before: word(was), after: word(is) })}
        </p>
      ) : was || is ? (
        <p className={styles.value}>
          {t('documentation.timing.valueOne', { value: word((was ?? is) as NonNullable<typeof was>) })}
        </p>
      ) : null}
    </>
  );
}

interface LineProps {
  name: string;
  side: Side | null;
  most: number;
  threshold: number;
}

function Line({ name, side, most, threshold }: LineProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  if (!side)
    return (
      <div className={styles.line}>
        <dt>{name}</dt>
        <dd className={styles.few}>{t('documentation.timing.few', { threshold })}</dd>
      </div>
    );
  const { count, median, interval, firstWeek, lastWeek } = side;
  const minutes = (of: number) => formatNumber(of, language, { decimals: 1 });
  const at = (of: number) => `${(of / most) * 100}%`;
  const [first, last] = [weekOf(firstWeek), weekOf(lastWeek)];
  const weeks =
    firstWeek === lastWeek ? formatWeek(first, language) : `${formatWeek(first, language)}–${last.week}`;
  return (
    <div className={styles.line}>
      <dt>{name}</dt>
      <dd className={styles.median}>
        {t('documentation.timing.median', { minutes: minutes(median) })}{' '}
        <span className={styles.quiet}>{t('documentation.timing.medianLabel')}</span>
      </dd>
      <dd className={styles.track} aria-hidden="true">
        {interval ? (
          <span
            className={styles.interval}
            style={{ left: at(interval.lower), width: at(interval.upper - interval.lower) }}
          />
        ) : null}
        <span className={styles.dot} style={{ left: at(median) }} />
      </dd>
      <dd className={styles.quiet}>
        {t('documentation.timing.count', { count, weeks })}
        {interval
          ? ` · ${t('documentation.timing.interval', { lower: minutes(interval.lower), upper: minutes(interval.upper) })}`
          : null}
      </dd>
    </div>
  );
}
