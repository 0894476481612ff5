/** What the lead of a new cluster does first; each leads to where it is done. */
export const FirstWeekStep = {
  /** Every place has somebody who tests. */
  PEOPLE: 'PEOPLE',
  /** Every place has begun its description: an intervention on a track. */
  DESCRIPTIONS: 'DESCRIPTIONS',
  /** The project group has a day to meet. */
  MEETING: 'MEETING',
  /** The next seminar has a place and an agenda. */
  SEMINAR: 'SEMINAR',
  /** The lead has spoken with somebody. */
  CONTACT: 'CONTACT',
} as const;
export type FirstWeekStep = (typeof FirstWeekStep)[keyof typeof FirstWeekStep];

export interface FirstWeekFacts {
  readonly places: number;
  readonly placesWithPeople: number;
  readonly placesWithInterventions: number;
  readonly meetings: number;
  /** Of the next seminar; a programme without one to come has nothing to arrange. */
  readonly seminarReady: boolean;
  readonly placesSpokenTo: number;
}

export interface FirstWeekStanding {
  readonly step: FirstWeekStep;
  readonly done: boolean;
  /** How many places it holds for, where it is counted by places. */
  readonly places: number | null;
}

/** Five steps with what has been done of each. When all are done the page does not show them any more. */
export function firstWeek(facts: FirstWeekFacts): readonly FirstWeekStanding[] {
  const byPlaces = (step: FirstWeekStep, places: number): FirstWeekStanding => ({
    ...{ step, places, done: facts.places > 0 && places >= facts.places },
  });
  return [
    byPlaces('PEOPLE', facts.placesWithPeople),
    byPlaces('DESCRIPTIONS', facts.placesWithInterventions),
    { step: 'MEETING', done: facts.meetings > 0, places: null },
    { step: 'SEMINAR', done: facts.seminarReady, places: null },
    byPlaces('CONTACT', facts.placesSpokenTo),
  ];
}
