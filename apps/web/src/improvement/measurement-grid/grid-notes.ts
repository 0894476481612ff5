import { type TFunction } from 'i18next';
import { reasonWords } from '@laeringsrum/chart-geometry';
import { isPaused } from '@laeringsrum/domain';
import { periodEnd, periodStart, type Frequency, type Language } from '@laeringsrum/locale';
import {
  type MeasureChart_InterventionFragment,
  type MeasureChart_MeasureFragment,
} from '../../graphql/generated/graphql';
import { dayOf, slotsOf } from '../measurement/slot';

export interface PeriodNote {
  readonly cycle: MeasureChart_InterventionFragment['pdsaCycles'][number] | null;
  readonly text: string;
}

/** What a row tells beside its numbers: a cycle that began, why there is no number, what somebody noted. */
export function notesOf(
  slot: string,
  frequency: Frequency,
  measures: readonly MeasureChart_MeasureFragment[],
  intervention: MeasureChart_InterventionFragment,
  t: TFunction,
  language: Language,
): PeriodNote[] {
  const cycles: PeriodNote[] = intervention.pdsaCycles
    .filter(({ startsOn, state }) => startsOn && state !== 'DRAFT' && state !== 'CANCELLED')
    .filter(({ startsOn }) => startsOn && periodStart(startsOn, frequency) === slot)
    .map((cycle) => ({
      cycle,
      text: t('grid.starts', { title: cycle.title || t('cycle.name', { number: cycle.number }) }),
    }));
  const said = new Set<string>();
  const period = dayOf(slot);
  for (const measure of measures) {
    const { series, annotations, pauses } = measure;
    for (const pause of pauses)
      if (isPaused(period, periodEnd(period, frequency), [{ ...pause, endsOn: pause.endsOn ?? null }]))
        said.add(pause.reason ? t('grid.pausedWhy', { reason: pause.reason }) : t('grid.paused'));
    const at = slotsOf(measure).indexOf(slot);
    if (series.states[at] === 'NOT_MEASURED') {
      const reason = reasonWords(series.reasons[at] ?? null, language) ?? '';
      said.add(t('grid.notMeasured', { reason: series.notes[at] || reason }));
    } else if (series.notes[at]) said.add(series.notes[at] ?? '');
    for (const note of annotations) if (note.period === slot) said.add(note.text);
  }
  return [...cycles, ...[...said].map((text) => ({ cycle: null, text }))];
}
