import { Refusal } from '../refusal/refusal.js';

export const AgendaKind = {
  WELCOME: 'WELCOME',
  INSPIRATION: 'INSPIRATION',
  PROFESSIONAL_INPUT: 'PROFESSIONAL_INPUT',
  IDEAS: 'IDEAS',
  GOALS: 'GOALS',
  STORYBOARDS: 'STORYBOARDS',
  NEW_EYES: 'NEW_EYES',
  DILEMMAS: 'DILEMMAS',
  CONCEPTS: 'CONCEPTS',
  NEXT_TEST: 'NEXT_TEST',
  AGREEMENTS: 'AGREEMENTS',
  BREAK: 'BREAK',
  OTHER: 'OTHER',
} as const;
export type AgendaKind = (typeof AgendaKind)[keyof typeof AgendaKind];

export interface AgendaPart {
  readonly kind: AgendaKind;
  readonly title: string;
  readonly minutes: number;
}

const part = (kind: AgendaKind, title: string, minutes: number): AgendaPart => ({ kind, title, minutes });
const pause = (title: string, minutes: number): AgendaPart => part('BREAK', title, minutes);

/** Three seminars with different purposes: ideas and goals, experience and preliminary results, spread and adaptation. */
const templates: readonly (readonly AgendaPart[])[] = [
  [
    part('WELCOME', 'Velkommen', 15),
    part('INSPIRATION', 'Inspirationsoplæg', 45),
    part('IDEAS', 'Idéer: hvad vil vi ændre i mødet?', 60),
    pause('Pause', 15),
    part('PROFESSIONAL_INPUT', 'Fagligt indspark: metoder og dokumentation', 45),
    pause('Frokost', 50),
    part('GOALS', 'SMARTE mål for hver kommune', 60),
    part('NEW_EYES', 'Nye øjne: to kommuner spørger hinanden', 40),
    pause('Pause', 15),
    part('OTHER', 'Hvordan er borgere og pårørende med?', 30),
    part('AGREEMENTS', 'Aftaler', 15),
  ],
  [
    part('WELCOME', 'Velkommen', 10),
    part('INSPIRATION', 'Inspirationsoplæg', 45),
    pause('Pause', 15),
    part('STORYBOARDS', 'Storyboards, runde 1', 35),
    part('NEW_EYES', 'Nye øjne: spørgsmål fra de andre', 30),
    part('STORYBOARDS', 'Storyboards, runde 2', 25),
    pause('Frokost', 50),
    part('DILEMMAS', 'Åbent rum: dilemmaer', 75),
    pause('Pause', 15),
    part('NEXT_TEST', 'Næste afprøvning i hver kommune', 45),
    part('AGREEMENTS', 'Aftaler', 15),
  ],
  [
    part('WELCOME', 'Velkommen', 10),
    part('INSPIRATION', 'Inspirationsoplæg: fra ét sted til mange', 40),
    part('STORYBOARDS', 'Storyboards: hvad nåede vi?', 60),
    pause('Pause', 15),
    part('CONCEPTS', 'Marked: overførbare koncepter', 75),
    pause('Frokost', 50),
    part('NEW_EYES', 'Nye øjne: hvad skal tilpasses hos os?', 45),
    part('CONCEPTS', 'Hvad tager vi i brug, og hvem er med?', 45),
    pause('Pause', 15),
    part('AGREEMENTS', 'Aftaler og forankring', 30),
  ],
];

/** The agenda a seminar begins with, by its number; a fourth and later ones begin as the second. */
export function agendaTemplate(number: number): readonly AgendaPart[] {
  return templates[number - 1] ?? templates[1] ?? [];
}

export const MINUTES_A_DAY = 24 * 60;
/** So many items at most. */
export const MOST_AGENDA_ITEMS = 100;

export function agendaMinutes(items: readonly { readonly minutes: number }[]): number {
  return items.reduce((sum, { minutes }) => sum + minutes, 0);
}

/** When each item begins, in minutes from midnight. */
export function agendaTimes(
  startsMinute: number,
  items: readonly { readonly minutes: number }[],
): readonly number[] {
  const times: number[] = [];
  let at = startsMinute;
  for (const { minutes } of items) {
    times.push(at);
    at += minutes;
  }
  return times;
}

/** "09.05" or "9:05": the hour as it is written in the language. */
export function clockText(minute: number, language: 'da' | 'en'): string {
  const hour = Math.floor(minute / 60) % 24;
  const rest = String(minute % 60).padStart(2, '0');
  return language === 'da' ? `${String(hour).padStart(2, '0')}.${rest}` : `${hour}:${rest}`;
}

/** A day begins at midnight and has 1440 minutes. @throws Refusal VALIDATION */
export function requireStart(minute: number): void {
  if (!Number.isInteger(minute) || minute < 0 || minute >= MINUTES_A_DAY)
    throw new Refusal('VALIDATION', { field: 'startsMinute' });
}

/** @throws Refusal AGENDA_OVER_A_DAY, TOO_MANY */
export function requireAgenda(items: readonly { readonly minutes: number }[]): void {
  if (items.length > MOST_AGENDA_ITEMS) throw new Refusal('TOO_MANY', { max: MOST_AGENDA_ITEMS });
  if (agendaMinutes(items) > MINUTES_A_DAY) throw new Refusal('AGENDA_OVER_A_DAY', { field: 'minutes' });
}

/** Minutes for storyboards in the agenda less what the storyboards take; below zero they do not fit. */
export function storyboardSlack(
  items: readonly AgendaPart[],
  storyboards: readonly { readonly minutes: number }[],
): number {
  return agendaMinutes(items.filter(({ kind }) => kind === 'STORYBOARDS')) - agendaMinutes(storyboards);
}
