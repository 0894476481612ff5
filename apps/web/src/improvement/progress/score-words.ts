import { formatNumber, type Language } from '@laeringsrum/locale';

/** `3,0`: a score always shows its half. */
export const scoreNumber = (score: number, language: Language): string =>
  formatNumber(score, language, { decimals: 1, minimumDecimals: 1 });
