import { Refusal } from '../refusal/refusal.js';
import { type PackageElement, type ElementKind } from './transfer-package.js';

/** What an element has become in another place. */
export const AdaptationKind = { CHANGED: 'CHANGED', LEFT_OUT: 'LEFT_OUT', ADDED: 'ADDED' } as const;
export type AdaptationKind = (typeof AdaptationKind)[keyof typeof AdaptationKind];

/** What may differ where it is taken up (Hvad er anderledes hos jer?). */
export const DifferenceAbout = {
  TARGET_GROUP: 'TARGET_GROUP',
  TIME: 'TIME',
  STAFF: 'STAFF',
  PLACE: 'PLACE',
  WORDING: 'WORDING',
} as const;
export type DifferenceAbout = (typeof DifferenceAbout)[keyof typeof DifferenceAbout];

export const UptakeState = { CONSIDERING: 'CONSIDERING', TAKEN_UP: 'TAKEN_UP' } as const;
export type UptakeState = (typeof UptakeState)[keyof typeof UptakeState];

/** What a place does to an element: another text, or none where it is left out. An unknown key is something of its own. */
export interface ElementChange {
  readonly key: string;
  readonly kind: ElementKind;
  readonly text: string;
  readonly reason: string;
}

export interface OwnElement extends PackageElement {
  readonly reason: string;
}

export interface Adaptation {
  readonly key: string;
  readonly kind: ElementKind;
  readonly change: AdaptationKind;
  readonly before: string;
  readonly after: string;
  readonly reason: string;
}

/** The place's own elements: those of the version taken up, with what it changes, leaves out (kept with an empty text) and adds. */
export function adaptedElements(
  version: readonly PackageElement[],
  changes: readonly ElementChange[],
): readonly OwnElement[] {
  const byKey = new Map(changes.map((change) => [change.key, change]));
  const own = version.map((element) => {
    const change = byKey.get(element.key);
    return {
      ...element,
      text: change ? change.text.trim() : element.text,
      reason: change?.reason.trim() ?? '',
    };
  });
  const known = new Set(version.map(({ key }) => key));
  const added = changes
    .filter(({ key, text }) => !known.has(key) && text.trim() !== '')
    .map(({ key, kind, text, reason }) => ({ key, kind, text: text.trim(), reason: reason.trim() }));
  return [...own, ...added];
}

const said = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** How a place's elements differ from the version it took up: computed, never told by hand. */
export function adaptationsOf(
  version: readonly PackageElement[],
  own: readonly OwnElement[],
): readonly Adaptation[] {
  const mine = new Map(own.map((element) => [element.key, element]));
  const known = new Set(version.map(({ key }) => key));
  const touched = version.flatMap((element): Adaptation[] => {
    const now = mine.get(element.key);
    const after = now?.text ?? '';
    if (said(after) === said(element.text)) return [];
    const change: AdaptationKind = said(after) === '' ? 'LEFT_OUT' : 'CHANGED';
    return [
      {
        key: element.key,
        kind: element.kind,
        change,
        before: element.text,
        after,
        reason: now?.reason ?? '',
      },
    ];
  });
  const added = own
    .filter(({ key }) => !known.has(key))
    .map(({ key, kind, text, reason }): Adaptation => ({
      key,
      kind,
      change: 'ADDED',
      before: '',
      after: text,
      reason,
    }));
  return [...touched, ...added];
}

/**
 * What is core is touched with a reason: the origin learns from it, and whoever comes later.
 * @throws Refusal PACKAGE_CORE_NEEDS_REASON with the texts that are touched
 */
export function requireCoreReasons(adaptations: readonly Adaptation[]): void {
  const silent = adaptations.filter(
    ({ kind, change, reason }) => kind === 'CORE' && change !== 'ADDED' && reason === '',
  );
  if (silent.length > 0)
    throw new Refusal('PACKAGE_CORE_NEEDS_REASON', {
      field: 'changes',
      elements: silent.map(({ before }) => before),
    });
}

/** Between two versions of one concept: the same comparison, without reasons. */
export function versionChanges(
  older: readonly PackageElement[],
  newer: readonly PackageElement[],
): readonly Adaptation[] {
  const kept = new Set(newer.map(({ key }) => key));
  const gone = older
    .filter(({ key }) => !kept.has(key))
    .map((element) => ({ ...element, text: '', reason: '' }));
  return adaptationsOf(older, [...newer.map((element) => ({ ...element, reason: '' })), ...gone]);
}
