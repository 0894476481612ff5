import { type MeasurabilityAnswer, measurabilityCheck } from '@laeringsrum/chart-geometry';
import { daysBetween, formatPeriod, nextPeriod, periodStart, type Frequency } from '@laeringsrum/locale';
import { useTranslation } from 'react-i18next';
import { useToday } from '../../people/session/Session';
import { useLanguage } from '../../ui/useLanguage';
import styles from './MeasurabilityStrip.module.css';

interface Seminar {
  readonly number: number;
  readonly date: string;
  readonly nameDa: string;
  readonly nameEn: string;
}

interface MeasurabilityStripProps {
  frequency: Frequency;
  /** The first number's day; today where there is none yet. */
  startsOn?: string;
  /** The last day that counts: the goal's, or the programme's where it has one. */
  endsOn?: string | null;
  baselinePoints: number;
  minimumUseful: number;
  /** Numbers from before that are put in. */
  valuesBefore?: number;
  seminars: readonly Seminar[];
  children?: React.ReactNode;
}

/** The earliest week a shift can be seen, drawn as a strip of the calendar and held against the seminars. */
export function MeasurabilityStrip(props: MeasurabilityStripProps) {
  const {
    frequency,
    endsOn = null,
    baselinePoints,
    minimumUseful,
    valuesBefore = 0,
    seminars,
    children,
  } = props;
  const { t } = useTranslation();
  const language = useLanguage();
  const today = useToday();
  const startsOn = props.startsOn ?? today;
  const coming = seminars.filter(({ date }) => date > startsOn);
  const answer = measurabilityCheck({
    language,
    frequency,
    startsOn,
    endsOn,
    baselinePoints,
    minimumUseful,
    valuesBefore,
    seminars: coming,
  });
  return (
    <div className={styles.strip}>
      <h3 className={styles.title}>{t('intervention.measurability.title')}</h3>
      <Calendar answer={answer} frequency={frequency} startsOn={startsOn} seminars={coming} />
      <p>{answer.text}</p>
      {children}
    </div>
  );
}

interface CalendarProps {
  readonly answer: MeasurabilityAnswer;
  readonly frequency: Frequency;
  readonly startsOn: string;
  readonly seminars: readonly Seminar[];
}

/** True to time: baseline, the run after the change, the seminars that fall in between or just after. */
function Calendar({ answer, frequency, startsOn, seminars }: CalendarProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { shiftSeen, baselineEnds, baselinePoints, shiftPoints } = answer;
  if (shiftSeen === null) return null;
  const first = periodStart(startsOn, frequency);
  const seen = nextPeriod(shiftSeen, frequency);
  const change = baselineEnds === null ? first : nextPeriod(baselineEnds, frequency);
  // A seminar a little later than the shift belongs to the question; one far away would only make the strip narrow.
  const latest = nextPeriod(seen, frequency, Math.ceil(shiftPoints / 2));
  const shown = seminars.filter(({ date }) => date < latest);
  const last = shown.reduce((end, { date }) => {
    const after = nextPeriod(periodStart(date, frequency), frequency);
    return after > end ? after : end;
  }, seen);
  const share = (from: string, to: string): string =>
    `${(100 * daysBetween(from, to)) / Math.max(1, daysBetween(first, last))}%`;
  const ticks = [0, 4, 8, 12, 16]
    .map((step) => nextPeriod(first, frequency, step))
    .filter((period) => nextPeriod(period, frequency, 2) < shiftSeen)
    .concat(shiftSeen);
  const nameOf = ({ number, nameDa, nameEn }: Seminar): string =>
    shown.length > 1
      ? t('intervention.measurability.seminar', { number })
      : language === 'da'
        ? nameDa
        : nameEn;
  return (
    <div className={styles.drawing} aria-hidden="true">
      {shown.map((seminar) => (
        <div key={seminar.number} className={styles.seminar} style={{ left: share(first, seminar.date) }}>
          <span data-end={daysBetween(seminar.date, last) * 3 < daysBetween(first, last) || undefined}>
            {nameOf(seminar)}
          </span>
        </div>
      ))}
      <div className={styles.bars}>
        {change > first ? (
          <div className={styles.baseline} style={{ width: share(first, change) }}>
            {t('intervention.measurability.baseline', { count: baselinePoints })}
          </div>
        ) : null}
        <div className={styles.after} style={{ width: share(change, seen) }}>
          {t('intervention.measurability.after', { count: shiftPoints })}
        </div>
      </div>
      <div className={styles.ticks}>
        {ticks.map((period) => (
          <span
            key={period}
            style={{ left: share(first, period) }}
            data-last={period === shiftSeen || undefined}
          >
            {formatPeriod(period, frequency, language, { short: true }).replace(/^[uW](?=\d)/, '')}
          </span>
        ))}
      </div>
    </div>
  );
}
