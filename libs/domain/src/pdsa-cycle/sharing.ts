import { SCALE_STEPS, scaleVector, type ScaleStep, type ScaleVector } from './scale.js';
import { type CycleKind } from './states.js';

/** What is proposed when a cycle closes and the team is asked, once, whether to share: the learning, not the observations. */
export const SHARING_PRESET = { learning: true, observations: false } as const;

/** At one team or less a unit is not named to other places: the few who took part would be known. */
export function namesUnitToOthers(step: ScaleStep): boolean {
  return SCALE_STEPS.indexOf(step) > SCALE_STEPS.indexOf('ONE_TEAM');
}

export interface PlanToCopy {
  readonly title: string;
  readonly plan: string;
  readonly because: string;
  readonly kind: CycleKind;
}

/** Another place's plan as a draft of one's own: begun small again, and what one expects is one's own to say. */
export function copiedPlan({
  title,
  plan,
  because,
  kind,
}: PlanToCopy): PlanToCopy & ScaleVector & { scaleStep: ScaleStep } {
  return { title, plan, because, kind, scaleStep: 'ONE_CITIZEN', ...scaleVector('ONE_CITIZEN') };
}
