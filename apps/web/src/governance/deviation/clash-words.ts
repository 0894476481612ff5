import { formatAmount, formatDateLong, formatNumber, type Language } from '@laeringsrum/locale';

const dates = ['dueOn', 'milestone'];

/**
 * What stood there, as it is read on the page; the API tells it as it is kept.
 * @returns null for what is kept as a sign nobody reads (a measure's id, a way of counting): then only the field is named
 */
export function clashWord(field: string, value: string, language: Language): string | null {
  if (field === 'budget') return `${formatAmount(Number(value), language)} kr.`;
  if (dates.includes(field)) return formatDateLong(value, language);
  if (field === 'targetValue' || field === 'baselineValue') return formatNumber(Number(value), language);
  return field === 'what' || field === 'forWhom' ? value : null;
}
