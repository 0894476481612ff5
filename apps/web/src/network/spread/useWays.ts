import { useState } from 'react';
import { DifferenceAbout, type PackageElement } from '@laeringsrum/domain';

/** Said of an element already: the place's own words, and why. */
export interface OwnWay {
  readonly key: string;
  readonly kind: PackageElement['kind'];
  readonly text: string;
  readonly reason: string;
}
interface Standing {
  readonly own: readonly OwnWay[];
  readonly differences: readonly { readonly about: DifferenceAbout; readonly text: string }[];
}

/** How a concept is done here: what is different, and each element in one's own words against the version that is taken up. */
export function useWays(elements: readonly PackageElement[], standing?: Standing) {
  const before = new Map(standing?.own.map((way) => [way.key, way]));
  const [differences, setDifferences] = useState<Partial<Record<DifferenceAbout, string>>>(() =>
    Object.fromEntries((standing?.differences ?? []).map(({ about, text }) => [about, text])),
  );
  const [texts, setTexts] = useState<Record<string, string>>({});
  const [reasons, setReasons] = useState<Record<string, string>>({});
  const original = new Map(elements.map(({ key, text }) => [key, text]));
  const textOf = (key: string): string => texts[key] ?? before.get(key)?.text ?? original.get(key) ?? '';
  const reasonOf = (key: string): string => reasons[key] ?? before.get(key)?.reason ?? '';
  const touched = (key: string): boolean => textOf(key).trim() !== (original.get(key) ?? '').trim();
  /** Of one's own, beside the concept's: they stay. */
  const added = (standing?.own ?? []).filter(({ key }) => !original.has(key));
  return {
    ...{ differences, textOf, reasonOf, touched },
    setDifference: (about: DifferenceAbout, text: string) =>
      setDifferences((all) => ({ ...all, [about]: text })),
    setText: (key: string, text: string) => setTexts((all) => ({ ...all, [key]: text })),
    setReason: (key: string, reason: string) => setReasons((all) => ({ ...all, [key]: reason })),
    written: [...Object.values(differences), ...Object.values(texts), ...Object.values(reasons)],
    /** What is sent: only what differs from the concept. */
    changes: [
      ...elements
        .filter(({ key }) => touched(key))
        .map(({ key, kind }) => ({ key, kind, text: textOf(key), reason: reasonOf(key) })),
      ...added.map(({ key, kind, text, reason }) => ({ key, kind, text, reason })),
    ],
    told: Object.values(DifferenceAbout).flatMap((about) =>
      differences[about]?.trim() ? [{ about, text: differences[about] }] : [],
    ),
  };
}
