import { type Frequency } from '@laeringsrum/locale';

/** The sentences of a chart in one language, written, not translated. A range is "uge 18–25", a side "over". */
export interface SentenceWords {
  readonly side: { readonly above: string; readonly below: string };
  /** "i uge 18–25": the range as an adverb of time. */
  during(range: string, frequency: Frequency): string;
  readonly noData: string;
  readonly noDataClause: string;
  tooFewValid(have: number, need: number): string;
  tooFewInPhase(have: number, need: number): string;
  tooFewUseful(have: number, need: number): string;
  tooFewClause(have: number, need: number): string;
  tooFewUsefulClause(have: number, need: number): string;
  missing(range: string): string;
  missingClause(range: string): string;
  missingBrief(range: string): string;
  goalSustained(points: number): string;
  goalSustainedClause(points: number): string;
  shift(length: number, side: string, range: string): string;
  judgement(good: boolean): string;
  shiftClause(good: boolean | null, length: number, side: string): string;
  shiftBrief(good: boolean | null, side: string): string;
  wasShift(during: string): string;
  backAgain(length: number, side: string): string;
  readonly bothSides: string;
  endedClause(during: string): string;
  after(cycle: number, title: string): string;
  shiftAfter(cycle: number, title: string): string;
  gap(range: string): string;
  fewCrossings(crossings: number, limit: number): string;
  readonly fewCrossingsClause: string;
  partial(length: number, side: string): string;
  partialClause(length: number, side: string): string;
  partialBrief(length: number, side: string): string;
  readonly chance: string;
  readonly chanceClause: string;
}
