import { type Language } from '@laeringsrum/locale';

const codes: Record<Language, Readonly<Record<string, string>>> = {
  da: { NOT_POSSIBLE: 'ikke muligt', HOLIDAY: 'ferie', NOT_RELEVANT: 'ikke relevant' },
  en: { NOT_POSSIBLE: 'not possible', HOLIDAY: 'holiday', NOT_RELEVANT: 'not relevant' },
};

/** A reason code in words; what is already words stays as it is. */
export function reasonWords(reason: string | null, language: Language): string | null {
  return reason === null ? null : (codes[language][reason] ?? reason);
}
