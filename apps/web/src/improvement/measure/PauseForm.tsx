import { Button, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatPeriod, nextPeriod, periodEnd, periodStart } from '@laeringsrum/locale';
import { type MeasureChart_MeasureFragment } from '../../graphql/generated/graphql';
import { useToday } from '../../people/session/Session';
import { SelectField } from '../../ui/SelectField';
import { useLanguage } from '../../ui/useLanguage';
import styles from './MeasureSheet.module.css';
import { type PausedDays } from './useMeasureCourse';

interface PauseFormProps {
  measure: MeasureChart_MeasureFragment;
  busy: boolean;
  onPause: (days: PausedDays) => Promise<void>;
}

const [back, ahead] = [8, 16];
const openEnd = 'open';

/** From which period to which nobody is asked for a number, and why if one likes to say. */
export function PauseForm({ measure, busy, onPause }: PauseFormProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const today = useToday();
  const { frequency } = measure;
  const current = periodStart(today, frequency);
  const periods = Array.from({ length: back + ahead }, (_, at) =>
    nextPeriod(current, frequency, at - back),
  ).filter((period) => period >= measure.startsOn);
  const [from, setFrom] = useState(current);
  const [to, setTo] = useState(openEnd);
  const [reason, setReason] = useState('');
  const options = (of: readonly string[]) =>
    of.map((period) => ({ value: period, label: formatPeriod(period, frequency, language) }));
  return (
    <div className={styles.fields}>
      <SelectField
        label={t('measure.pauseFrom')}
        value={from}
        options={options(periods)}
        onChange={setFrom}
      />
      <SelectField
        label={t('measure.pauseTo')}
        value={to === openEnd || to >= from ? to : openEnd}
        options={[
          { value: openEnd, label: t('measure.untilFurther') },
          ...options(periods.filter((period) => period >= from)),
        ]}
        onChange={setTo}
      />
      <TextInput
        label={t('measure.pauseReason')}
        placeholder={t('measure.pausePlaceholder')}
        value={reason}
        maxLength={300}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
      <Button
        variant="filled"
        disabled={busy}
        onClick={() =>
          void onPause({
            startsOn: from,
            endsOn: to === openEnd || to < from ? null : periodEnd(to, frequency),
            reason,
          })
        }
      >
        {t('measure.pause')}
      </Button>
    </div>
  );
}
