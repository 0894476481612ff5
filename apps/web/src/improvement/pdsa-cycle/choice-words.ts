import { type TFunction } from 'i18next';
import { CycleDecision, CycleVerdict, SCALE_STEPS } from '@laeringsrum/domain';

const verdicts = Object.values(CycleVerdict);
const decisions = Object.values(CycleDecision);

/** What was chosen in a field, in the words the page uses for it. */
export function choiceWords(field: string, value: unknown, t: TFunction): string {
  const verdict = verdicts.find((of) => field === 'verdict' && of === value);
  if (verdict) return t(`cycle.verdicts.${verdict}`);
  const decision = decisions.find((of) => field === 'decision' && of === value);
  if (decision) return t(`cycle.decisions.${decision}`);
  const step = SCALE_STEPS.find((of) => field === 'scaleStep' && of === value);
  if (step) return t(`cycle.scale.${step}`);
  return value === null || value === undefined ? '–' : String(value);
}
