import { type CycleDecision, type CycleState } from '../pdsa-cycle/states.js';

/**
 * What a storyboard says: the one structure that the screen, the slides and the paper are made from. `Chart` is the curve as whoever draws
 * it wants it. It is kept as it stands when the seminar is frozen.
 */
export interface StoryboardContent<Chart> {
  readonly code: string;
  readonly placeName: string;
  readonly trackDa: string;
  readonly trackEn: string;
  readonly title: string;
  readonly goal: StoryboardGoal | null;
  readonly chart: Chart | null;
  readonly tried: readonly TriedCycle[];
  readonly learning: string;
  readonly challenge: string;
  readonly question: string;
  readonly peerQuestions: readonly string[];
}

export interface StoryboardGoal {
  readonly direction: 'INCREASE' | 'DECREASE' | 'MAINTAIN';
  readonly what: string;
  readonly forWhom: string;
  readonly unit: string;
  readonly baselineValue: number | null;
  readonly targetValue: number | null;
  readonly dueOn: string | null;
  readonly duePrecision: 'DAY' | 'WEEK' | 'EARLY' | 'LATE' | 'MONTH' | 'YEAR' | null;
}

export interface TriedCycle {
  readonly number: number;
  readonly title: string;
  readonly state: CycleState;
  readonly decision: CycleDecision | null;
  readonly startsOn: string | null;
}

/** What a storyboard still lacks; nothing of it stops anybody from showing it. */
export const StoryboardGap = {
  GOAL: 'GOAL',
  EFFECT: 'EFFECT',
  TRIED: 'TRIED',
  QUESTION: 'QUESTION',
} as const;
export type StoryboardGap = (typeof StoryboardGap)[keyof typeof StoryboardGap];

export function storyboardGaps<Chart>(content: StoryboardContent<Chart>): readonly StoryboardGap[] {
  const parts: readonly (readonly [StoryboardGap, boolean])[] = [
    ['GOAL', content.goal !== null],
    ['EFFECT', content.chart !== null || content.learning.trim() !== ''],
    ['TRIED', content.tried.length > 0],
    ['QUESTION', content.question.trim() !== ''],
  ];
  return parts.filter(([, there]) => !there).map(([gap]) => gap);
}

/** The same content gives the same text, whatever order its keys came in: what a hash is taken of. */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
  if (value === null || typeof value !== 'object') return JSON.stringify(value) ?? 'null';
  const entries = Object.entries(value as Record<string, unknown>)
    .filter(([, of]) => of !== undefined)
    .sort(([one], [other]) => (one < other ? -1 : 1));
  return `{${entries.map(([key, of]) => `${JSON.stringify(key)}:${canonicalJson(of)}`).join(',')}}`;
}
