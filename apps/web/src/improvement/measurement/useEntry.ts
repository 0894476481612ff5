import { useState } from 'react';
import { type MeasureChart_MeasureFragment } from '../../graphql/generated/graphql';
import { useLanguage } from '../../ui/useLanguage';
import { editableNumber } from '../measure/value-words';
import { readEntry, type EntryReading, type EntryTexts } from './entry-reading';

export const emptyTexts = (mode: EntryTexts['mode']): EntryTexts =>
  mode === 'ratio' ? { mode, numerator: '', denominator: '' } : { mode, value: '' };

/** A measure whose last number was counted is asked for as "19 of 25", else as the percentage itself. */
export function usualMode(measure: MeasureChart_MeasureFragment): EntryTexts['mode'] {
  if (measure.definition.valueKind !== 'RATIO') return 'value';
  const { denominators, values } = measure.series;
  const last = values.findLastIndex((value) => value !== null);
  return last < 0 || denominators[last] != null ? 'ratio' : 'value';
}

/** The state of one number being typed. */
export function useEntry(measure: MeasureChart_MeasureFragment) {
  const language = useLanguage();
  const [texts, setTexts] = useState<EntryTexts>(() => emptyTexts(usualMode(measure)));
  const earlier = measure.series.values.filter((value) => value !== null);
  const reading: EntryReading = readEntry(texts, measure.definition, earlier, language);
  return {
    texts,
    setTexts,
    reading,
    /** The value as it would be saved, for the echo and the ring in the chart. */
    value: reading.kind === 'read' ? reading.value : null,
    clear: () => setTexts(emptyTexts(texts.mode)),
    /** One tap on "Ret til 72,5" or on one of two meanings. */
    take: (value: number) => setTexts({ mode: 'value', value: editableNumber(value, language) }),
  };
}
