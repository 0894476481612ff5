import { Button } from '@mantine/core';
import { useEffect, useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'react-router';
import { shownGoal } from '@laeringsrum/domain';
import { formatPeriod } from '@laeringsrum/locale';
import {
  type MeasureChart_InterventionFragment,
  type MeasureChart_MeasureFragment,
} from '../../graphql/generated/graphql';
import { refusalOf } from '../../graphql/refusal';
import { useAddresses } from '../../people/programme/addresses';
import { TextAction } from '../../ui/TextAction';
import { useUndo } from '../../ui/Undo';
import { useLanguage } from '../../ui/useLanguage';
import { unitOf, valueWords } from '../measure/value-words';
import { EntryFields } from '../measurement/EntryFields';
import { EntryHelp } from '../measurement/EntryHelp';
import { useEntry } from '../measurement/useEntry';
import { storedIn, useRecordMeasurement } from '../measurement/useRecordMeasurement';
import styles from './step.module.css';

interface InlineEntryProps {
  measure: MeasureChart_MeasureFragment;
  intervention: MeasureChart_InterventionFragment;
  code: string;
  period: string;
  onTyping: (typing: { measureId: string; period: string; value: number | null } | null) => void;
}

/** The field on the start page itself: type, Enter, done. The ring follows in the chart beside it. */
export function InlineEntry({ measure, intervention, code, period, onTyping }: InlineEntryProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const addresses = useAddresses();
  const location = useLocation();
  const offerUndo = useUndo();
  const record = useRecordMeasurement();
  const help = useId();
  const fields = useRef<HTMLInputElement>(null);
  const { texts, setTexts, reading, value, take } = useEntry(measure);
  const [told, setTold] = useState(false);
  const [asking, setAsking] = useState(false);
  const [busy, setBusy] = useState(false);
  const [refused, setRefused] = useState<string | null>(null);
  const { definition, frequency } = measure;
  const periodName = formatPeriod(period, frequency, language);
  const measureId = measure.id;

  useEffect(() => {
    onTyping({ measureId, period, value });
    return () => onTyping(null);
  }, [measureId, period, value, onTyping]);

  const save = async (sure: boolean) => {
    setTold(true);
    setRefused(null);
    if (reading.kind !== 'read') return fields.current?.focus();
    if (reading.unusual && !sure) return setAsking(true);
    setBusy(true);
    try {
      const undo = await record(measure.id, period, reading.entry, storedIn(measure, period));
      const words = valueWords(reading.value, definition, language, { exact: true });
      offerUndo({ text: t('measurement.saved', { value: words, period: periodName }), undo });
    } catch (error) {
      setRefused(refusalOf(error).message || t('ui.couldNotRead'));
    } finally {
      setBusy(false);
      setAsking(false);
    }
  };

  const last = measure.series.values.findLast((number) => number !== null) ?? null;
  const targets = shownGoal(intervention.goals, measure.id)?.steps.targets ?? [];
  const target = targets.findLast((number) => number !== null) ?? null;
  const facts = [
    last === null ? null : t('measurement.lastTime', { value: valueWords(last, definition, language) }),
    target === null ? null : t('measurement.goal', { value: valueWords(target, definition, language) }),
  ].filter(Boolean);

  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        void save(false);
      }}
    >
      <div className={styles.row}>
        <EntryFields
          texts={texts}
          onChange={(next) => {
            setTexts(next);
            setTold(false);
            setAsking(false);
          }}
          unit={unitOf(definition)}
          about={`${definition.question || definition.name} ${periodName}:`}
          invalid={told && reading.kind === 'problem'}
          describedBy={help}
          firstRef={fields}
        />
        {value !== null && texts.mode === 'ratio' ? (
          <output className={styles.echo}>
            = {valueWords(value, definition, language, { exact: true })}
          </output>
        ) : null}
        <span className={styles.push}>
          <Button type="submit" variant="filled" disabled={busy}>
            {t('measurement.save')}
          </Button>
        </span>
      </div>
      <EntryHelp id={help} reading={reading} measured={definition} tell={told} onTake={take} />
      {asking && value !== null ? (
        <p className={styles.foot} role="alert">
          <span>{t('measurement.unusual', { value: valueWords(value, definition, language) })}</span>
          <TextAction onClick={() => void save(true)}>
            {t('measurement.saveAnyway', { value: valueWords(value, definition, language) })}
          </TextAction>
        </p>
      ) : null}
      {refused ? (
        <p className={styles.foot} role="alert">
          {refused}
        </p>
      ) : null}
      <p className={styles.foot}>
        <span>{facts.join(' · ')}</span>
        <Link
          to={`${addresses.recordMeasure(code, measure.letter, period, frequency)}&ingen=1`}
          state={{ background: location }}
        >
          {t(frequency === 'WEEKLY' ? 'measurement.notMeasured' : 'measurement.notMeasuredOther')}
        </Link>
      </p>
    </form>
  );
}
