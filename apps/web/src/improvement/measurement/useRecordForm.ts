import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatPeriod } from '@laeringsrum/locale';
import { type NotMeasuredReason } from '@laeringsrum/domain';
import { type MeasureChart_MeasureFragment } from '../../graphql/generated/graphql';
import { refusalOf } from '../../graphql/refusal';
import { useLanguage } from '../../ui/useLanguage';
import { valueWords } from '../measure/value-words';
import { hasCprNumber } from '../personal-data/guard';
import { useEntry } from './useEntry';
import { nextSlot, ordinalOf, slotsOf } from './slot';
import { storedIn, useRecordMeasurement, type NewMeasurement } from './useRecordMeasurement';

export type Asking = 'nothing' | 'unusual' | 'replace';

/** What was stored a moment ago, and how to take it back. */
export interface JustSaved {
  readonly text: string;
  readonly undo: () => Promise<unknown>;
}

/** One registration from empty field to acknowledged row, with the questions on the way. */
export function useRecordForm(
  measure: MeasureChart_MeasureFragment,
  initialPeriod: string,
  notMeasuredFirst: boolean,
  onSaved: (saved: JustSaved) => void,
) {
  const { t } = useTranslation();
  const language = useLanguage();
  const record = useRecordMeasurement();
  const entry = useEntry(measure);
  const [period, setPeriod] = useState(initialPeriod);
  const [note, setNote] = useState<string | null>(null);
  const [skipping, setSkipping] = useState(notMeasuredFirst);
  const [reason, setReason] = useState<NotMeasuredReason | null>(null);
  const [told, setTold] = useState(false);
  const [asking, setAsking] = useState<Asking>('nothing');
  const [phase, setPhase] = useState<'open' | 'saving' | 'saved'>('open');
  const [problem, setProblem] = useState<string | null>(null);
  const stored = storedIn(measure, period);

  const changed = () => {
    setTold(false);
    setAsking('nothing');
    setProblem(null);
    setPhase('open');
  };

  const send = async (next: NewMeasurement, sentence: string, further = false) => {
    setPhase('saving');
    setProblem(null);
    setAsking('nothing');
    try {
      const undo = await record(
        measure.id,
        period,
        { ...next, note, ...(further ? { ordinal: ordinalOf(nextSlot(slotsOf(measure), period)) } : {}) },
        further ? null : stored,
      );
      entry.clear();
      setNote(null);
      setSkipping(false);
      setReason(null);
      setTold(false);
      setPhase('saved');
      onSaved({ text: sentence, undo });
    } catch (error) {
      setProblem(refusalOf(error).message || t('ui.couldNotRead'));
      setPhase('open');
    }
  };

  const save = (sure: { unusual?: boolean; replace?: boolean; further?: boolean } = {}) => {
    setTold(true);
    if (note && hasCprNumber(note)) return setProblem(t('cycle.personalData'));
    const name = formatPeriod(period, measure.frequency, language);
    if (skipping) {
      if (!reason) return setProblem(t('measurement.why'));
      if (stored && !sure.replace) return setAsking('replace');
      return void send({ notMeasuredReason: reason }, t('measurement.savedNotMeasured', { period: name }));
    }
    const { reading } = entry;
    if (reading.kind !== 'read') return;
    if (reading.unusual && !sure.unusual) return setAsking('unusual');
    if (stored && !sure.replace && !sure.further) return setAsking('replace');
    const value = valueWords(reading.value, measure.definition, language, { exact: true });
    void send(reading.entry, t('measurement.saved', { value, period: name }), sure.further);
  };

  return {
    ...entry,
    period,
    note,
    skipping,
    reason,
    told,
    asking,
    phase,
    problem,
    stored,
    save,
    setNote,
    changePeriod: (to: string) => {
      setPeriod(to);
      changed();
    },
    type: (texts: typeof entry.texts) => {
      entry.setTexts(texts);
      changed();
    },
    skip: (yes: boolean) => {
      setSkipping(yes);
      changed();
    },
    giveReason: (of: NotMeasuredReason) => {
      setReason(of);
      setProblem(null);
    },
    correct: () => setAsking('nothing'),
    reopen: () => setPhase('open'),
  };
}
