import { useMutation } from '@apollo/client/react';
import { reasonWords, WITHHELD } from '@laeringsrum/chart-geometry';
import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'react-router';
import { formatDateLong, formatPeriod } from '@laeringsrum/locale';
import { graphql } from '../../graphql/generated';
import { type MeasureChart_MeasureFragment } from '../../graphql/generated/graphql';
import { undoable } from '../../graphql/undoable';
import { useAddresses } from '../../people/programme/addresses';
import { Sheet } from '../../ui/Sheet';
import { TextAction } from '../../ui/TextAction';
import { useLanguage } from '../../ui/useLanguage';
import { dayOf, slotsOf, storedInSlot } from '../measurement/slot';
import { type StoredMeasurement } from '../measurement/useRecordMeasurement';
import { ExcludeMeasurement } from './ExcludeMeasurement';
import { valueWords } from './value-words';
import styles from './PointSheet.module.css';

const RemoveAnnotationDocument = graphql(`
  mutation RemoveAnnotation($id: ID!, $version: Int!) {
    removeAnnotation(id: $id, version: $version) {
      ...MeasureChart_measure
    }
  }
`);

interface PointSheetProps {
  measure: MeasureChart_MeasureFragment;
  period: string;
  mayWrite: boolean;
  onClose: () => void;
  onNote: (period: string) => void;
}

/** One point opened: what stands there, who wrote it, its notes, and the way to correct it. */
export function PointSheet({ measure, period, mayWrite, onClose, onNote }: PointSheetProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const addresses = useAddresses();
  const location = useLocation();
  const [removeAnnotation] = useMutation(RemoveAnnotationDocument, undoable(t('undo.noteRemoved')));
  const rows = slotsOf(measure)
    .filter((slot) => dayOf(slot) === period)
    .flatMap((slot) => storedInSlot(measure, slot) ?? []);
  const several = rows.length > 1;
  const name = formatPeriod(period, measure.frequency, language);
  const notes = measure.annotations.filter((note) => note.period === period);
  const background = { ...location, search: '' };
  return (
    <Sheet opened onClose={onClose} title={t('intervention.point.title', { period: name })}>
      {rows.length === 0 ? <p>{t('intervention.point.none')}</p> : null}
      {rows.map((row) => (
        <PointValue key={row.id} measure={measure} period={period} row={row} mayWrite={mayWrite} />
      ))}
      {notes.length ? (
        <>
          <h3 className={styles.heading}>{t('intervention.point.notes')}</h3>
          <ul>
            {notes.map((note) => (
              <li key={note.id} className={styles.row}>
                <span>{note.text}</span>
                {mayWrite ? (
                  <TextAction
                    quiet
                    aria-label={`${t('intervention.removeNote')}: ${note.text}`}
                    onClick={() =>
                      void removeAnnotation({ variables: { id: note.id, version: note.version } })
                    }
                  >
                    {t('intervention.removeNote')}
                  </TextAction>
                ) : null}
              </li>
            ))}
          </ul>
        </>
      ) : null}
      {mayWrite ? (
        <div className={styles.actions}>
          <Link
            to={
              several
                ? addresses.measurements(measure.interventionCode)
                : addresses.recordMeasure(measure.interventionCode, measure.letter, period, measure.frequency)
            }
            state={several ? undefined : { background }}
            onClick={onClose}
          >
            {t(rows.length > 0 ? 'intervention.point.correct' : 'intervention.point.record')}
          </Link>
          <TextAction onClick={() => onNote(period)}>{t('intervention.note')}</TextAction>
        </div>
      ) : null}
    </Sheet>
  );
}

/** One number that stands there; on a day with several, each by itself. */
function PointValue({
  measure,
  period,
  row,
  mayWrite,
}: Pick<PointSheetProps, 'measure' | 'period' | 'mayWrite'> & { row: StoredMeasurement }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const reason = row.notMeasuredReason ?? row.excludedReason ?? null;
  return (
    <>
      <p className={styles.value}>
        {row.shownValue === null
          ? ''
          : valueWords(row.shownValue, measure.definition, language, { exact: true })}
        {row.denominator != null && row.numerator != null ? (
          <span className={styles.counted}>
            {t('intervention.point.counted', { numerator: row.numerator, denominator: row.denominator })}
          </span>
        ) : null}
      </p>
      {row.state === 'NOT_MEASURED' ? (
        <p>
          {reason === WITHHELD
            ? reasonWords(reason, language)
            : t('intervention.point.notMeasured', { reason: reasonWords(reason, language) ?? '' })}
        </p>
      ) : null}
      {row.state === 'EXCLUDED' ? <p>{t('intervention.point.excluded', { reason: reason ?? '' })}</p> : null}
      {row.note ? <p className={styles.note}>{row.note}</p> : null}
      {row.by && row.on ? (
        <p className={styles.quiet}>
          {t('intervention.point.entered', { name: row.by, when: formatDateLong(row.on, language) })}
        </p>
      ) : null}
      {mayWrite ? <ExcludeMeasurement measure={measure} period={period} row={row} /> : null}
    </>
  );
}
