import { formatNumber, formatWithUnit, type Language } from '@laeringsrum/locale';
import { type ChartDefinition } from './chart-input.js';

type Measured = Pick<ChartDefinition, 'unit' | 'valueKind' | 'decimals'>;

/** Units that say no more than that something was counted. */
const COUNTING = new Set(['', 'antal', 'stk', 'stk.', 'number', 'count']);

export function isPercentage(definition: Pick<ChartDefinition, 'unit' | 'valueKind'>): boolean {
  return definition.valueKind === 'RATIO' || definition.unit.trim() === '%';
}

function unitOf(definition: Measured): string {
  if (isPercentage(definition)) return '%';
  const unit = definition.unit.trim();
  return COUNTING.has(unit.toLowerCase()) ? '' : unit;
}

/** `58 %`, `5,8 dage`, `3`: no zeros that say nothing. */
export function valueWithUnit(value: number, definition: Measured, language: Language): string {
  return formatWithUnit(value, unitOf(definition), language, { decimals: definition.decimals });
}

/** `60 procent`, `5,8 dage`: as it is said aloud. */
export function spokenValue(value: number, definition: Measured, language: Language): string {
  const unit = isPercentage(definition) ? (language === 'da' ? 'procent' : 'percent') : unitOf(definition);
  const number = formatNumber(value, language, { decimals: definition.decimals });
  return unit === '' ? number : `${number} ${unit}`;
}

/** The number alone, with a decimal also where the measure has none: a median may lie between two values. */
export function centreValue(value: number, definition: Measured, language: Language): string {
  return formatNumber(value, language, { decimals: Math.max(1, definition.decimals) });
}
