import { scaleVector } from '../../pdsa-cycle/scale.js';
import { type MethodCycle, type MethodFacts, type MethodMeasure } from '../method-facts.js';

/** One column of table 2 of McNicholas and others (2019), doi 10.1136/bmjqs-2017-007605: counts of cycles and series. */
export interface PublishedRound {
  readonly initiated: number;
  readonly documented: number;
  readonly pastTense: number;
  readonly learning: number;
  readonly predicted: number;
  readonly inSeries: number;
  readonly series: number;
  readonly growing: number;
  readonly measured: number;
}

export const publishedRounds: readonly PublishedRound[] = [
  {
    ...{ initiated: 30, documented: 15, pastTense: 10, learning: 15, predicted: 0 },
    ...{ inSeries: 0, series: 0, growing: 0, measured: 0 },
  },
  {
    ...{ initiated: 144, documented: 93, pastTense: 67, learning: 90, predicted: 3 },
    ...{ inSeries: 48, series: 19, growing: 3, measured: 7 },
  },
  {
    ...{ initiated: 247, documented: 191, pastTense: 176, learning: 189, predicted: 33 },
    ...{ inSeries: 115, series: 45, growing: 16, measured: 22 },
  },
];

export const blankCycle: MethodCycle = {
  ...{ id: 'c1', number: 1, followsId: null, kind: 'TEST', state: 'CLOSED', initiated: true },
  ...{ startsOn: '2021-03-01', endsOn: '2021-03-31', documented: true, studiedAfterDo: true },
  ...{ learningActivity: true, predicted: false, compared: false, endsRamp: true, measureId: null },
  ...{
    changeIdeaId: null,
    driverId: null,
    theory: false,
    balancing: false,
    severalChanges: false,
    ...scaleVector('ONE_CITIZEN'),
  },
};

/** Weeks of March with a number, counted from the first. */
export const points = (...weeks: readonly number[]): MethodMeasure['points'] =>
  weeks.map((index) => ({ period: `2021-03-${String(1 + 7 * index).padStart(2, '0')}`, index }));

/** Invented cycles whose counts are those of a round; `name` keeps the rounds apart. */
export function cyclesOfRound(round: PublishedRound, name: string): MethodFacts {
  const measures: MethodMeasure[] = Array.from({ length: round.series }, (_, at) => ({
    id: `${name}m${at}`,
    points: at < round.measured ? points(0, 1, 2) : points(0, 2),
  }));
  const cycles = Array.from({ length: round.initiated }, (_, at): MethodCycle => {
    const ramp = at < round.inSeries ? at % round.series : null;
    const follows = ramp !== null && at >= round.series;
    return {
      ...blankCycle,
      ...{ id: `${name}c${at}`, number: at + 1, followsId: follows ? `${name}c${at - round.series}` : null },
      documented: at < round.documented,
      studiedAfterDo: at < round.pastTense,
      learningActivity: at < round.learning,
      predicted: at < round.predicted,
      measureId: ramp === null ? null : `${name}m${ramp}`,
      ...scaleVector(follows && ramp !== null && ramp < round.growing ? 'ONE_SHIFT' : 'ONE_CITIZEN'),
    };
  });
  return { cycles, measures, narrative: false, quantifiedGoal: false };
}

/** The column "All": the rounds together. */
export function allRounds(): MethodFacts {
  const rounds = publishedRounds.map((round, at) => cyclesOfRound(round, `r${at}`));
  return {
    cycles: rounds.flatMap(({ cycles }) => cycles),
    measures: rounds.flatMap(({ measures }) => measures),
    narrative: false,
    quantifiedGoal: false,
  };
}
