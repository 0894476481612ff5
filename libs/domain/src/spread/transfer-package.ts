import { CycleDecision, type CycleState, type CycleVerdict } from '../pdsa-cycle/states.js';
import { Refusal } from '../refusal/refusal.js';

/** A library shows so many; where there are more, one searches. */
export const MOST_LIBRARY_CONCEPTS = 1000;

/** Overførbart koncept: a change as others can take it over, with what it gave and what went wrong. */
export const PackageState = { DRAFT: 'DRAFT', PUBLISHED: 'PUBLISHED', WITHDRAWN: 'WITHDRAWN' } as const;
export type PackageState = (typeof PackageState)[keyof typeof PackageState];

/** A step says how; a core element must stay as it is for the change to work, an adaptable one may be changed freely. */
export const ElementKind = { STEP: 'STEP', CORE: 'CORE', ADAPTABLE: 'ADAPTABLE' } as const;
export type ElementKind = (typeof ElementKind)[keyof typeof ElementKind];

/** Its key stays through all versions and forks: by it two texts are known to be the same element. */
export interface PackageElement {
  readonly key: string;
  readonly kind: ElementKind;
  readonly text: string;
}

/** Each kind has room for so many: a concept is read on one screen. */
export const MOST_ELEMENTS = 12;

/** How far the change has come at its origin. An adapted one is not fast practice yet, and says so. */
export const Maturity = { ADAPTED: 'ADAPTED', KEPT: 'KEPT' } as const;
export type Maturity = (typeof Maturity)[keyof typeof Maturity];

export interface PackedCycle {
  readonly state: CycleState;
  readonly decision: CycleDecision | null;
}

/** What was closed as kept or adapted can be passed on; what was abandoned can only be told. */
export function maturityOf(cycle: PackedCycle | null): Maturity | null {
  if (cycle?.state !== 'CLOSED') return null;
  if (cycle.decision === 'ADOPT') return 'KEPT';
  return cycle.decision === 'ADAPT' ? 'ADAPTED' : null;
}

/** @throws Refusal PACKAGE_NEEDS_CYCLE */
export function requirePackable(cycle: PackedCycle | null): Maturity {
  const maturity = maturityOf(cycle);
  if (maturity === null) throw new Refusal('PACKAGE_NEEDS_CYCLE', { field: 'cycleId' });
  return maturity;
}

export interface FinishedCycle extends PackedCycle {
  readonly number: number;
  readonly verdict: CycleVerdict | null;
}

/** A cycle that did not go as hoped: abandoned, given up, or not as predicted. */
export function isFailed({ state, decision, verdict }: FinishedCycle): boolean {
  return state === 'CANCELLED' || (state === 'CLOSED' && (decision === 'ABANDON' || verdict === 'NOT'));
}

/** What is told of a failed cycle: a line, or a visible note on why it is left out. */
export interface ToldFailure {
  readonly cycleNumber: number;
  readonly line: string;
  readonly omittedBecause: string;
}

/** The failed cycles that are neither told nor left out with a note. */
export function untoldFailures(
  cycles: readonly FinishedCycle[],
  told: readonly ToldFailure[],
): readonly number[] {
  const spoken = new Set(
    told
      .filter(({ line, omittedBecause }) => line.trim() !== '' || omittedBecause.trim() !== '')
      .map(({ cycleNumber }) => cycleNumber),
  );
  return cycles.filter((cycle) => isFailed(cycle) && !spoken.has(cycle.number)).map(({ number }) => number);
}

/** The required parts. Without them nobody elsewhere could take it up and know what they do. */
export const PackagePart = {
  SUMMARY: 'SUMMARY',
  STEPS: 'STEPS',
  CORE: 'CORE',
  ADAPTABLE: 'ADAPTABLE',
  CONTEXT: 'CONTEXT',
  NEEDS: 'NEEDS',
  COST: 'COST',
  EFFECT: 'EFFECT',
  CONTACT: 'CONTACT',
  FAILURES: 'FAILURES',
} as const;
export type PackagePart = (typeof PackagePart)[keyof typeof PackagePart];

