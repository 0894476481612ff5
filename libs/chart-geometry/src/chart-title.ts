import { type Language } from '@laeringsrum/locale';
import { type ChartDefinition } from './chart-input.js';
import { type ChartModel } from './chart-model.js';
import { isPercentage } from './value-words.js';

/** "Andel der føler sig hørt, %": the y-axis' title, which stands over the chart. */
export function chartTitle(definition: Pick<ChartDefinition, 'name' | 'unit' | 'valueKind'>): string {
  const unit = isPercentage(definition) ? '%' : definition.unit.trim();
  return unit === '' ? definition.name : `${definition.name}, ${unit}`;
}

const better: Record<Language, { readonly UP: string; readonly DOWN: string; readonly NEUTRAL: string }> = {
  da: { UP: 'Højere er bedre', DOWN: 'Lavere er bedre', NEUTRAL: '' },
  en: { UP: 'Higher is better', DOWN: 'Lower is better', NEUTRAL: '' },
};

/** "Kontroldiagram (P)": what the chart is, where it is not the run chart; empty where it is. */
export function chartKindText({ control, language }: Pick<ChartModel, 'control' | 'language'>): string {
  if (control === null) return '';
  return `${language === 'da' ? 'Kontroldiagram' : 'Control chart'} (${control.kind.toUpperCase()})`;
}

/** "Højere er bedre"; empty where neither is. */
export function directionText(definition: Pick<ChartDefinition, 'direction'>, language: Language): string {
  return better[language][definition.direction];
}
