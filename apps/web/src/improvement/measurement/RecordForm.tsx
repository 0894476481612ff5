import { Button, TextInput } from '@mantine/core';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { formatPeriod } from '@laeringsrum/locale';
import {
  type MeasureChart_InterventionFragment,
  type MeasureChart_MeasureFragment,
} from '../../graphql/generated/graphql';
import { useOnline, useSyncState } from '../../graphql/useSyncState';
import { useToday } from '../../people/session/Session';
import { PlusIcon } from '../../ui/icons';
import { Sheet } from '../../ui/Sheet';
import { TextAction } from '../../ui/TextAction';
import { useLanguage } from '../../ui/useLanguage';
import { chartInput } from '../measure/chart-input';
import { unitOf, valueWords } from '../measure/value-words';
import { RegisterChart } from '../run-chart/RegisterChart';
import { EntryFields } from './EntryFields';
import { EntryHelp } from './EntryHelp';
import { emptyTexts } from './useEntry';
import { NotMeasured } from './NotMeasured';
import { PeriodStepper } from './PeriodStepper';
import { periodSteps } from './periods';
import { RecordQuestion } from './RecordQuestion';
import { SavedNotice } from './SavedNotice';
import { useRecordForm, type JustSaved } from './useRecordForm';
import styles from './RecordForm.module.css';

interface RecordFormProps {
  measure: MeasureChart_MeasureFragment;
  intervention: MeasureChart_InterventionFragment & { title: string };
  initialPeriod: string;
  notMeasuredFirst: boolean;
  onClose: () => void;
  /** The next number that is missing, and how to get to it. */
  next: { label: string; go: () => void } | null;
  /** The registration just made, for ten seconds; it may be the one before this. */
  justSaved: JustSaved | null;
  onSaved: (saved: JustSaved | null) => void;
}

/** One number: question, week, number, echo, chart with the new ring, quiet actions, and Gem just above the keypad. */
export function RecordForm(props: RecordFormProps) {
  const { measure, intervention, initialPeriod, notMeasuredFirst, onClose, next } = props;
  const { t } = useTranslation();
  const language = useLanguage();
  const today = useToday();
  const help = useId();
  const { status, onDevice } = useSyncState();
  const online = useOnline();
  const form = useRecordForm(measure, initialPeriod, notMeasuredFirst, props.onSaved);
  const { definition, frequency } = measure;
  const weekly = frequency === 'WEEKLY';
  const { period, texts, reading, value, skipping, phase } = form;
  const before = measure.series.periods.findLastIndex(
    (of, at) => of < period && (measure.series.values[at] ?? null) !== null,
  );
  const previous = measure.series.values[before] ?? null;
  const steps = periodSteps(measure, period, today);

  const foot =
    phase === 'saved' ? (
      <>
        {next ? (
          <Button variant="filled" onClick={next.go} data-autofocus>
            {next.label}
          </Button>
        ) : null}
        <Button variant={next ? 'default' : 'filled'} onClick={onClose}>
          {t('measurement.done')}
        </Button>
      </>
    ) : (
      <Button variant="filled" type="submit" form={`${help}form`} disabled={phase === 'saving'}>
        {phase === 'saving' ? t('shell.saving') : t('measurement.save')}
      </Button>
    );

  return (
    <Sheet
      opened
      addressed
      onClose={onClose}
      above={`${intervention.code} ${intervention.title}`}
      title={definition.question || definition.name}
      foot={
        <>
          {props.justSaved ? (
            <SavedNotice
              saved={props.justSaved}
              onUndone={() => {
                props.onSaved(null);
                form.reopen();
              }}
            />
          ) : null}
          {foot}
        </>
      }
    >
      <form
        id={`${help}form`}
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault();
          form.save();
        }}
      >
        <PeriodStepper period={period} frequency={frequency} {...steps} onChange={form.changePeriod} />
        {skipping ? (
          <NotMeasured value={form.reason} onChange={form.giveReason} />
        ) : (
          <div className={styles.entry}>
            <EntryFields
              texts={texts}
              onChange={form.type}
              unit={unitOf(definition)}
              about={formatPeriod(period, frequency, language)}
              invalid={form.told && reading.kind === 'problem'}
              describedBy={help}
              autoFocus
              size="large"
            />
            <output className={styles.echo}>
              {value === null ? '' : valueWords(value, definition, language, { exact: true })}
            </output>
            {definition.valueKind === 'RATIO' ? (
              <TextAction onClick={() => form.type(emptyTexts(texts.mode === 'ratio' ? 'value' : 'ratio'))}>
                {t(texts.mode === 'ratio' ? 'measurement.writePercent' : 'measurement.writeCount')}
              </TextAction>
            ) : (
              <span />
            )}
            <span className={styles.previous}>
              {form.stored && form.stored.shownValue !== null
                ? `${formatPeriod(period, frequency, language)}: ${valueWords(form.stored.shownValue, definition, language)}`
                : previous === null
                  ? ''
                  : t(weekly ? 'measurement.lastWeek' : 'measurement.lastTime', {
                      value: valueWords(previous, definition, language),
                    })}
            </span>
          </div>
        )}
        <EntryHelp id={help} reading={reading} measured={definition} tell={form.told} onTake={form.take} />
        <RecordQuestion form={form} measure={measure} />
        {form.problem ? (
          <p className={styles.problem} role="alert">
            {form.problem}
          </p>
        ) : null}
        {status === 'not-sent' && phase === 'saving' ? (
          <p className={styles.problem} role="alert">
            {t(!online && onDevice ? 'outbox.onPhone' : 'shell.notSent')}
          </p>
        ) : null}
        <RegisterChart
          input={chartInput(measure, intervention, {
            language,
            today,
            unsaved: phase === 'saved' || skipping ? null : { period, value },
          })}
        />
        {form.note === null ? (
          <div className={styles.actions}>
            <TextAction icon={<PlusIcon size={17} />} onClick={() => form.setNote('')}>
              {t('measurement.addNote')}
            </TextAction>
            <TextAction onClick={() => form.skip(!skipping)}>
              {skipping
                ? t('measurement.measuredAfterAll')
                : t(weekly ? 'measurement.notMeasured' : 'measurement.notMeasuredOther')}
            </TextAction>
          </div>
        ) : (
          <TextInput
            label={t('measurement.note')}
            description={t('measurement.noteHint')}
            value={form.note}
            maxLength={500}
            onChange={(event) => form.setNote(event.currentTarget.value)}
          />
        )}
      </form>
    </Sheet>
  );
}