export interface PackageContent {
  readonly summary: string;
  readonly elements: readonly PackageElement[];
  readonly context: string;
  readonly needs: string;
  readonly cost: string;
  readonly contactId: string | null;
  /** A curve, or where the intervention runs on what is told, what was learned. */
  readonly hasEffect: boolean;
  readonly untold: readonly number[];
}

/** Which required parts are missing, in the order the page has them. */
export function packageGaps(content: PackageContent): readonly PackagePart[] {
  const has = (kind: ElementKind) =>
    content.elements.some((element) => element.kind === kind && element.text.trim() !== '');
  const parts: readonly (readonly [PackagePart, boolean])[] = [
    ['SUMMARY', content.summary.trim() !== ''],
    ['STEPS', has('STEP')],
    ['CORE', has('CORE')],
    ['ADAPTABLE', has('ADAPTABLE')],
    ['CONTEXT', content.context.trim() !== ''],
    ['NEEDS', content.needs.trim() !== ''],
    ['COST', content.cost.trim() !== ''],
    ['EFFECT', content.hasEffect],
    ['CONTACT', content.contactId !== null],
    ['FAILURES', content.untold.length === 0],
  ];
  return parts.filter(([, there]) => !there).map(([part]) => part);
}

/** @throws Refusal PACKAGE_FAILURE_UNTOLD, PACKAGE_INCOMPLETE with the missing parts */
export function requirePublishable(content: PackageContent): void {
  const missing = packageGaps(content);
  if (missing.length === 1 && missing[0] === 'FAILURES')
    throw new Refusal('PACKAGE_FAILURE_UNTOLD', { field: 'told', numbers: content.untold });
  if (missing.length > 0) throw new Refusal('PACKAGE_INCOMPLETE', { parts: missing });
}

/** @throws Refusal PACKAGE_TOO_MANY_ELEMENTS, PACKAGE_ELEMENT_TWICE */
export function requireElements(elements: readonly PackageElement[]): void {
  for (const kind of Object.values(ElementKind))
    if (elements.filter((element) => element.kind === kind).length > MOST_ELEMENTS)
      throw new Refusal('PACKAGE_TOO_MANY_ELEMENTS', { field: 'elements', max: MOST_ELEMENTS });
  if (new Set(elements.map(({ key }) => key)).size < elements.length)
    throw new Refusal('VALIDATION', { field: 'elements' });
}

/** @throws Refusal PACKAGE_WITHDRAWN: it is told, but nobody begins on it. PACKAGE_CYCLE_GONE, PACKAGE_OWN, PACKAGE_TAKEN_UP */
export function requireTakeable(
  pack: { readonly state: PackageState; readonly placeId: string; readonly cycle: PackedCycle | null },
  placeId: string,
  already: boolean,
): void {
  if (pack.state === 'WITHDRAWN') throw new Refusal('PACKAGE_WITHDRAWN');
  if (pack.state === 'DRAFT') throw new Refusal('NOT_FOUND');
  if (pack.placeId === placeId) throw new Refusal('PACKAGE_OWN', { field: 'placeId' });
  if (already) throw new Refusal('PACKAGE_TAKEN_UP', { field: 'placeId' });
  if (maturityOf(pack.cycle) === null) throw new Refusal('PACKAGE_CYCLE_GONE');
}

/**
 * What a place is counted by on the gauge: a published concept that rests on a cycle which still stands closed, with one of these decisions.
 * A concept has all its required parts when it is published.
 */
export const COUNTED_DECISIONS: readonly CycleDecision[] = Object.values(CycleDecision).filter(
  (decision) => maturityOf({ state: 'CLOSED', decision }) !== null,
);

/** Names of places and people are taken out of what is shown to everybody. Whole words, longest first, also with a genitive. */
export function withoutNames(text: string, names: readonly string[], instead: string): string {
  const words = names.filter((name) => name.trim().length > 2).sort((a, b) => b.length - a.length);
  if (words.length === 0) return text;
  const escaped = words.map((name) => name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  return text.replace(
    new RegExp(`(?<![\\p{L}\\p{N}])(?:${escaped.join('|')})s?(?![\\p{L}\\p{N}])`, 'giu'),
    instead,
  );
}
