import { keptMinutes, MOST_MINUTES } from '@laeringsrum/domain';
import { readNumber, type Language } from '@laeringsrum/locale';

export type MinutesReading =
  { kind: 'minutes'; minutes: number } | { kind: 'missing' | 'notANumber' | 'forgotten' };

/** What the typed minutes say. */
export function readMinutes(text: string, language: Language): MinutesReading {
  const reading = readNumber(text, { language, max: MOST_MINUTES, percent: false });
  if (!reading.ok) return { kind: reading.reason === 'EMPTY' ? 'missing' : 'notANumber' };
  if (reading.value > MOST_MINUTES) return { kind: 'forgotten' };
  if (reading.value <= 0) return { kind: 'notANumber' };
  return { kind: 'minutes', minutes: keptMinutes(reading.value) };
}

/** What a clock that ran so many milliseconds says: half a minute at the least, and a forgotten one what it ran. */
export function stoppedMinutes(milliseconds: number): number {
  const minutes = milliseconds / 60_000;
  return minutes > MOST_MINUTES ? minutes : keptMinutes(Math.max(minutes, 0.5));
}

/** 3:07 */
export const clockWords = (seconds: number): string =>
  `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
