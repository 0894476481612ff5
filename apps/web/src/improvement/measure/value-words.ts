import { formatNumber, formatWithUnit, type Language } from '@laeringsrum/locale';

export interface MeasuredIn {
  readonly unit: string;
  readonly valueKind: 'VALUE' | 'RATIO';
  readonly decimals: number;
}

const counting = new Set(['', 'antal', 'stk', 'stk.', 'number', 'count']);

/** `%`, `dage`, or nothing where something is merely counted. */
export function unitOf(measured: Pick<MeasuredIn, 'unit' | 'valueKind'>): string {
  if (measured.valueKind === 'RATIO') return '%';
  const unit = measured.unit.trim();
  return counting.has(unit.toLowerCase()) ? '' : unit;
}

/** `72,5 %`, `5,8 dage`, `3`. A percentage that was counted keeps one decimal, so that the echo does not jump about. */
export function valueWords(
  value: number,
  measured: MeasuredIn,
  language: Language,
  options: { exact?: boolean } = {},
): string {
  const decimals = options.exact ? Math.max(measured.decimals, 1) : measured.decimals;
  return formatWithUnit(value, unitOf(measured), language, {
    decimals,
    ...(options.exact && measured.valueKind === 'RATIO' ? { minimumDecimals: 1 } : {}),
  });
}

/** The number as it is edited: no thousands sign, no unit. */
export function editableNumber(value: number, language: Language): string {
  return formatNumber(value, language, { grouping: false });
}
