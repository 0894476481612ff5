import { Button } from '@mantine/core';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { CitizenValue, SampleMoment } from '@laeringsrum/domain';
import { formatNumber } from '@laeringsrum/locale';
import { refusalOf } from '../../graphql/refusal';
import { useSyncState } from '../../graphql/useSyncState';
import { Choices } from '../../ui/Choices';
import { useSheetTitle } from '../../ui/document-title';
import { Sheet } from '../../ui/Sheet';
import { useUndo } from '../../ui/Undo';
import { useLanguage } from '../../ui/useLanguage';
import { clockWords } from './minutes-reading';
import { type Timing } from './useTiming';
import styles from './TimingSheet.module.css';

interface TimingSheetProps {
  task: string;
  above: string;
  timing: Timing;
  onClose: () => void;
}

/** One task timed: a big button for a thumb, or the minutes typed; the value for the citizen; Gem. */
export function TimingSheet({ task, above, timing, onClose }: TimingSheetProps) {
  const { t } = useTranslation();
  useSheetTitle(t('documentation.timing.open', { task }));
  const language = useLanguage();
  const offer = useUndo();
  const id = useId();
  const { status } = useSyncState();
  const [told, setTold] = useState(false);
  const [busy, setBusy] = useState(false);
  const [refused, setRefused] = useState<string | null>(null);
  const { reading, running } = timing;
  const problem = told && reading.kind !== 'minutes' ? t(`documentation.timing.${reading.kind}`) : refused;
  const forgotten = reading.kind === 'forgotten' ? t('documentation.timing.forgotten') : null;

  const save = async () => {
    setTold(true);
    setRefused(null);
    if (reading.kind !== 'minutes') return;
    setBusy(true);
    try {
      const undo = await timing.save(reading.minutes);
      const minutes = formatNumber(reading.minutes, language, { decimals: 1 });
      onClose();
      offer({ text: t('documentation.timing.saved', { minutes }), undo });
    } catch (error) {
      setRefused(refusalOf(error).message || t('ui.couldNotRead'));
      setBusy(false);
    }
  };

  return (
    <Sheet
      opened
      addressed
      onClose={onClose}
      above={above}
      title={task}
      foot={
        <Button variant="filled" type="submit" form={`${id}form`} disabled={busy || running}>
          {busy ? t('shell.saving') : t('documentation.timing.save')}
        </Button>
      }
    >
      <form
        id={`${id}form`}
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
      >
        <Choices
          label={t('documentation.timing.moment')}
          value={timing.moment}
          onChange={timing.chooseMoment}
          options={[
            { value: SampleMoment.BEFORE, label: t('documentation.timing.before') },
            { value: SampleMoment.AFTER, label: t('documentation.timing.after') },
          ]}
        />
        <div className={styles.clock}>
          {running ? (
            <span className={styles.time} role="timer" aria-label={t('documentation.timing.clock')}>
              {clockWords(timing.seconds)}
            </span>
          ) : null}
          <button
            type="button"
            className={styles.big}
            data-running={running || undefined}
            data-autofocus
            onClick={running ? timing.stop : timing.start}
          >
            {t(running ? 'documentation.timing.stop' : 'documentation.timing.start')}
          </button>
        </div>
        {running ? null : (
          <div className={styles.typed}>
            <label htmlFor={`${id}minutes`}>
              {t('documentation.timing.minutes')}{' '}
              <span className={styles.hint}>{t('documentation.timing.orType')}</span>
            </label>
            <span className={styles.entry}>
              <input
                id={`${id}minutes`}
                className={styles.number}
                type="text"
                inputMode="decimal"
                autoComplete="off"
                enterKeyHint="done"
                maxLength={12}
                value={timing.text}
                aria-invalid={problem || forgotten ? true : undefined}
                aria-describedby={`${id}problem`}
                onChange={(event) => {
                  setTold(false);
                  timing.type(event.currentTarget.value);
                }}
              />
              {t('documentation.timing.minutesUnit')}
            </span>
          </div>
        )}
        <p id={`${id}problem`} role="alert" className={problem || forgotten ? styles.problem : undefined}>
          {problem ?? forgotten}
        </p>
        <Choices
          label={t('documentation.timing.value')}
          look="apart"
          value={timing.value}
          onChange={timing.chooseValue}
          options={Object.values(CitizenValue).map((value) => ({
            value,
            label: t(`documentation.timing.values.${value}`),
          }))}
        />
        {status === 'not-sent' && busy ? (
          <p className={styles.problem} role="alert">
            {t('shell.notSent')}
          </p>
        ) : null}
        <p className={styles.hint}>{t('documentation.timing.private')}</p>
      </form>
    </Sheet>
  );
}
