import { rampsOf } from '../pdsa-cycle/ramp.js';
import { type CycleState } from '../pdsa-cycle/states.js';
import { type TheoryIdea } from './theory.js';

/** The Danish ramp rules as advice; each is one quiet sentence, never a refusal. */
export const RampAdvice = {
  ONE_IDEA_PER_RAMP: 'ONE_IDEA_PER_RAMP',
  ONE_RAMP_PER_DRIVER: 'ONE_RAMP_PER_DRIVER',
  PLAN_AHEAD: 'PLAN_AHEAD',
} as const;
export type RampAdvice = (typeof RampAdvice)[keyof typeof RampAdvice];

export interface CycleOfRamp {
  readonly id: string;
  readonly number: number;
  readonly followsId: string | null;
  readonly state: CycleState;
  readonly changeIdeaId: string | null;
}

export interface GivenRampAdvice {
  readonly advice: RampAdvice;
  /** The driver or change idea it stands beside. */
  readonly nodeId: string;
}

/** A ramp is planned three to four cycles ahead: with fewer in all there is something to sketch. */
const plannedAhead = 3;
const over: readonly CycleState[] = ['CLOSED', 'CANCELLED'];

/**
 * One idea per ramp; at most one ramp at a time on a secondary driver; three to four cycles planned ahead. A ramp is a cycle that
 * follows none, with those that follow it; it is under way while its last cycle is neither closed nor cancelled.
 */
export function rampAdvice(
  ideas: readonly TheoryIdea[],
  cycles: readonly CycleOfRamp[],
): readonly GivenRampAdvice[] {
  const ramps = rampsOf(cycles);
  const given: GivenRampAdvice[] = [];
  const under = ramps.filter((ramp) => !over.includes(ramp.at(-1)?.state ?? 'CLOSED'));
  for (const ramp of under) {
    const tested = [...new Set(ramp.flatMap(({ changeIdeaId }) => changeIdeaId ?? []))];
    const latest = ramp.findLast(({ changeIdeaId }) => changeIdeaId !== null)?.changeIdeaId;
    if (latest == null) continue;
    if (tested.length > 1) given.push({ advice: 'ONE_IDEA_PER_RAMP', nodeId: latest });
    if (ramp.length < plannedAhead) given.push({ advice: 'PLAN_AHEAD', nodeId: latest });
  }
  for (const driverId of new Set(ideas.map((idea) => idea.driverId))) {
    const onDriver = new Set(ideas.filter((idea) => idea.driverId === driverId).map(({ id }) => id));
    const open = under.filter((ramp) => ramp.some(({ changeIdeaId }) => onDriver.has(changeIdeaId ?? '')));
    if (open.length > 1) given.push({ advice: 'ONE_RAMP_PER_DRIVER', nodeId: driverId });
  }
  return given;
}

const texts: Record<'da' | 'en', Record<RampAdvice, string>> = {
  da: {
    ONE_IDEA_PER_RAMP:
      'Rampen har skiftet idé undervejs. Med én idé pr. rampe ved I, hvad I har lært noget om.',
    ONE_RAMP_PER_DRIVER:
      'Der er flere ramper i gang på samme driver. Med én ad gangen kan I se, hvad der virkede.',
    PLAN_AHEAD: 'Skitsér gerne tre-fire afprøvninger frem: én borger, én vagt, ét hold.',
  },
  en: {
    ONE_IDEA_PER_RAMP:
      'The ramp has changed idea on the way. With one idea a ramp you know what you learned about.',
    ONE_RAMP_PER_DRIVER:
      'Several ramps are under way on the same driver. One at a time shows you what worked.',
    PLAN_AHEAD: 'Sketch three or four tests ahead: one citizen, one shift, one team.',
  },
};

export function rampAdviceText(advice: RampAdvice, language: 'da' | 'en'): string {
  return texts[language][advice];
}
