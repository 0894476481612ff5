import { type TFunction } from 'i18next';
import { formatNumber, type Language } from '@laeringsrum/locale';
import { type Unreadable } from './cell-reading';

/** Why a cell cannot be read, as a sentence that says what to do. */
export function unreadableWords(
  { why, candidates, limit }: Unreadable,
  text: string,
  t: TFunction,
  language: Language,
): string {
  const [first, second] = candidates.map((candidate) =>
    formatNumber(candidate, language, { grouping: false }),
  );
  switch (why) {
    case 'AMBIGUOUS':
      return t('grid.unreadable.AMBIGUOUS', { first: first ?? '', second: second ?? '' });
    case 'TOO_HIGH': {
      const most = t('grid.unreadable.TOO_HIGH', { limit: formatNumber(limit ?? 0, language) });
      return first ? `${most} ${t('grid.unreadable.meant', { value: first })}` : most;
    }
    case 'TOO_LOW':
      return t('grid.unreadable.TOO_LOW', { limit: formatNumber(limit ?? 0, language) });
    case 'NUMERATOR_ABOVE':
      return t('grid.unreadable.NUMERATOR_ABOVE');
    case 'NO_VALUE':
      return t('grid.unreadable.NO_VALUE');
    case 'NOT_A_NUMBER':
      return t('grid.paste.bad', { text });
  }
}
