import { type Language } from '@laeringsrum/locale';
import { type ControlVerdict, type OutsidePoint } from '@laeringsrum/run-chart';
import { type ChartModel } from './chart-model.js';
import { periodName, periodRange, periodTitle } from './period-words.js';
import { type Sentence, sentenceWords, signalMark, toneOf } from './sentence.js';

/** The sentences of a control chart in one language, written, not translated. */
interface ControlWords {
  tooFew(have: number, need: number): string;
  tooFewInPhase(have: number, need: number): string;
  shift(length: number, side: string, range: string): string;
  /** Points of a shift that lie beyond a limit as well. */
  ofThem(count: number): string;
  one(period: string, side: string): string;
  several(count: number, latest: string): string;
  outsideClause(count: number): string;
  readonly bothSides: string;
  readonly fewCrossings: string;
  readonly fewCrossingsClause: string;
  readonly stable: string;
  readonly stableClause: string;
}

const words: Record<Language, ControlWords> = {
  da: {
    tooFew: (have, need) => `For få målinger til at tegne kontrolgrænser: ${have} af ${need}.`,
    tooFewInPhase: (have, need) =>
      `For få målinger til nye kontrolgrænser: ${have} af ${need}. Indtil da er de gamle ført videre.`,
    shift: (length, side, range) =>
      `Der er sket et skift: ${length} målinger i træk ${side} gennemsnittet (${range}).`,
    ofThem: (count) =>
      count === 1
        ? 'Én måling ligger uden for kontrolgrænserne.'
        : `${count} målinger ligger uden for kontrolgrænserne.`,
    one: (period, side) => `${period} ligger ${side}. Så stort et udsving er sjældent tilfældigt.`,
    several: (count, latest) =>
      `${count} målinger ligger uden for kontrolgrænserne, senest ${latest}. Så store udsving er sjældent tilfældige.`,
    outsideClause: (count) =>
      count === 1 ? '1 måling uden for grænserne' : `${count} målinger uden for grænserne`,
    bothSides: 'Siden har målingerne igen ligget på den anden side af gennemsnittet.',
    fewCrossings: 'Kurven krysser sjældent gennemsnittet. Niveauet flytter sig langsomt.',
    fewCrossingsClause: 'Kurven krysser sjældent gennemsnittet',
    stable: 'Tallene svinger inden for kontrolgrænserne. Udsvingene ligner tilfældig variation.',
    stableClause: 'Inden for kontrolgrænserne',
  },
  en: {
    tooFew: (have, need) => `Too few measurements to draw control limits: ${have} of ${need}.`,
    tooFewInPhase: (have, need) =>
      `Too few measurements for new control limits: ${have} of ${need}. Until then the old ones are carried on.`,
    shift: (length, side, range) =>
      `There has been a shift: ${length} measurements in a row ${side} the average (${range}).`,
    ofThem: (count) =>
      count === 1
        ? 'One measurement lies outside the control limits.'
        : `${count} measurements lie outside the control limits.`,
    one: (period, side) => `${period} lies ${side}. A swing that large is seldom chance.`,
    several: (count, latest) =>
      `${count} measurements lie outside the control limits, the latest ${latest}. Swings that large are seldom chance.`,
    outsideClause: (count) =>
      count === 1 ? '1 measurement outside the limits' : `${count} measurements outside the limits`,
    bothSides: 'Since then the measurements have been back on the other side of the average.',
    fewCrossings: 'The line rarely crosses the average. The level is drifting.',
    fewCrossingsClause: 'The line rarely crosses the average',
    stable: 'The numbers move within the control limits. That looks like chance variation.',
    stableClause: 'Within the control limits',
  },
};

/** "over øvre kontrolgrænse", "under nedre kontrolgrænse": where a point beyond a limit lies. */
export const beyondWords: Record<Language, { readonly above: string; readonly below: string }> = {
  da: { above: 'over øvre kontrolgrænse', below: 'under nedre kontrolgrænse' },
  en: { above: 'above the upper control limit', below: 'below the lower control limit' },
};

type Told = Extract<ControlVerdict, { outside: unknown }>;

/** Exactly one sentence for a control chart; where nothing can be read yet, the one that says why. */
export function controlSentence(model: ChartModel, verdict: Told | null): Sentence {
  if (verdict === null) return notYet(model);
  const { language } = model;
  const say = words[language];
  const common = sentenceWords[language];
  switch (verdict.rule) {
    case 'SHIFT': {
      const { run, good, outside } = verdict;
      const side = common.side[run.side === 1 ? 'above' : 'below'];
      const judged = good === null ? '' : ` ${common.judgement(good)}`;
      const beyond = outside.length === 0 ? '' : ` ${say.ofThem(outside.length)}`;
      const main = say.shift(run.length, side, periodRange(model.named, run.from, run.to)) + judged + beyond;
      return {
        ...quiet(main, common.shiftClause(good, run.length, side), signalMark(run, good)),
        tone: toneOf(good),
      };
    }
    case 'SHIFT_ENDED': {
      const { run } = verdict;
      const during = common.during(periodRange(model.named, run.from, run.to), model.input.frequency);
      return quiet(`${common.wasShift(during)} ${say.bothSides}`, common.endedClause(during), 'WAVE');
    }
    case 'OUTSIDE':
      return outsideSentence(model, verdict.outside, say);
    case 'FEW_CROSSINGS':
      return quiet(say.fewCrossings, say.fewCrossingsClause, 'WAVE');
    case 'STABLE':
      return quiet(say.stable, say.stableClause, 'WAVE');
  }
}

function outsideSentence(model: ChartModel, outside: readonly OutsidePoint[], say: ControlWords): Sentence {
  const latest = outside[outside.length - 1];
  if (latest === undefined) return quiet(say.stable, say.stableClause, 'WAVE');
  const side = beyondWords[model.language][latest.side === 1 ? 'above' : 'below'];
  const main =
    outside.length === 1
      ? say.one(periodTitle(model.named, latest.position), side)
      : say.several(outside.length, periodName(model.named, latest.position));
  const told = quiet(main, say.outsideClause(outside.length), signalMark(latest, latest.good));
  return { ...told, tone: toneOf(latest.good) };
}

/** No limits yet, or numbers missing at the end: the run chart's sentence, told of limits where it tells of a median. */
function notYet(model: ChartModel): Sentence {
  const { verdict, sentence } = model;
  if (verdict.rule !== 'TOO_FEW_POINTS') return sentence;
  if (verdict.of === 'USEFUL') return missing(model);
  const { have, need, medianExtendedFrom } = verdict;
  const say = words[model.language];
  const main = (medianExtendedFrom === null ? say.tooFew : say.tooFewInPhase)(have, need);
  return quiet(main, sentence.clause, 'DASHED_RING');
}

function missing({ points, end, named, language }: ChartModel): Sentence {
  const from = points.findLastIndex(({ index, state }) => index <= end && state !== 'MISSING') + 1;
  const range = periodRange(named, from, end);
  const say = sentenceWords[language];
  return { ...quiet(say.missing(range), say.missingClause(range), 'CROSS'), brief: say.missingBrief(range) };
}

function quiet(main: string, clause: string, mark: Sentence['mark']): Sentence {
  return { text: main, main, after: null, clause, brief: clause, mark, tone: 'NONE' };
}
