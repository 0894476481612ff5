/** What has moved in the network since a day: told to those who meet seldom. It counts nobody and puts no place before another. */
export const MovementKind = {
  INTERVENTION_BEGUN: 'INTERVENTION_BEGUN',
  TEST_CLOSED: 'TEST_CLOSED',
  CONCEPT_PUBLISHED: 'CONCEPT_PUBLISHED',
  TAKEN_UP: 'TAKEN_UP',
  TOLD_BACK: 'TOLD_BACK',
} as const;
export type MovementKind = (typeof MovementKind)[keyof typeof MovementKind];

/** A steering group meets every four to eight weeks: where nobody says since when, it is in between. */
export const MOVEMENT_DAYS = 42;
/** Further back nothing is told: that is what the report is for. */
export const MOST_MOVEMENT_DAYS = 366;
