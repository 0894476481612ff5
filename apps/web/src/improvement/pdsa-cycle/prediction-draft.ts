import { readNumber, type Language } from '@laeringsrum/locale';
import { type PredictionInput } from '../../graphql/generated/graphql';

export type PredictionChoice = '' | 'BETTER' | 'SAME' | 'WORSE' | 'NUMBER' | 'NONE';

/** A prediction as it is being chosen, before it is sent. */
export type PredictionDraft = {
  readonly choice: PredictionChoice;
  readonly comparator: 'AT_LEAST' | 'AT_MOST';
  readonly value: string;
  readonly because: string;
  readonly reason: string;
};

export const emptyPrediction: PredictionDraft = {
  choice: '',
  comparator: 'AT_LEAST',
  value: '',
  because: '',
  reason: '',
};

/**
 * The prediction to send, or null while something is missing. "Ingen forventning" is an answer; nothing chosen is not.
 * A number is about the cycle's measure.
 */
export function predictionInput(
  draft: PredictionDraft,
  id: string,
  measureId: string | null,
  language: Language,
): PredictionInput | null {
  const because = draft.because.trim() ? { because: draft.because.trim() } : {};
  const measure = measureId ? { measureId } : {};
  switch (draft.choice) {
    case '':
      return null;
    case 'NONE':
      return { id, kind: 'NONE' };
    case 'NUMBER': {
      const read = readNumber(draft.value, { language });
      return read.ok
        ? { id, kind: 'NUMBER', comparator: draft.comparator, value: read.value, ...measure, ...because }
        : null;
    }
    default:
      return { id, kind: 'DIRECTION', direction: draft.choice, ...measure, ...because };
  }
}
