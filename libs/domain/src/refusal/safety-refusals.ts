import { number, type Language, type Text } from './measurement-refusals.js';
import { type RefusalCode } from './refusal.js';

/** What the API refuses as a wall, and what keys, deadlines and units are refused. */
export type SafetyRefusal = Extract<
  RefusalCode,
  | 'TOO_MANY_REQUESTS'
  | 'OPERATION_UNKNOWN'
  | `TOKEN_${string}`
  | 'RETENTION_PERIOD'
  | 'CARE_UNIT_TAKEN'
  | 'ARCHIVE_EMPTY'
>;

const da: Record<SafetyRefusal, Text> = {
  TOO_MANY_REQUESTS: 'Der kommer for mange kald herfra lige nu. Vent et minut, og prøv så igen.',
  OPERATION_UNKNOWN:
    'Læringsrum er blevet opdateret. Hent siden igen. Det, du har skrevet, ligger her stadig.',
  TOKEN_SCOPE: 'Nøglen giver ikke adgang til det. Lav en ny nøgle, som dækker det, eller log ind.',
  TOKEN_TERM: 'En nøgle skal gælde til i dag eller senere, og højst et år. Vælg en anden dag.',
  TOKEN_TOO_MANY: (d) => `Du har allerede ${number(d['max'], 'da')} nøgler, der virker. Luk en af dem først.`,
  RETENTION_PERIOD: (d) =>
    d['least'] === undefined
      ? 'Så mange dage kan det ikke gemmes. Vælg et andet antal.'
      : `Skriv et antal dage fra ${number(d['least'], 'da')} til ${number(d['most'], 'da')}.`,
  CARE_UNIT_TAKEN: 'Stedet har allerede en enhed med det navn. Vælg et andet.',
  ARCHIVE_EMPTY: 'Der er ikke noget at arkivere endnu.',
};

const en: Record<SafetyRefusal, Text> = {
  TOO_MANY_REQUESTS: 'Too many requests come from here right now. Wait a minute, and try again.',
  OPERATION_UNKNOWN: 'Læringsrum has been updated. Load the page again. What you have written is still here.',
  TOKEN_SCOPE: 'The key does not open that. Make a new key that does, or sign in.',
  TOKEN_TERM: 'A key must work until today or later, and for a year at most. Choose another day.',
  TOKEN_TOO_MANY: (d) =>
    `You already have ${number(d['max'], 'en')} keys that work. Close one of them first.`,
  RETENTION_PERIOD: (d) =>
    d['least'] === undefined
      ? 'It cannot be kept for so many days. Choose another number.'
      : `Write a number of days from ${number(d['least'], 'en')} to ${number(d['most'], 'en')}.`,
  CARE_UNIT_TAKEN: 'The place already has a unit of that name. Choose another.',
  ARCHIVE_EMPTY: 'There is nothing to archive yet.',
};

export const safetyTexts: Record<Language, Record<SafetyRefusal, Text>> = { da, en };
