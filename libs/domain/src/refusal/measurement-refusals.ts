import { type RefusalCode, type RefusalDetails } from './refusal.js';

export type Language = 'da' | 'en';
export type Text = string | ((details: RefusalDetails) => string);
/** What is wrong with a number. Its sentences stand alone, since the first page tells them without asking the API. */
export type MeasurementRefusal = Extract<RefusalCode, `MEASUREMENT_${string}`>;

export const number = (value: unknown, language: Language): string =>
  typeof value === 'number' ? String(value).replace('.', language === 'da' ? ',' : '.') : '';

const da: Record<MeasurementRefusal, Text> = {
  MEASUREMENT_EMPTY: 'Skriv et tal, eller vælg, hvorfor der ikke er målt.',
  MEASUREMENT_BOTH: 'Der kan ikke både være et tal og en grund til, at der ikke er målt.',
  MEASUREMENT_NOT_A_NUMBER: 'Det er ikke et tal. Skriv fx 12 eller 12,5.',
  MEASUREMENT_TOO_HIGH: (d) =>
    `Højst ${number(d['maximum'], 'da')}.${d['suggestion'] === undefined ? '' : ` Mente du ${number(d['suggestion'], 'da')}?`}`,
  MEASUREMENT_TOO_LOW: (d) => `Mindst ${number(d['minimum'], 'da')}.`,
  MEASUREMENT_NOT_COUNTED: 'Her skrives ét tal, ikke en andel. Skriv fx 12 i stedet for 12 af 25.',
  MEASUREMENT_NUMERATOR_ABOVE: (d) =>
    `Der kan ikke være flere "ja" (${number(d['numerator'], 'da')}) end adspurgte (${number(d['denominator'], 'da')}).`,
  MEASUREMENT_ZERO_DENOMINATOR: 'Ingen er spurgt. Vælg "Ingen måling i denne uge" i stedet.',
  MEASUREMENT_PERIOD: 'Datoen er ikke den første dag i en periode, som målingen har. Vælg perioden igen.',
  MEASUREMENT_FUTURE: 'Perioden er ikke begyndt endnu.',
  MEASUREMENT_TAKEN: 'Der står allerede et tal i perioden. Vælg, om det skal erstattes.',
};

const en: Record<MeasurementRefusal, Text> = {
  MEASUREMENT_EMPTY: 'Write a number, or choose why there was no measurement.',
  MEASUREMENT_BOTH: 'There cannot be both a number and a reason for not measuring.',
  MEASUREMENT_NOT_A_NUMBER: 'That is not a number. Write for example 12 or 12.5.',
  MEASUREMENT_TOO_HIGH: (d) =>
    `At most ${number(d['maximum'], 'en')}.${d['suggestion'] === undefined ? '' : ` Did you mean ${number(d['suggestion'], 'en')}?`}`,
  MEASUREMENT_TOO_LOW: (d) => `At least ${number(d['minimum'], 'en')}.`,
  MEASUREMENT_NOT_COUNTED: 'This is one number, not a share. Write for example 12 instead of 12 of 25.',
  MEASUREMENT_NUMERATOR_ABOVE: (d) =>
    `There cannot be more "yes" (${number(d['numerator'], 'en')}) than were asked (${number(d['denominator'], 'en')}).`,
  MEASUREMENT_ZERO_DENOMINATOR: 'Nobody was asked. Choose "No measurement this week" instead.',
  MEASUREMENT_PERIOD: 'The date is not the first day of a period of this measure. Choose the period again.',
  MEASUREMENT_FUTURE: 'The period has not begun yet.',
  MEASUREMENT_TAKEN: 'There already is a number in this period. Choose whether to replace it.',
};

export const measurementTexts = { da, en };

export const isMeasurementRefusal = (code: RefusalCode): code is MeasurementRefusal => code in da;

/** The sentence a person reads for what is wrong with a number, and what to do. */
export function measurementRefusalText(
  code: MeasurementRefusal,
  language: Language,
  details: RefusalDetails = {},
): string {
  const text = measurementTexts[language][code];
  return typeof text === 'string' ? text : text(details);
}
