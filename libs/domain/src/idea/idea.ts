import { type CycleDecision, type CycleState } from '../pdsa-cycle/states.js';
import { Refusal } from '../refusal/refusal.js';

/** Ideas of one intervention that stand open at the same time. */
export const MOST_IDEAS = 200;

/**
 * What the author has said about the idea's use: ask me first, asked, yes without my name, yes with it, no.
 * Only the author changes it, but for the team's asking.
 */
export const IdeaConsent = {
  ASK_FIRST: 'ASK_FIRST',
  ASKED: 'ASKED',
  UNNAMED: 'UNNAMED',
  NAMED: 'NAMED',
  DECLINED: 'DECLINED',
} as const;
export type IdeaConsent = (typeof IdeaConsent)[keyof typeof IdeaConsent];

/** What became of an idea, as its author is told. */
export const IdeaOutcome = {
  WAITING: 'WAITING',
  ASKED: 'ASKED',
  DECLINED: 'DECLINED',
  ANSWERED: 'ANSWERED',
  IN_DIAGRAM: 'IN_DIAGRAM',
  BEING_TESTED: 'BEING_TESTED',
  LEARNED: 'LEARNED',
} as const;
export type IdeaOutcome = (typeof IdeaOutcome)[keyof typeof IdeaOutcome];

/** What an author can say when leaving an idea, and when asked. */
export const CONSENTS_AT_FIRST: readonly IdeaConsent[] = ['UNNAMED', 'NAMED', 'ASK_FIRST'];
export const CONSENTS_WHEN_ASKED: readonly IdeaConsent[] = ['UNNAMED', 'NAMED', 'DECLINED'];

/** @throws Refusal VALIDATION when the author cannot say that here */
export function requireConsentAmong(consent: IdeaConsent, among: readonly IdeaConsent[]): void {
  if (!among.includes(consent)) throw new Refusal('VALIDATION', { field: 'consent' });
}

/** An idea goes into the driver diagram only when its author has said yes, and only once. @throws Refusal IDEA_NEEDS_CONSENT, IDEA_USED */
export function requireUsableIdea(consent: IdeaConsent, changeIdeaId: string | null): void {
  if (changeIdeaId !== null) throw new Refusal('IDEA_USED');
  if (consent !== 'UNNAMED' && consent !== 'NAMED') throw new Refusal('IDEA_NEEDS_CONSENT');
}

export interface IdeaCycle {
  readonly number: number;
  readonly state: CycleState;
  readonly decision: CycleDecision | null;
}

/** What became of the idea, and the cycle that tells it: the last one that has begun. */
export function ideaOutcome(
  idea: { consent: IdeaConsent; changeIdeaId: string | null; answer: string },
  cycles: readonly IdeaCycle[],
): { outcome: IdeaOutcome; cycleNumber: number | null } {
  const alone = (outcome: IdeaOutcome) => ({ outcome, cycleNumber: null });
  if (idea.changeIdeaId === null) {
    if (idea.consent === 'DECLINED') return alone('DECLINED');
    if (idea.consent === 'ASKED') return alone('ASKED');
    return alone(idea.answer === '' ? 'WAITING' : 'ANSWERED');
  }
  const last = cycles
    .filter(({ state }) => state !== 'DRAFT' && state !== 'CANCELLED')
    .sort((a, b) => a.number - b.number)
    .at(-1);
  if (!last) return alone('IN_DIAGRAM');
  return { outcome: last.state === 'CLOSED' ? 'LEARNED' : 'BEING_TESTED', cycleNumber: last.number };
}
