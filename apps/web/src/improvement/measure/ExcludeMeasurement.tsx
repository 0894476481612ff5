import { Button, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type MeasureChart_MeasureFragment } from '../../graphql/generated/graphql';
import { refusalOf } from '../../graphql/refusal';
import { TextAction } from '../../ui/TextAction';
import { useUndo } from '../../ui/Undo';
import { type StoredMeasurement, useRecordMeasurement } from '../measurement/useRecordMeasurement';
import { hasCprNumber } from '../personal-data/guard';
import styles from './MeasureSheet.module.css';

interface ExcludeMeasurementProps {
  measure: MeasureChart_MeasureFragment;
  period: string;
  row: StoredMeasurement;
}

/** A number that stands but does not count in the curve: with a reason, and taken in again with one touch. */
export function ExcludeMeasurement({ measure, period, row }: ExcludeMeasurementProps) {
  const { t } = useTranslation();
  const record = useRecordMeasurement();
  const offerUndo = useUndo();
  const [asking, setAsking] = useState(false);
  const [reason, setReason] = useState('');
  const [problem, setProblem] = useState<string | null>(null);

  const save = async (excludedReason: string | null) => {
    if (hasCprNumber(excludedReason ?? '')) return setProblem(t('cycle.personalData'));
    setProblem(null);
    try {
      const undo = await record(measure.id, period, { ...row, excludedReason }, row);
      offerUndo({ text: t(excludedReason ? 'measure.excluded' : 'measure.included'), undo });
      setAsking(false);
      setReason('');
    } catch (error) {
      setProblem(refusalOf(error).message || t('ui.couldNotRead'));
    }
  };

  if (row.state === 'NOT_MEASURED') return null;
  return (
    <div className={styles.fields}>
      {asking ? (
        <>
          <TextInput
            label={t('measure.excludeWhy')}
            placeholder={t('measure.excludePlaceholder')}
            value={reason}
            maxLength={300}
            onChange={(event) => setReason(event.currentTarget.value)}
          />
          <Button disabled={!reason.trim()} onClick={() => void save(reason.trim())}>
            {t('measure.exclude')}
          </Button>
        </>
      ) : row.state === 'EXCLUDED' ? (
        <TextAction onClick={() => void save(null)}>{t('measure.include')}</TextAction>
      ) : (
        <TextAction quiet onClick={() => setAsking(true)}>
          {t('measure.exclude')}
        </TextAction>
      )}
      {problem ? (
        <p className={styles.problem} role="alert">
          {problem}
        </p>
      ) : null}
    </div>
  );
}
