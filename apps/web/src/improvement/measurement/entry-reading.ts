import {
  isMeasurementRefusal,
  isUnusual,
  measurementRefusalText,
  readMeasurement,
  Refusal,
  type MeasurementEntry,
  type MeasurementRefusal,
  type ValueKind,
} from '@laeringsrum/domain';
import { readNumber, type Language } from '@laeringsrum/locale';

/** What the fields say: one number, or "19 of 25". */
export type EntryTexts =
  | { readonly mode: 'value'; readonly value: string }
  | { readonly mode: 'ratio'; readonly numerator: string; readonly denominator: string };

export interface EntryDefinition {
  readonly valueKind: ValueKind;
  readonly minimum?: number | null;
  readonly maximum?: number | null;
}

export interface EntryProblem {
  readonly code: MeasurementRefusal | 'AMBIGUOUS';
  readonly sentence: string;
  /** Numbers to choose between with one tap. */
  readonly candidates: readonly number[];
}

export type EntryReading =
  | { readonly kind: 'empty' }
  | { readonly kind: 'problem'; readonly problem: EntryProblem }
  | {
      readonly kind: 'read';
      readonly entry: MeasurementEntry;
      readonly value: number;
      /** Possible, but far from the others: worth one soft question, never a refusal. */
      readonly unusual: boolean;
    };

const problem = (
  code: MeasurementRefusal,
  language: Language,
  details: Record<string, unknown> = {},
): EntryReading => ({
  kind: 'problem',
  problem: {
    code,
    sentence: measurementRefusalText(code, language, details),
    candidates: typeof details['suggestion'] === 'number' ? [details['suggestion']] : [],
  },
});

/** Reads the fields of one measurement by the same rule as the API. Zero is a value; blank is nothing yet. */
export function readEntry(
  texts: EntryTexts,
  definition: EntryDefinition,
  earlier: readonly number[],
  language: Language,
): EntryReading {
  const asked = texts.mode === 'value' ? [texts.value] : [texts.numerator, texts.denominator];
  if (asked.every((text) => text.trim() === '')) return { kind: 'empty' };
  const percent = definition.valueKind === 'RATIO';
  const max = texts.mode === 'value' ? (definition.maximum ?? (percent ? 100 : undefined)) : undefined;
  const numbers: number[] = [];
  for (const text of asked) {
    const read = readNumber(text, {
      language,
      percent: percent && texts.mode === 'value',
      ...(max === undefined ? {} : { max }),
    });
    if (read.ok) numbers.push(read.value);
    else if (read.reason === 'EMPTY') return { kind: 'empty' };
    else if (read.reason === 'AMBIGUOUS')
      return {
        kind: 'problem',
        problem: { code: 'AMBIGUOUS', sentence: '', candidates: read.candidates ?? [] },
      };
    else return problem('MEASUREMENT_NOT_A_NUMBER', language);
  }
  const [first = 0, second = 0] = numbers;
  const entry: MeasurementEntry =
    texts.mode === 'value' ? { value: first } : { numerator: first, denominator: second };
  try {
    const { value } = readMeasurement(entry, {
      valueKind: definition.valueKind,
      minimum: definition.minimum ?? null,
      maximum: definition.maximum ?? null,
    });
    if (value === null) return { kind: 'empty' };
    return { kind: 'read', entry, value, unusual: isUnusual(value, earlier) };
  } catch (error) {
    if (error instanceof Refusal && isMeasurementRefusal(error.code))
      return problem(error.code, language, error.details);
    throw error;
  }
}
