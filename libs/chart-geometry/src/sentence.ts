import { type Frequency, type Language } from '@laeringsrum/locale';
import { type PositionRange, type ShiftVerdict, type ToldRun, type Verdict } from '@laeringsrum/run-chart';
import { type NamedPeriods, periodRange } from './period-words.js';
import { sentenceWordsDa } from './sentence-da.js';
import { sentenceWordsEn } from './sentence-en.js';
import { type SentenceWords } from './sentence-words.js';

/** The drawing beside the sentence. Only a signal has a shape of its own; the rest are quiet. */
export type SentenceMark =
  'TRIANGLE_UP' | 'TRIANGLE_DOWN' | 'SQUARE' | 'DIAMOND' | 'WAVE' | 'DASHED_RING' | 'CROSS' | 'FLAG';
/** Which way a signal points; only IMPROVE and CONCERN have a colour. */
export type Tone = 'IMPROVE' | 'CONCERN' | 'NEUTRAL' | 'NONE';

/** What the sentence needs beside the verdict. */
export interface SentenceContext {
  readonly frequency: Frequency;
  /** The first day of every period on the axis: the verdict's positions point into it. */
  readonly periods: readonly string[];
  readonly cycles: readonly { readonly number: number; readonly title: string }[];
}

/** The one sentence of a chart. */
export interface Sentence {
  /** All of it. */
  readonly text: string;
  /** Without the part about the cycle, which is written lighter. */
  readonly main: string;
  /** "Det begyndte efter cyklus 3 (Ved døren)." Never "because of". */
  readonly after: string | null;
  /** For small cells: "Skift i ønsket retning: 8 i træk". */
  readonly clause: string;
  /** For a line in a list: "Skift i ønsket retning". */
  readonly brief: string;
  readonly mark: SentenceMark;
  readonly tone: Tone;
}

export const sentenceWords: Record<Language, SentenceWords> = { da: sentenceWordsDa, en: sentenceWordsEn };

interface Told {
  readonly main: string;
  readonly clause: string;
  readonly brief?: string;
  readonly after?: string | null;
  readonly mark: SentenceMark;
  readonly tone?: Tone;
}

/** Puts a verdict into words: exactly one sentence for each rule. */
export function sentence(verdict: Verdict, context: SentenceContext, language: Language): Sentence {
  const {
    main,
    clause,
    brief = clause,
    after = null,
    mark,
    tone = 'NONE',
  } = told(verdict, context, language);
  return { text: after === null ? main : `${main} ${after}`, main, after, clause, brief, mark, tone };
}

function told(verdict: Verdict, context: SentenceContext, language: Language): Told {
  const words = sentenceWords[language];
  const named: NamedPeriods = { frequency: context.frequency, language, periods: context.periods };
  const range = (of: PositionRange): string => periodRange(named, of.from, of.to);
  const gap = (of: PositionRange | null): string => (of === null ? '' : ` ${words.gap(range(of))}`);
  switch (verdict.rule) {
    case 'NO_DATA':
      return { main: words.noData, clause: words.noDataClause, mark: 'DASHED_RING' };
    case 'TOO_FEW_POINTS': {
      const { have, need } = verdict;
      const ofValid = verdict.of === 'VALID';
      const newPhase = ofValid && verdict.medianExtendedFrom !== null;
      const write = newPhase ? words.tooFewInPhase : ofValid ? words.tooFewValid : words.tooFewUseful;
      const clause = (ofValid ? words.tooFewClause : words.tooFewUsefulClause)(have, need);
      return { main: write(have, need), clause, mark: 'DASHED_RING' };
    }
    case 'MISSING_PERIODS':
      return {
        main: words.missing(range(verdict)),
        clause: words.missingClause(range(verdict)),
        brief: words.missingBrief(range(verdict)),
        mark: 'CROSS',
      };
    case 'GOAL_SUSTAINED':
      return {
        main: words.goalSustained(verdict.points),
        clause: words.goalSustainedClause(verdict.points),
        mark: 'FLAG',
      };
    case 'SHIFT_ENDED':
      return ended(verdict, words, named, context);
    case 'SHIFT_GOOD':
    case 'SHIFT_BAD':
    case 'SHIFT_NEUTRAL': {
      const side = words.side[verdict.run.side === 1 ? 'above' : 'below'];
      const shift = words.shift(verdict.run.length, side, range(verdict.run));
      const judged = verdict.good === null ? '' : ` ${words.judgement(verdict.good)}`;
      return {
        main: shift + judged + gap(verdict.gap),
        clause: words.shiftClause(verdict.good, verdict.run.length, side),
        brief: words.shiftBrief(verdict.good, side),
        after: afterCycle(verdict, context, words.after),
        mark: signalMark(verdict.run, verdict.good),
        tone: toneOf(verdict.good),
      };
    }
    case 'FEW_CROSSINGS':
      return {
        main: words.fewCrossings(verdict.crossings ?? 0, verdict.crossingsLimit ?? 0),
        clause: words.fewCrossingsClause,
        mark: 'WAVE',
      };
    case 'PARTIAL_RUN': {
      const side = words.side[verdict.run.side === 1 ? 'above' : 'below'];
      return {
        main: words.partial(verdict.run.length, side) + gap(verdict.gap),
        clause: words.partialClause(verdict.run.length, side),
        brief: words.partialBrief(verdict.run.length, side),
        mark: 'WAVE',
      };
    }
    case 'CHANCE_VARIATION':
      return { main: words.chance, clause: words.chanceClause, mark: 'WAVE' };
  }
}

function ended(
  verdict: ShiftVerdict,
  words: SentenceWords,
  named: NamedPeriods,
  context: SentenceContext,
): Told {
  const during = words.during(periodRange(named, verdict.run.from, verdict.run.to), named.frequency);
  const latest = verdict.after?.latest;
  const back = latest !== undefined && latest.side !== verdict.run.side;
  const since = back
    ? words.backAgain(latest.length, words.side[latest.side === 1 ? 'above' : 'below'])
    : words.bothSides;
  return {
    main: `${words.wasShift(during)} ${since}`,
    clause: words.endedClause(during),
    after: afterCycle(verdict, context, words.shiftAfter),
    mark: 'WAVE',
  };
}

function afterCycle(
  verdict: ShiftVerdict,
  context: SentenceContext,
  write: (number: number, title: string) => string,
): string | null {
  if (verdict.afterCycle === null) return null;
  const cycle = context.cycles.find(({ number }) => number === verdict.afterCycle);
  return write(verdict.afterCycle, cycle?.title.trim() ?? '');
}

/** IMPROVE for a shift in the wanted direction, CONCERN for the other, NEUTRAL where the measure has no direction. */
export function toneOf(good: boolean | null): Tone {
  return good === null ? 'NEUTRAL' : good ? 'IMPROVE' : 'CONCERN';
}

/** A triangle in the direction of the movement, a square when it is unwanted, a diamond when it is neither. */
export function signalMark(run: Pick<ToldRun, 'side'>, good: boolean | null): SentenceMark {
  if (good === null) return 'DIAMOND';
  if (!good) return 'SQUARE';
  return run.side === 1 ? 'TRIANGLE_UP' : 'TRIANGLE_DOWN';
}
