import { readNumber, type Language } from '@laeringsrum/locale';

export type GoalNumberReading = { ok: true; value: number | null; unit: string } | { ok: false };

/** What stands behind the number: a sign or a word or two, no figures. */
const withUnit = /^(.*\d)\s*([^\d\s][^\d]{0,19})$/;

/**
 * A goal's number as it is written, `75`, `72,5 %`, `3 dage`. Where nothing has said the unit yet, what is written behind the number says it.
 * @param unit of the measure or the goal; empty: not said yet
 */
export function readGoalNumber(text: string, unit: string, language: Language): GoalNumberReading {
  const written = text.trim();
  if (written === '') return { ok: true, value: null, unit };
  const [, number = '', behind = ''] = withUnit.exec(written) ?? [];
  const isSaid = behind !== '' && (unit === '' || behind.toLowerCase() === unit.toLowerCase());
  const now = isSaid && unit === '' ? behind : unit;
  const read = readNumber(isSaid ? number : written, { language, percent: now === '%' });
  return read.ok ? { ok: true, value: read.value, unit: now } : { ok: false };
}
