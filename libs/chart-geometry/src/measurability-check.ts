import { type Frequency, type Language, nextPeriod, periodEnd, periodStart } from '@laeringsrum/locale';
import { measurability } from '@laeringsrum/run-chart';
import { type ChartSeminar } from './chart-input.js';
import { periodName } from './period-words.js';

export interface MeasurabilityInput {
  readonly language: Language;
  readonly frequency: Frequency;
  readonly startsOn: string;
  /** The programme's last day. */
  readonly endsOn: string | null;
  readonly baselinePoints?: number;
  readonly minimumUseful?: number;
  /** Values from before that are put in, and values a period: two with "Mål to gange om ugen". */
  readonly valuesBefore?: number;
  readonly valuesPerPeriod?: number;
  readonly seminars?: readonly ChartSeminar[];
}

/** Whether a shift can be seen in time, before the first number is entered. */
export interface MeasurabilityAnswer {
  readonly text: string;
  /** SEEN = in time; LATE = the baseline is reached, a shift is not; NEVER = not even the baseline. */
  readonly answer: 'SEEN' | 'LATE' | 'NEVER';
  readonly baselinePoints: number;
  /** Points after the change that a shift takes. */
  readonly shiftPoints: number;
  /** First days of the last baseline period and of the one a shift can be seen in; `null` for events. */
  readonly baselineEnds: string | null;
  readonly shiftSeen: string | null;
}

interface MeasurabilityWords {
  readonly often: Readonly<Record<Frequency, string>>;
  seen(often: string, from: string, shift: string): string;
  seminar(number: number, when: string): string;
  late(often: string, from: string, shift: string): string;
  never(often: string, points: number): string;
  events(points: number): string;
  in(period: string, frequency: Frequency): string;
}

const measurabilityWords: Record<Language, MeasurabilityWords> = {
  da: {
    often: {
      DAILY: 'hver dag',
      WEEKLY: 'hver uge',
      FORTNIGHTLY: 'hver anden uge',
      MONTHLY: 'om måneden',
      PER_EVENT: 'hver gang',
    },
    seen: (often, from, shift) => `Med et tal ${often} fra ${from} kan et skift tidligst ses ${shift}.`,
    seminar: (number, when) => `Læringsseminar ${number} er ${when}.`,
    late: (often, from, shift) =>
      `Med et tal ${often} fra ${from} kan et skift tidligst ses ${shift}, og da er projektet slut. ` +
      'Mål oftere, brug tal fra før, eller følg tallet uden skift-vurdering.',
    never: (often, points) =>
      `Med et tal ${often} når I ikke ${points} målinger, før projektet slutter. ` +
      (often === 'hver uge' || often === 'hver dag'
        ? 'Brug tal fra før, eller følg tallet uden skift-vurdering.'
        : 'Vælg ugentligt, eller følg tallet uden skift-vurdering.'),
    events: (points) => `Et skift kan tidligst ses, når det er sket ${points} gange.`,
    in: (period, frequency) => (frequency === 'DAILY' ? `den ${period}` : `i ${period}`),
  },
  en: {
    often: {
      DAILY: 'a day',
      WEEKLY: 'a week',
      FORTNIGHTLY: 'every second week',
      MONTHLY: 'a month',
      PER_EVENT: 'an event',
    },
    seen: (often, from, shift) =>
      `With one number ${often} from ${from} a shift can be seen ${shift} at the earliest.`,
    seminar: (number, when) => `Learning seminar ${number} is ${when}.`,
    late: (often, from, shift) =>
      `With one number ${often} from ${from} a shift can be seen ${shift} at the earliest, when the project is over. ` +
      'Measure more often, use earlier numbers, or follow the number without judging shifts.',
    never: (often, points) =>
      `With one number ${often} you do not reach ${points} measurements before the project ends. ` +
      (often === 'a week' || often === 'a day'
        ? 'Use earlier numbers, or follow the number without judging shifts.'
        : 'Choose weekly, or follow the number without judging shifts.'),
    events: (points) => `A shift can be seen when it has happened ${points} times at the earliest.`,
    in: (period, frequency) => (frequency === 'DAILY' ? `on ${period}` : `in ${period}`),
  },
};

/** The measurability check in words: the earliest period a shift can be seen in, the seminars and the end beside it. */
export function measurabilityCheck(input: MeasurabilityInput): MeasurabilityAnswer {
  const { frequency, language } = input;
  const words = measurabilityWords[language];
  const first = periodStart(input.startsOn, frequency);
  const found = measurability({
    firstPeriod: 0,
    valuesBefore: input.valuesBefore ?? 0,
    valuesPerPeriod: input.valuesPerPeriod ?? 1,
    baselinePoints: Math.max(10, Math.round(input.baselinePoints ?? 12)),
    minimumUseful: input.minimumUseful ?? 12,
  });
  const { runLength, useful, baselineTo, earliestShift } = found;
  const points = { baselinePoints: useful - runLength, shiftPoints: runLength };
  if (frequency === 'PER_EVENT') {
    return { text: words.events(useful), answer: 'SEEN', ...points, baselineEnds: null, shiftSeen: null };
  }
  const baselineEnds = baselineTo === null ? null : nextPeriod(first, frequency, baselineTo);
  const shiftSeen = nextPeriod(first, frequency, earliestShift);
  const name = (date: string): string => periodName({ frequency, language, periods: [date] }, 0);
  const often = words.often[frequency];
  const shift = words.in(name(shiftSeen), frequency);
  const over = (period: string): boolean =>
    input.endsOn !== null && periodEnd(period, frequency) > input.endsOn;
  const answer = { ...points, baselineEnds, shiftSeen };
  if (baselineEnds !== null && over(baselineEnds)) {
    return { text: words.never(often, points.baselinePoints), answer: 'NEVER', ...answer };
  }
  if (over(shiftSeen)) return { text: words.late(often, name(first), shift), answer: 'LATE', ...answer };
  const after = baselineEnds === null ? input.startsOn : periodEnd(baselineEnds, frequency);
  const seminar = (input.seminars ?? []).find(({ date }) => date > after);
  const seminarText =
    seminar === undefined
      ? ''
      : ` ${words.seminar(seminar.number, words.in(name(periodStart(seminar.date, frequency)), frequency))}`;
  return { text: words.seen(often, name(first), shift) + seminarText, answer: 'SEEN', ...answer };
}
