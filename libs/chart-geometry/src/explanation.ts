import { type Language } from '@laeringsrum/locale';
import { type ChartModel } from './chart-model.js';

/** "Hvad betyder det?": the rule in about sixty words, with this chart's numbers. */
export interface Explanation {
  readonly text: string;
  readonly useful: number;
  readonly longestRun: number | null;
  readonly longestRunLimit: number | null;
  readonly crossings: number | null;
  readonly crossingsLimit: number | null;
}

interface Numbers {
  readonly useful: number;
  readonly longest: number;
  readonly longestLimit: number;
  readonly crossings: number;
  readonly crossingsLimit: number;
  readonly judgement: 'SIGNAL' | 'CHANCE' | 'EARLY';
}

interface ExplanationWords {
  noMedian(): string;
  read(numbers: Numbers): string;
}

const words: Record<Language, ExplanationWords> = {
  da: {
    noMedian: () =>
      'Tal svinger altid lidt, også når intet er ændret. Når der er 12 målinger, tegner vi medianen: det midterste tal, ' +
      'hvor halvdelen af målingerne ligger over og halvdelen under. Derefter kan kurven vise, om niveauet flytter sig, ' +
      'eller om tallene bare svinger. Nul er et tal; en uge uden måling er ikke.',
    read: ({ useful, longest, longestLimit, crossings, crossingsLimit, judgement }) =>
      'Medianen er det midterste tal: halvdelen af målingerne i baseline ligger over, halvdelen under. Vi tæller kun ' +
      `de ${useful} målinger, der ikke ligger på den. Svinger de tilfældigt, venter vi højst ${longestLimit} i træk på ` +
      `samme side og mindst ${crossingsLimit} kryds. Her er den længste serie ${longest}, og kurven krysser ` +
      `${crossings} ${crossings === 1 ? 'gang' : 'gange'}. ${judgementDa[judgement]}`,
  },
  en: {
    noMedian: () =>
      'Numbers always move a little, even when nothing has changed. With 12 measurements we draw the median: the middle ' +
      'number, with half of the measurements above it and half below. From then on the chart can show whether the level ' +
      'moves or the numbers only swing. Zero is a number; a week without a measurement is not.',
    read: ({ useful, longest, longestLimit, crossings, crossingsLimit, judgement }) =>
      'The median is the middle number: half of the baseline lies above it, half below. We count only the ' +
      `${useful} measurements that do not lie on it. If they vary by chance, we expect at most ${longestLimit} in a row ` +
      `on one side and at least ${crossingsLimit} crossings. Here the longest run is ${longest}, and the line crosses ` +
      `${crossings === 1 ? 'once' : `${crossings} times`}. ${judgementEn[judgement]}`,
  },
};

/** What a control chart's lines are, without its numbers: they stand beside it. */
const controlWords: Record<Language, (kind: 'i' | 'p') => string> = {
  da: (kind) =>
    'Gennemsnittet og grænserne er regnet ud fra baseline. Grænserne viser, hvor langt tallene svinger af sig selv: tre ' +
    `standardafvigelser til hver side. ${
      kind === 'p'
        ? 'Få svar giver vide grænser, mange svar giver snævre.'
        : 'De bygger på, hvor meget nabomålinger afviger fra hinanden.'
    } En måling uden for dem, eller mange i træk på samme side af gennemsnittet, er sjældent tilfældig. Kurven siger ikke hvorfor.`,
  en: (kind) =>
    'The average and the limits rest on the baseline. The limits show how far the numbers move of themselves: three ' +
    `standard deviations to either side. ${
      kind === 'p'
        ? 'Few answers make wide limits, many make narrow ones.'
        : 'They rest on how much neighbouring measurements differ.'
    } A measurement outside them, or many in a row on one side of the average, is seldom chance. The chart does not say why.`,
};

const judgementDa = {
  SIGNAL: 'Det tyder på, at niveauet har flyttet sig. Kurven siger ikke hvorfor.',
  CHANCE: 'Det ligner almindelige udsving.',
  EARLY: 'Der er endnu for få til at sige mere.',
};
const judgementEn = {
  SIGNAL: 'That suggests that the level has moved. The chart does not say why.',
  CHANCE: 'That looks like ordinary variation.',
  EARLY: 'There are still too few to say more.',
};

export function explanation(model: ChartModel): Explanation {
  const phase = model.analysis.phases[model.analysis.phases.length - 1];
  const counted = model.control === null ? phase : model.control.phase;
  const numbers = {
    useful: counted?.useful ?? 0,
    longestRun: counted?.longestRun ?? null,
    longestRunLimit: counted?.longestRunLimit ?? null,
    crossings: counted?.crossings ?? null,
    crossingsLimit: counted?.crossingsLimit ?? null,
  };
  const say = words[model.language];
  if (model.control !== null) return { text: controlWords[model.language](model.control.kind), ...numbers };
  if (phase === undefined || phase.median === null || phase.longestRun === null) {
    return { text: say.noMedian(), ...numbers };
  }
  const early = model.verdict.rule === 'TOO_FEW_POINTS';
  const text = say.read({
    useful: phase.useful,
    longest: phase.longestRun,
    longestLimit: phase.longestRunLimit ?? 0,
    crossings: phase.crossings ?? 0,
    crossingsLimit: phase.crossingsLimit ?? 0,
    judgement: early ? 'EARLY' : phase.signal ? 'SIGNAL' : 'CHANCE',
  });
  return { text, ...numbers };
}
