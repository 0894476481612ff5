import { Refusal } from '../refusal/refusal.js';

/** Dilemmas of one intervention that stand open at the same time. */
export const MOST_DILEMMAS = 100;
/** A situation is told in so many characters; a case record is another thing. */
export const LONGEST_DILEMMA = 900;

/** What pulls in different directions. */
export const DilemmaConsideration = {
  SELF_DETERMINATION: 'SELF_DETERMINATION',
  RELATIVES_WISH: 'RELATIVES_WISH',
  PROFESSIONAL: 'PROFESSIONAL',
  OTHER: 'OTHER',
} as const;
export type DilemmaConsideration = (typeof DilemmaConsideration)[keyof typeof DilemmaConsideration];

/** About this situation, or about how it is done here. */
export const DilemmaLevel = { SITUATION: 'SITUATION', PRINCIPLE: 'PRINCIPLE' } as const;
export type DilemmaLevel = (typeof DilemmaLevel)[keyof typeof DilemmaLevel];

/** Who should look at it. */
export const DilemmaDimension = {
  STAFF: 'STAFF',
  CITIZENS_AND_RELATIVES: 'CITIZENS_AND_RELATIVES',
  BOTH: 'BOTH',
} as const;
export type DilemmaDimension = (typeof DilemmaDimension)[keyof typeof DilemmaDimension];

/** A draft is its author's alone; handed over, it is the place's, without a name. */
export const DilemmaState = { DRAFT: 'DRAFT', HANDED_OVER: 'HANDED_OVER' } as const;
export type DilemmaState = (typeof DilemmaState)[keyof typeof DilemmaState];

/** A draft can still be changed; what the team has been given stands. @throws Refusal DILEMMA_HANDED_OVER */
export function requireDraft(state: DilemmaState): void {
  if (state !== 'DRAFT') throw new Refusal('DILEMMA_HANDED_OVER');
}

/**
 * Given names that begin a sentence as often as any other word would; within a sentence every word with a capital is asked about. The
 * commonest of those who were born before 1960, and a few of their children's.
 */
const givenNames = new Set(
  (
    'anna anne annelise arne bent birgit birte bodil børge christian edith egon elisabeth ella ellen else emma erik erna eva ' +
    'finn frede gerda grethe gudrun gunnar hanne hans helga helge henning henrik inga ingeborg inge inger ingrid jens johanne ' +
    'jytte jørgen kaj karen karin karl kirsten kirstine knud kurt lars lis lise lone margrethe marie mette mogens niels ole otto ' +
    'peter poul preben rita ruth svend søren tage thorkild tove ulla verner viggo villy yrsa åge aase'
  ).split(' '),
);
const wordsWithCapital = /(?<!\p{L})\p{Lu}[\p{Ll}'’-]+/gu;
/** What stands before the first word of a sentence, a line or a quotation. */
const beginning = /(?:^|[.!?:\n"”»«(–-])\s*$/;
/** Polite address, in the middle of a sentence. */
const never = new Set(['De', 'Dem', 'Deres', 'Jer', 'Jeres']);

/**
 * Words that may be somebody's name: a capital where Danish has none, or a given name at the beginning of a sentence. A question to whoever
 * writes, never a verdict: `Lindehuset` is asked about too, and `en dame på 92` is not.
 */
export function possibleNames(text: string): string[] {
  const found = new Set<string>();
  for (const { 0: word, index } of text.matchAll(wordsWithCapital)) {
    if (never.has(word)) continue;
    const begins = beginning.test(text.slice(0, index));
    if (!begins || givenNames.has(word.toLocaleLowerCase('da'))) found.add(word);
  }
  return [...found].slice(0, 10);
}

/**
 * What is handed over tells a situation in which at least two considerations pull, who should look at it, and nobody's name.
 * @param unnamed its author has said that none of the words asked about is a person's name
 * @throws Refusal DILEMMA_INCOMPLETE, DILEMMA_NAMES
 */
export function requireHandable(
  dilemma: {
    readonly text: string;
    readonly considerations: readonly DilemmaConsideration[];
    readonly level: DilemmaLevel | null;
    readonly dimension: DilemmaDimension | null;
  },
  unnamed: boolean,
): void {
  if (dilemma.considerations.length < 2) throw new Refusal('DILEMMA_INCOMPLETE', { field: 'considerations' });
  if (dilemma.level === null) throw new Refusal('DILEMMA_INCOMPLETE', { field: 'level' });
  if (dilemma.dimension === null) throw new Refusal('DILEMMA_INCOMPLETE', { field: 'dimension' });
  const words = possibleNames(dilemma.text);
  if (words.length > 0 && !unnamed) throw new Refusal('DILEMMA_NAMES', { field: 'text', words });
}
