import { type PredictionConfidence } from '@laeringsrum/domain';
import { readNumber, type Language } from '@laeringsrum/locale';
import { type PredictionInput } from '../../graphql/generated/graphql';

export type PredictionChoice = '' | 'BETTER' | 'SAME' | 'WORSE' | 'NUMBER' | 'COUNT' | 'NONE';

/** A prediction as it is being chosen, before it is sent. */
export type PredictionDraft = {
  readonly choice: PredictionChoice;
  readonly comparator: 'AT_LEAST' | 'AT_MOST';
  readonly value: string;
  readonly outOf: string;
  readonly confidence: '' | PredictionConfidence;
  readonly because: string;
  readonly reason: string;
};

export const emptyPrediction: PredictionDraft = {
  choice: '',
  comparator: 'AT_LEAST',
  value: '',
  outOf: '',
  confidence: '',
  because: '',
  reason: '',
};

/**
 * The prediction to send, or null while something is missing. "Ingen forventning" is an answer; nothing chosen is not.
 * A number is about the cycle's measure, a count about
 * those who are asked.
 */
export function predictionInput(
  draft: PredictionDraft,
  id: string,
  measureId: string | null,
  language: Language,
): PredictionInput | null {
  const said = {
    ...(draft.confidence ? { confidence: draft.confidence } : {}),
    ...(draft.because.trim() ? { because: draft.because.trim() } : {}),
  };
  const measure = measureId ? { measureId } : {};
  switch (draft.choice) {
    case '':
      return null;
    case 'NONE':
      return { id, kind: 'NONE' };
    case 'NUMBER': {
      const read = readNumber(draft.value, { language });
      return read.ok
        ? { id, kind: 'NUMBER', comparator: draft.comparator, value: read.value, ...measure, ...said }
        : null;
    }
    case 'COUNT': {
      const [value, outOf] = [wholeNumber(draft.value), wholeNumber(draft.outOf)];
      if (value === null || !outOf || value > outOf) return null;
      return { id, kind: 'COUNT', comparator: draft.comparator, value, outOf, ...said };
    }
    default:
      return { id, kind: 'DIRECTION', direction: draft.choice, ...measure, ...said };
  }
}

function wholeNumber(text: string): number | null {
  return /^\s*\d{1,5}\s*$/.test(text) ? Number(text) : null;
}
