import { useTranslation } from 'react-i18next';
import { formatPeriod, formatWeekDates, weekOf, type Frequency } from '@laeringsrum/locale';
import { announce } from '../../ui/announce';
import { ChevronLeftIcon, ChevronRightIcon } from '../../ui/icons';
import { useLanguage } from '../../ui/useLanguage';
import styles from './PeriodStepper.module.css';

interface PeriodStepperProps {
  period: string;
  frequency: Frequency;
  earlier: string | null;
  later: string | null;
  onChange: (period: string) => void;
}

export function PeriodStepper({ period, frequency, earlier, later, onChange }: PeriodStepperProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const name = (of: string) => formatPeriod(of, frequency, language);
  const title = name(period);
  const step = (to: string | null) => {
    if (!to) return;
    onChange(to);
    announce(name(to));
  };
  return (
    <div className={styles.stepper} role="group" aria-label={t('measurement.whichPeriod')}>
      <button
        type="button"
        className={styles.step}
        disabled={!earlier}
        aria-label={t('measurement.earlier')}
        onClick={() => step(earlier)}
      >
        <ChevronLeftIcon />
      </button>
      <span className={styles.period}>
        <strong>{title.charAt(0).toLocaleUpperCase('da') + title.slice(1)}</strong>
        {frequency === 'WEEKLY' ? <span> · {formatWeekDates(weekOf(period), language)}</span> : null}
      </span>
      <button
        type="button"
        className={styles.step}
        disabled={!later}
        aria-label={t('measurement.later')}
        onClick={() => step(later)}
      >
        <ChevronRightIcon />
      </button>
    </div>
  );
}
