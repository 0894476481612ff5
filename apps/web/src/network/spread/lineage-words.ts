import { type DifferenceAbout, type UptakeState } from '@laeringsrum/domain';
import { type TFunction } from 'i18next';

interface UptakeWords {
  readonly state: UptakeState;
  readonly place: { readonly name: string };
  readonly differences: ReadonlyArray<{ readonly about: DifferenceAbout; readonly text: string }>;
}

const listed = (words: readonly string[], and: string): string =>
  [words.slice(0, -1).join(', '), words.at(-1) ?? ''].filter(Boolean).join(` ${and} `);

/** "Gribskov (telefon i stedet for dør) og Fredensborg. Hillerød overvejer." */
export function usedBy(uptakes: readonly UptakeWords[], t: TFunction): string {
  const taken = uptakes
    .filter(({ state }) => state === 'TAKEN_UP')
    .map(({ place, differences }) => {
      const first = differences[0]?.text ?? t('spread.unchanged').toLocaleLowerCase('da');
      return `${place.name} (${first})`;
    });
  const considering = uptakes.filter(({ state }) => state === 'CONSIDERING').map(({ place }) => place.name);
  const and = t('spread.and');
  return [
    listed(taken, and),
    considering.length > 0 ? t('spread.considers', { places: listed(considering, and) }) : '',
  ]
    .filter(Boolean)
    .join('. ');
}

/** What a place has changed, in its own lines; else how many elements differ. */
export function changedWords(
  lane: { readonly differences: UptakeWords['differences']; readonly adaptations: number },
  t: TFunction,
): string {
  if (lane.differences.length > 0)
    return t('spread.changed', { what: lane.differences.map(({ text }) => text).join('; ') });
  return lane.adaptations > 0 ? t('spread.adaptations', { count: lane.adaptations }) : t('spread.unchanged');
}
