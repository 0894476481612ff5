import { type Language } from '@laeringsrum/locale';

/** In the place of a reason: there is a number, counted among too few to be shown outside its place. */
export const WITHHELD = 'WITHHELD';

const codes: Record<Language, Readonly<Record<string, string>>> = {
  da: {
    NOT_POSSIBLE: 'ikke muligt',
    HOLIDAY: 'ferie',
    NOT_RELEVANT: 'ikke relevant',
    [WITHHELD]: 'for få svar til at vise her',
  },
  en: {
    NOT_POSSIBLE: 'not possible',
    HOLIDAY: 'holiday',
    NOT_RELEVANT: 'not relevant',
    [WITHHELD]: 'too few answers to be shown here',
  },
};

/** A reason code in words; what is already words stays as it is. */
export function reasonWords(reason: string | null, language: Language): string | null {
  return reason === null ? null : (codes[language][reason] ?? reason);
}

const notMeasured: Record<Language, string> = { da: 'ikke målt', en: 'not measured' };

/** "ikke målt (ferie)", "ikke målt", "for få svar til at vise her". */
export function unmeasuredWords(reason: string | null, language: Language, why = reason): string {
  const words = reasonWords(why, language);
  if (reason === WITHHELD) return words ?? '';
  return words === null ? notMeasured[language] : `${notMeasured[language]} (${words})`;
}
