import { Refusal } from '../refusal/refusal.js';

/** Expertise the network can draw on (proces-, design- og innovationsfaglig ekspertise). */
export const ExpertiseKind = { PROCESS: 'PROCESS', DESIGN: 'DESIGN', INNOVATION: 'INNOVATION' } as const;
export type ExpertiseKind = (typeof ExpertiseKind)[keyof typeof ExpertiseKind];

/** So many points on one agenda of the project group. */
export const MOST_PROJECT_POINTS = 40;

/** @throws Refusal TOO_MANY */
export function requireProjectPoints(count: number): void {
  if (count > MOST_PROJECT_POINTS) throw new Refusal('TOO_MANY', { max: MOST_PROJECT_POINTS });
}
