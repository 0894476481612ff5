import { useMutation } from '@apollo/client/react';
import { reasonWords } from '@laeringsrum/chart-geometry';
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
import { storedIn } from '../measurement/useRecordMeasurement';
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
  const row = storedIn(measure, period);
  const name = formatPeriod(period, measure.frequency, language);
  const notes = measure.annotations.filter((note) => note.period === period);
  const reason = row?.notMeasuredReason ?? row?.excludedReason ?? null;
  const background = { ...location, search: '' };
  return (
    <Sheet opened onClose={onClose} title={t('intervention.point.title', { period: name })}>
      {row === null ? (
        <p>{t('intervention.point.none')}</p>
      ) : (
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
            <p>{t('intervention.point.notMeasured', { reason: reasonWords(reason, language) ?? '' })}</p>
          ) : null}
          {row.state === 'EXCLUDED' ? (
            <p>{t('intervention.point.excluded', { reason: reason ?? '' })}</p>
          ) : null}
          {row.note ? <p className={styles.note}>{row.note}</p> : null}
          {row.by && row.on ? (
            <p className={styles.quiet}>
              {t('intervention.point.entered', { name: row.by, when: formatDateLong(row.on, language) })}
            </p>
          ) : null}
        </>
      )}
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
      {mayWrite && row ? <ExcludeMeasurement measure={measure} period={period} row={row} /> : null}
      {mayWrite ? (
        <div className={styles.actions}>
          <Link
            to={addresses.recordMeasure(measure.interventionCode, measure.letter, period, measure.frequency)}
            state={{ background }}
            onClick={onClose}
          >
            {t(row ? 'intervention.point.correct' : 'intervention.point.record')}
          </Link>
          <TextAction onClick={() => onNote(period)}>{t('intervention.note')}</TextAction>
        </div>
      ) : null}
    </Sheet>
  );
}
