import { type TFunction } from 'i18next';
import { type Language } from '@laeringsrum/locale';
import { valueWords, type MeasuredIn } from '../measure/value-words';

export interface PredictionParts {
  kind: 'DIRECTION' | 'NUMBER' | 'NONE';
  direction?: 'BETTER' | 'SAME' | 'WORSE' | null;
  comparator?: 'AT_LEAST' | 'AT_MOST' | null;
  value?: number | null;
}

/** `mindst 75 %`, `bedre`, `ingen forventning`. */
export function predictionWords(
  prediction: PredictionParts,
  measured: MeasuredIn | null,
  t: TFunction,
  language: Language,
): string {
  if (prediction.kind === 'NONE') return t('cycle.prediction.none');
  if (prediction.kind === 'DIRECTION')
    return prediction.direction ? t(`cycle.prediction.${prediction.direction}`) : '';
  if (prediction.value == null || !prediction.comparator) return '';
  const value = valueWords(
    prediction.value,
    measured ?? { unit: '', valueKind: 'VALUE', decimals: 2 },
    language,
  );
  return t(`cycle.prediction.${prediction.comparator}`, { value });
}
