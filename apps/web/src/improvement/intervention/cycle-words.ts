import { type TFunction } from 'i18next';

interface CycleInList {
  number: number;
  state: string;
  readyToStudy: boolean;
}

/** Where the ramp stands, in three words: the newest cycle that is alive, else the last one. */
export function cycleWords(cycles: readonly CycleInList[], t: TFunction): string {
  const alive = cycles.findLast(({ state }) => state === 'RUNNING' || state === 'STUDYING');
  if (alive)
    return alive.readyToStudy
      ? t('interventions.toStudy', { number: alive.number })
      : t('interventions.running', { number: alive.number });
  const last = cycles.at(-1);
  if (!last) return t('interventions.noCycle');
  return t(last.state === 'DRAFT' ? 'interventions.draft' : 'interventions.latest', { number: last.number });
}
