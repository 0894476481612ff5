import { formatPeriod, type Frequency, type Language, type PeriodFormatOptions } from '@laeringsrum/locale';
import { type MeasureChart_MeasureFragment } from '../../graphql/generated/graphql';
import { storedAt, type StoredMeasurement } from './useRecordMeasurement';

/*
 * A slot is where one number stands: a period and, for what is measured each time it happens, which of that day's. The first of a day is
 * written as its day, `2026-03-02`, the others after it, `2026-03-02#0001`; as texts they are in the order of time.
 */

/** Which of the day's numbers, counted from 0; more of them than the API takes in a day there cannot be. */
export const MOST_IN_A_DAY = 1000;

export const slotOf = (period: string, ordinal: number): string =>
  ordinal === 0 ? period : `${period}#${String(ordinal).padStart(4, '0')}`;
export const dayOf = (slot: string): string => slot.slice(0, 10);
export const ordinalOf = (slot: string): number => Number(slot.slice(11));

/** Where the numbers of a measure stand, oldest first. */
export const slotsOf = ({ series }: Pick<MeasureChart_MeasureFragment, 'series'>): string[] =>
  series.periods.map((period, at) => slotOf(period, series.ordinals[at] ?? 0));

/** The slot after the last of a day. */
export function nextSlot(taken: readonly string[], day: string): string {
  const ordinals = taken.filter((slot) => dayOf(slot) === day).map(ordinalOf);
  return slotOf(day, ordinals.length === 0 ? 0 : Math.max(...ordinals) + 1);
}

/** The row that stands in a slot, if any. */
export function storedInSlot(measure: MeasureChart_MeasureFragment, slot: string): StoredMeasurement | null {
  const { series } = measure;
  const at = series.periods.findIndex(
    (period, index) => period === dayOf(slot) && (series.ordinals[index] ?? 0) === ordinalOf(slot),
  );
  const row = storedAt(measure, at);
  return row && { ...row, ordinal: ordinalOf(slot) };
}

const nth = { da: 'nr.', en: 'no.' };

/** `uge 15`, `2. marts`, and for the second of a day `2. marts, nr. 2`. */
export function slotWords(
  slot: string,
  frequency: Frequency,
  language: Language,
  options?: PeriodFormatOptions,
): string {
  const day = formatPeriod(dayOf(slot), frequency, language, options);
  return ordinalOf(slot) === 0 ? day : `${day}, ${nth[language]} ${ordinalOf(slot) + 1}`;
}
