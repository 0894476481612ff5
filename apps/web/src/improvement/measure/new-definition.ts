import { type ImprovementDirection, type ValueKind } from '@laeringsrum/domain';

export interface CountingWords {
  readonly valueKind: ValueKind;
  /** RATIO: what is counted; VALUE: what is measured. */
  readonly what: string;
  /** RATIO: out of whom; VALUE: the unit. */
  readonly of: string;
  readonly direction: ImprovementDirection;
}

const capital = (text: string): string => text.charAt(0).toLocaleUpperCase('da') + text.slice(1);

/**
 * A definition from the sentence somebody wrote: "antal pårørende, der føler sig hørt" out of "alle adspurgte" is named
 * "Andel pårørende, der føler sig hørt". Nothing is asked twice; all of it can be corrected later.
 */
export function definitionOf(words: CountingWords, language: 'da' | 'en') {
  const what = words.what.trim().replace(/\.$/, '');
  const share = language === 'da' ? 'Andel' : 'Share of';
  const bare = what.replace(/^(antallet af|antal|the number of|number of)\s+/i, '');
  if (words.valueKind === 'RATIO')
    return {
      name: `${share} ${bare}`,
      valueKind: words.valueKind,
      unit: '%',
      numeratorText: what,
      denominatorText: words.of.trim(),
      direction: words.direction,
      minimum: 0,
      maximum: 100,
      decimals: 0,
    };
  return {
    name: capital(what),
    valueKind: words.valueKind,
    unit: words.of.trim(),
    numeratorText: '',
    denominatorText: '',
    direction: words.direction,
    minimum: 0,
    decimals: /dag|time|min|day|hour/i.test(words.of) ? 1 : 0,
  };
}
