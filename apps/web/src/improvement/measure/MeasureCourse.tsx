import { useTranslation } from 'react-i18next';
import { formatDateLong, periodEnd, periodStart, previousPeriod } from '@laeringsrum/locale';
import { useState } from 'react';
import { type MeasureChart_MeasureFragment } from '../../graphql/generated/graphql';
import { useToday } from '../../people/session/Session';
import { TextAction } from '../../ui/TextAction';
import { useLanguage } from '../../ui/useLanguage';
import styles from './MeasureSheet.module.css';
import { PauseForm } from './PauseForm';
import { useMeasureCourse } from './useMeasureCourse';

/** A measure's days: its pauses, and its end. Each is taken back as easily as it was made. */
export function MeasureCourse({
  measure,
  mayWrite,
}: {
  measure: MeasureChart_MeasureFragment;
  mayWrite: boolean;
}) {
  const { t } = useTranslation();
  const language = useLanguage();
  const today = useToday();
  const [pausing, setPausing] = useState(false);
  const course = useMeasureCourse(measure);
  const current = periodStart(today, measure.frequency);
  const yesterday = periodEnd(previousPeriod(current, measure.frequency), measure.frequency);
  const running = measure.pauses.find(({ endsOn }) => endsOn == null || endsOn >= today);
  const date = (day: string) => formatDateLong(day, language);
  if (!mayWrite && measure.pauses.length === 0 && !measure.endsOn) return null;
  return (
    <section className={styles.section}>
      {measure.pauses.length ? (
        <ul>
          {measure.pauses.map((pause) => (
            <li key={pause.id} className={styles.row}>
              <span>
                {pause.endsOn
                  ? t('measure.pausedFromTo', { from: date(pause.startsOn), to: date(pause.endsOn) })
                  : t('measure.pausedFrom', { from: date(pause.startsOn) })}
                {pause.reason ? ` ${pause.reason}` : ''}
              </span>
              {mayWrite && pause === running && pause.startsOn <= yesterday ? (
                <TextAction
                  disabled={course.busy}
                  onClick={() => void course.resume(pause.id, pause.version, yesterday)}
                >
                  {t('measure.resume')}
                </TextAction>
              ) : null}
              {mayWrite ? (
                <TextAction
                  quiet
                  disabled={course.busy}
                  aria-label={`${t('measure.removePause')}: ${date(pause.startsOn)}`}
                  onClick={() => void course.removePause(pause.id, pause.version)}
                >
                  {t('measure.removePause')}
                </TextAction>
              ) : null}
            </li>
          ))}
        </ul>
      ) : null}
      {measure.endsOn ? <p>{t('measure.endsOn', { when: date(measure.endsOn) })}</p> : null}
      {course.problem ? (
        <p className={styles.problem} role="alert">
          {course.problem}
        </p>
      ) : null}
      {mayWrite && pausing ? (
        <PauseForm
          measure={measure}
          busy={course.busy}
          onPause={async (days) => {
            if (await course.pause(days)) setPausing(false);
          }}
        />
      ) : null}
      {mayWrite ? (
        <div className={styles.row}>
          {pausing ? null : <TextAction onClick={() => setPausing(true)}>{t('measure.pause')}</TextAction>}
          {measure.endsOn ? (
            <TextAction disabled={course.busy} onClick={() => void course.end(null)}>
              {t('measure.reopen')}
            </TextAction>
          ) : (
            <TextAction
              quiet
              disabled={course.busy}
              onClick={() => void course.end(periodEnd(current, measure.frequency))}
            >
              {t('measure.end')}
            </TextAction>
          )}
        </div>
      ) : null}
    </section>
  );
}
