import { type ProgressReason, type ProgressScoreValue } from './progress.js';

type Language = 'da' | 'en';

/** What a score is called. The wording is adapted from the published scale. */
const scores: Record<Language, Record<ProgressScoreValue, string>> = {
  da: {
    0.5: 'Tilmeldt',
    1: 'Mål og hold på plads',
    1.5: 'Planlægning i gang',
    2: 'Måler, men afprøver ikke endnu',
    2.5: 'Afprøver, ingen forbedring endnu',
    3: 'Begyndende forbedring',
    3.5: 'Forbedring',
    4: 'Tydelig forbedring',
    4.5: 'Holdbar forbedring',
    5: 'Fastholdt og spredt',
  },
  en: {
    0.5: 'Signed up',
    1: 'Goal and team in place',
    1.5: 'Planning under way',
    2: 'Measuring, not testing yet',
    2.5: 'Testing, no improvement yet',
    3: 'First signs of improvement',
    3.5: 'Improvement',
    4: 'Clear improvement',
    4.5: 'Lasting improvement',
    5: 'Sustained and spread',
  },
};

const held: Record<Language, Record<ProgressReason, string>> = {
  da: {
    SIGNED_UP: 'Indsatsen er oprettet.',
    GOAL_AND_RESPONSIBLE: 'Målet siger hvad og for hvem, og én er ansvarlig.',
    MEASURE_DEFINED: 'I har valgt et tal at følge.',
    MEASURING: 'Der er mindst tre målinger.',
    CYCLE_STARTED: 'Mindst én afprøvning er sat i gang.',
    TEST_CLOSED: 'En afprøvning er afsluttet.',
    TEST_KEPT_OR_ADAPTED: 'Den blev tilpasset eller beholdt.',
    FIFTH_OF_THE_WAY: 'Tallet er mindst en femtedel af vejen til målet.',
    SHIFT: 'Kurven viser et skift i den ønskede retning, og niveauet holder.',
    HALF_WAY: 'Tallet er mindst halvvejs til målet.',
    CHANGE_KEPT: 'Mindst én ændring er beholdt.',
    GOAL_HELD: 'Målet er nået og har holdt i tolv målinger i en ny fase.',
    ADOPTED_ELSEWHERE: 'Andre har taget det i brug.',
  },
  en: {
    SIGNED_UP: 'The intervention exists.',
    GOAL_AND_RESPONSIBLE: 'The goal says what and for whom, and somebody is responsible.',
    MEASURE_DEFINED: 'You have chosen a number to follow.',
    MEASURING: 'There are at least three measurements.',
    CYCLE_STARTED: 'At least one test has been started.',
    TEST_CLOSED: 'A test has been closed.',
    TEST_KEPT_OR_ADAPTED: 'It was adapted or adopted.',
    FIFTH_OF_THE_WAY: 'The number is at least a fifth of the way to the goal.',
    SHIFT: 'The curve shows a shift in the wanted direction, and the level holds.',
    HALF_WAY: 'The number is at least half way to the goal.',
    CHANGE_KEPT: 'At least one change has been adopted.',
    GOAL_HELD: 'The goal is reached and has held for twelve measurements in a new phase.',
    ADOPTED_ELSEWHERE: 'Others have taken it up.',
  },
};

const lacking: Record<Language, Record<ProgressReason, string>> = {
  da: {
    SIGNED_UP: 'at indsatsen er oprettet',
    GOAL_AND_RESPONSIBLE: 'et mål, der siger hvad og for hvem, og en ansvarlig',
    MEASURE_DEFINED: 'et tal at følge',
    MEASURING: 'tre målinger',
    CYCLE_STARTED: 'at en afprøvning er sat i gang',
    TEST_CLOSED: 'at en afprøvning er afsluttet',
    TEST_KEPT_OR_ADAPTED: 'at den er tilpasset eller beholdt',
    FIFTH_OF_THE_WAY: 'en femtedel af vejen til målet',
    SHIFT: 'et skift i den ønskede retning',
    HALF_WAY: 'halvdelen af vejen til målet',
    CHANGE_KEPT: 'en ændring, der er beholdt',
    GOAL_HELD: 'at målet har holdt i tolv målinger i en ny fase',
    ADOPTED_ELSEWHERE: 'at andre har taget det i brug',
  },
  en: {
    SIGNED_UP: 'that the intervention exists',
    GOAL_AND_RESPONSIBLE: 'a goal that says what and for whom, and somebody responsible',
    MEASURE_DEFINED: 'a number to follow',
    MEASURING: 'three measurements',
    CYCLE_STARTED: 'a test that has been started',
    TEST_CLOSED: 'a test that has been closed',
    TEST_KEPT_OR_ADAPTED: 'that it was adapted or adopted',
    FIFTH_OF_THE_WAY: 'a fifth of the way to the goal',
    SHIFT: 'a shift in the wanted direction',
    HALF_WAY: 'half of the way to the goal',
    CHANGE_KEPT: 'a change that has been adopted',
    GOAL_HELD: 'that the goal has held for twelve measurements in a new phase',
    ADOPTED_ELSEWHERE: 'that others have taken it up',
  },
};

/** What a score is called; empty for a number that is not on the scale. */
export function progressScoreText(score: number, language: Language): string {
  return (scores[language] as Record<number, string>)[score] ?? '';
}

/** A whole sentence: what speaks for a score. */
export function progressReasonText(reason: ProgressReason, language: Language): string {
  return held[language][reason];
}

/** A part of a sentence: what the next step still lacks. */
export function progressLackText(reason: ProgressReason, language: Language): string {
  return lacking[language][reason];
}
