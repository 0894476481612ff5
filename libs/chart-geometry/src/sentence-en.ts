import { type SentenceWords } from './sentence-words.js';

export const sentenceWordsEn: SentenceWords = {
  side: { above: 'above', below: 'below' },
  during: (range, frequency) =>
    frequency === 'DAILY' ? `on ${range}` : frequency === 'PER_EVENT' ? `at ${range}` : `in ${range}`,
  noData: 'Your chart starts here. Begin with one number.',
  noDataClause: 'No measurements yet',
  tooFewValid: (have, need) => `Too few measurements to see a pattern: ${have} of ${need}.`,
  tooFewInPhase: (have, need) =>
    `Too few measurements for a new median: ${have} of ${need}. Until then the old one is carried on.`,
  tooFewUseful: (have, need) =>
    `Too few measurements to see a pattern: only ${have} lie above or below the median, and it takes ${need}.`,
  tooFewClause: (have, need) => `Too few measurements: ${have} of ${need}`,
  tooFewUsefulClause: (have, need) => `Too few useful measurements: ${have} of ${need}`,
  missing: (range) => `Numbers for ${range} are missing. The chart cannot be read until they are there.`,
  missingClause: (range) => `Numbers for ${range} are missing`,
  missingBrief: (range) => `Missing ${range}`,
  goalSustained: (points) => `The goal is reached and held for ${points} measurements.`,
  goalSustainedClause: (points) => `The goal is held for ${points} measurements`,
  shift: (length, side, range) =>
    `There has been a shift: ${length} measurements in a row ${side} the median (${range}).`,
  judgement: (good) => `It is in the ${good ? 'wanted' : 'unwanted'} direction.`,
  shiftClause: (good, length, side) =>
    good === null
      ? `Shift: ${length} in a row ${side} the median`
      : `Shift in the ${good ? 'wanted' : 'unwanted'} direction: ${length} in a row`,
  shiftBrief: (good, side) =>
    good === null ? `Shift ${side} the median` : `Shift in the ${good ? 'wanted' : 'unwanted'} direction`,
  wasShift: (during) => `There was a shift ${during}.`,
  backAgain: (length, side) =>
    length === 1
      ? `The last measurement is back ${side} the median.`
      : `The last ${length} measurements are back ${side} the median.`,
  bothSides: 'Since then the measurements have been on both sides of the median.',
  endedClause: (during) => `There was a shift ${during}`,
  after: (cycle, title) => `It began after cycle ${cycle}${title === '' ? '' : ` (${title})`}.`,
  shiftAfter: (cycle, title) => `The shift began after cycle ${cycle}${title === '' ? '' : ` (${title})`}.`,
  gap: (range) => `There are no measurements from ${range}.`,
  fewCrossings: (crossings, limit) =>
    `The line rarely crosses the median (${crossings === 1 ? 'once' : `${crossings} times`}, at least ${limit} ` +
    'expected). The level is drifting.',
  fewCrossingsClause: 'The line rarely crosses the median',
  partial: (length, side) =>
    `The last ${length} measurements are ${side} the median. It may still be chance.`,
  partialClause: (length, side) => `The last ${length} are ${side} the median`,
  partialBrief: (length, side) => `${length} ${side} the median`,
  chance: 'Chance variation: the numbers move, the level does not.',
  chanceClause: 'Chance variation',
};
