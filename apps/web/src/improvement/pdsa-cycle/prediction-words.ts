import { type TFunction } from 'i18next';
import { type Language } from '@laeringsrum/locale';
import { valueWords, type MeasuredIn } from '../measure/value-words';

export interface PredictionParts {
  kind: 'DIRECTION' | 'NUMBER' | 'COUNT' | 'NONE';
  direction?: 'BETTER' | 'SAME' | 'WORSE' | null;
  comparator?: 'AT_LEAST' | 'AT_MOST' | null;
  value?: number | null;
  outOf?: number | null;
}

/** `mindst 75 %`, `mindst 8 af 10`, `bedre`, `ingen forventning`. */
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
  if (prediction.kind === 'COUNT')
    return t(`cycle.prediction.COUNT_${prediction.comparator}`, {
      value: prediction.value,
      outOf: prediction.outOf ?? 0,
    });
  const value = valueWords(
    prediction.value,
    measured ?? { unit: '', valueKind: 'VALUE', decimals: 2 },
    language,
  );
  return t(`cycle.prediction.${prediction.comparator}`, { value });
}
