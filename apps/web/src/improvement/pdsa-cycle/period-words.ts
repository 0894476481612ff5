import { type TFunction } from 'i18next';
import { formatWeek, weekOf, type Language } from '@laeringsrum/locale';

/** `uge 26–27`, `uge 26`, or words for a cycle that has no dates yet. */
export function cyclePeriod(
  cycle: { startsOn?: string | null; endsOn?: string | null },
  t: TFunction,
  language: Language,
): string {
  if (!cycle.startsOn) return t('cycle.noDates');
  const from = weekOf(cycle.startsOn);
  const to = cycle.endsOn ? weekOf(cycle.endsOn) : from;
  if (from.year === to.year && from.week === to.week) return formatWeek(from, language);
  return t('cycle.weeks', { from: from.week, to: to.week });
}
