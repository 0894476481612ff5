import { type Language } from '@laeringsrum/locale';
import { type CycleDecision } from './chart-input.js';
import { type ChartModel } from './chart-model.js';
import { type AnalysedPoint } from './chart-points.js';
import { beyondWords } from './control-sentence.js';
import { periodTitle } from './period-words.js';
import { unmeasuredWords } from './reason-words.js';
import { spokenValue } from './value-words.js';

interface ReadoutWords {
  readonly above: string;
  readonly below: string;
  readonly on: string;
  readonly missing: string;
  excluded(value: string, reason: string | null): string;
  few(answers: number): string;
  cycleBegins(number: number): string;
  phaseBegins(name: string): string;
  note(text: string): string;
  cycle(number: number, title: string): string;
  readonly outcome: Readonly<Record<CycleDecision | 'OPEN', string>>;
}

const centreLine: Record<Language, { readonly median: string; readonly average: string }> = {
  da: { median: 'medianen', average: 'gennemsnittet' },
  en: { median: 'the median', average: 'the average' },
};

const readoutWords: Record<Language, ReadoutWords> = {
  da: {
    above: 'over',
    below: 'under',
    on: 'på',
    missing: 'mangler',
    excluded: (value, reason) => (reason === null ? `${value}, udeladt` : `${value}, udeladt: ${reason}`),
    few: (answers) => `${answers} svar, så tallet svinger let`,
    cycleBegins: (number) => `cyklus ${number} begynder`,
    phaseBegins: (name) => `ny fase: ${name}`,
    note: (text) => `note: ${text}`,
    cycle: (number, title) => (title === '' ? `Cyklus ${number}` : `Cyklus ${number}: ${title}`),
    outcome: {
      ADAPT: 'tilpasset',
      ADOPT: 'beholdt',
      REPEAT: 'gentaget',
      ABANDON: 'forkastet',
      OPEN: 'i gang',
    },
  },
  en: {
    above: 'above',
    below: 'below',
    on: 'on',
    missing: 'missing',
    excluded: (value, reason) => (reason === null ? `${value}, left out` : `${value}, left out: ${reason}`),
    few: (answers) => `${answers} ${answers === 1 ? 'answer' : 'answers'}, so the number swings easily`,
    cycleBegins: (number) => `cycle ${number} begins`,
    phaseBegins: (name) => `new phase: ${name}`,
    note: (text) => `note: ${text}`,
    cycle: (number, title) => (title === '' ? `Cycle ${number}` : `Cycle ${number}: ${title}`),
    outcome: {
      ADAPT: 'adapted',
      ADOPT: 'adopted',
      REPEAT: 'repeated',
      ABANDON: 'abandoned',
      OPEN: 'running',
    },
  },
};

/**
 * One period as it is said aloud when the keyboard or the pointer comes to it:
 * "Uge 18, 60 procent, over medianen, cyklus 3 begynder".
 */
export function pointReadout(model: ChartModel, index: number, language: Language = model.language): string {
  const point = model.points[index];
  if (point === undefined) return '';
  const words = readoutWords[language];
  const parts = [periodTitle({ ...model.named, language }, index), ...valueParts(model, point, language)];
  const phase = model.phases.find(({ from, name }) => from === index && name !== null);
  if (phase?.name) parts.push(words.phaseBegins(phase.name));
  for (const { number, position } of model.cycles) {
    if (position === index) parts.push(words.cycleBegins(number));
  }
  for (const { position, texts } of model.notes) {
    if (position === index) parts.push(...texts.map(words.note));
  }
  return parts.join(', ');
}

function valueParts(model: ChartModel, point: AnalysedPoint, language: Language): string[] {
  const words = readoutWords[language];
  const { definition } = model.input;
  switch (point.state) {
    case 'NOT_MEASURED':
      return [unmeasuredWords(point.reason, language, point.note ?? point.reason)];
    case 'MISSING':
      return [words.missing];
    case 'AHEAD':
      return [];
    case 'EXCLUDED':
      return [words.excluded(spokenValue(point.value ?? 0, definition, language), point.reason)];
    case 'MEASURED': {
      const parts = [spokenValue(point.value ?? 0, definition, language)];
      parts.push(...sideParts(model, point, language));
      if (point.small) parts.push(words.few(point.denominator ?? 0));
      return parts;
    }
  }
}

/** "over medianen", in a control chart "over gennemsnittet" or "over øvre kontrolgrænse"; nothing without a line. */
function sideParts(model: ChartModel, { side, index }: AnalysedPoint, language: Language): string[] {
  if (side === null) return [];
  const beyond = model.control?.outside[index] ?? 0;
  if (beyond !== 0) return [beyondWords[language][beyond === 1 ? 'above' : 'below']];
  const { above, below, on } = readoutWords[language];
  const line = centreLine[language][model.control === null ? 'median' : 'average'];
  return [`${side === 1 ? above : side === -1 ? below : on} ${line}`];
}

/** A cycle as the pointer meets it: "Cyklus 3: Ved døren, tilpasset". */
export function cycleReadout(model: ChartModel, number: number, language: Language = model.language): string {
  const cycle = model.cycles.find((of) => of.number === number);
  if (cycle === undefined) return '';
  const words = readoutWords[language];
  return `${words.cycle(number, cycle.title.trim())}, ${words.outcome[cycle.decision ?? 'OPEN']}`;
}
