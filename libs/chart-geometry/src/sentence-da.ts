import { type SentenceWords } from './sentence-words.js';

export const sentenceWordsDa: SentenceWords = {
  side: { above: 'over', below: 'under' },
  during: (range, frequency) =>
    frequency === 'DAILY' ? range : frequency === 'PER_EVENT' ? `ved ${range}` : `i ${range}`,
  noData: 'Her kommer jeres kurve. Begynd med ét tal.',
  noDataClause: 'Ingen målinger endnu',
  tooFewValid: (have, need) => `For få målinger til at se et mønster: ${have} af ${need}.`,
  tooFewInPhase: (have, need) =>
    `For få målinger til en ny median: ${have} af ${need}. Indtil da er den gamle ført videre.`,
  tooFewUseful: (have, need) =>
    `For få målinger til at se et mønster: kun ${have} ligger over eller under medianen, og der skal være ${need}.`,
  tooFewClause: (have, need) => `For få målinger: ${have} af ${need}`,
  tooFewUsefulClause: (have, need) => `For få brugbare målinger: ${have} af ${need}`,
  missing: (range) => `Der mangler tal for ${range}. Kurven kan ikke læses, før de er der.`,
  missingClause: (range) => `Der mangler tal for ${range}`,
  missingBrief: (range) => `Mangler ${range}`,
  goalSustained: (points) => `Målet er nået og fastholdt i ${points} målinger.`,
  goalSustainedClause: (points) => `Målet er fastholdt i ${points} målinger`,
  shift: (length, side, range) =>
    `Der er sket et skift: ${length} målinger i træk ${side} medianen (${range}).`,
  judgement: (good) => `Det går i ${good ? 'ønsket' : 'uønsket'} retning.`,
  shiftClause: (good, length, side) =>
    good === null
      ? `Skift: ${length} i træk ${side} medianen`
      : `Skift i ${good ? 'ønsket' : 'uønsket'} retning: ${length} i træk`,
  shiftBrief: (good, side) =>
    good === null ? `Skift ${side} medianen` : `Skift i ${good ? 'ønsket' : 'uønsket'} retning`,
  wasShift: (during) => `Der var et skift ${during}.`,
  backAgain: (length, side) =>
    length === 1
      ? `Den seneste måling ligger igen ${side} medianen.`
      : `De seneste ${length} målinger ligger igen ${side} medianen.`,
  bothSides: 'Siden har målingerne ligget på begge sider af medianen.',
  endedClause: (during) => `Der var et skift ${during}`,
  after: (cycle, title) => `Det begyndte efter cyklus ${cycle}${title === '' ? '' : ` (${title})`}.`,
  shiftAfter: (cycle, title) => `Skiftet begyndte efter cyklus ${cycle}${title === '' ? '' : ` (${title})`}.`,
  gap: (range) => `Der er ingen målinger fra ${range}.`,
  fewCrossings: (crossings, limit) =>
    `Kurven krysser sjældent medianen (${crossings} ${crossings === 1 ? 'gang' : 'gange'}, mindst ${limit} ventet). ` +
    'Niveauet flytter sig langsomt.',
  fewCrossingsClause: 'Kurven krysser sjældent medianen',
  partial: (length, side) =>
    `De seneste ${length} målinger ligger ${side} medianen. Det kan stadig være tilfældigt.`,
  partialClause: (length, side) => `De seneste ${length} ligger ${side} medianen`,
  partialBrief: (length, side) => `${length} ${side} medianen`,
  chance: 'Tilfældig variation: tallene svinger, men niveauet er det samme.',
  chanceClause: 'Tilfældig variation',
};
