import { Refusal } from '../refusal/refusal.js';

export const GoalDirection = { INCREASE: 'INCREASE', DECREASE: 'DECREASE', MAINTAIN: 'MAINTAIN' } as const;
export type GoalDirection = (typeof GoalDirection)[keyof typeof GoalDirection];
export const GoalState = { DRAFT: 'DRAFT', AGREED: 'AGREED' } as const;
export type GoalState = (typeof GoalState)[keyof typeof GoalState];

/** The letters of SMARTE in order; the last one is the programme's own E (Evalueret, Engagerende, Etisk ...). */
export const SmarteLetter = { S: 'S', M: 'M', A: 'A', R: 'R', T: 'T', E: 'E' } as const;
export type SmarteLetter = (typeof SmarteLetter)[keyof typeof SmarteLetter];
export const SMARTE_LETTERS: readonly SmarteLetter[] = ['S', 'M', 'A', 'R', 'T', 'E'];

export const GoalGapReason = {
  WHAT_MISSING: 'WHAT_MISSING',
  FOR_WHOM_MISSING: 'FOR_WHOM_MISSING',
  TARGET_MISSING: 'TARGET_MISSING',
  MEASURE_MISSING: 'MEASURE_MISSING',
  NOT_AN_IMPROVEMENT: 'NOT_AN_IMPROVEMENT',
  BASELINE_MISSING: 'BASELINE_MISSING',
  OUT_OF_RANGE: 'OUT_OF_RANGE',
  DUE_MISSING: 'DUE_MISSING',
  DUE_AFTER_PROGRAMME: 'DUE_AFTER_PROGRAMME',
  EVALUATION_MISSING: 'EVALUATION_MISSING',
} as const;
export type GoalGapReason = (typeof GoalGapReason)[keyof typeof GoalGapReason];

export interface GoalGap {
  readonly letter: SmarteLetter;
  readonly reason: GoalGapReason;
}

export interface GoalForGaps {
  readonly direction: GoalDirection;
  readonly what: string;
  readonly forWhom: string;
  readonly measureId: string | null;
  readonly baselineValue: number | null;
  readonly targetValue: number | null;
  readonly dueOn: string | null;
  readonly evaluation: string;
}

export interface GoalContext {
  /** null where the programme's text gives no end. */
  readonly programmeEndsOn: string | null;
  /** Lowest and highest possible value of the measure, where it has them. */
  readonly minimum?: number | null;
  readonly maximum?: number | null;
}

/**
 * Which letters of SMARTE are not satisfied yet, and why. Judgement is data: nothing is refused here.
 * S what and for whom · M a measure and a target · A the change goes the way the goal says · R a starting point, and a target
 * that can exist · T a date within the programme · E how and when it is evaluated.
 */
export function goalGaps(goal: GoalForGaps, context: GoalContext): readonly GoalGap[] {
  const gaps: GoalGap[] = [];
  if (goal.what.trim() === '') gaps.push({ letter: 'S', reason: 'WHAT_MISSING' });
  else if (goal.forWhom.trim() === '') gaps.push({ letter: 'S', reason: 'FOR_WHOM_MISSING' });

  if (goal.targetValue === null) gaps.push({ letter: 'M', reason: 'TARGET_MISSING' });
  else if (goal.measureId === null) gaps.push({ letter: 'M', reason: 'MEASURE_MISSING' });

  if (goal.what.trim() === '') gaps.push({ letter: 'A', reason: 'WHAT_MISSING' });
  else if (!isImprovement(goal)) gaps.push({ letter: 'A', reason: 'NOT_AN_IMPROVEMENT' });

  if (goal.baselineValue === null) gaps.push({ letter: 'R', reason: 'BASELINE_MISSING' });
  else if (goal.targetValue === null) gaps.push({ letter: 'R', reason: 'TARGET_MISSING' });
  else if (outside(goal.targetValue, context)) gaps.push({ letter: 'R', reason: 'OUT_OF_RANGE' });

  if (goal.dueOn === null) gaps.push({ letter: 'T', reason: 'DUE_MISSING' });
  else if (context.programmeEndsOn !== null && goal.dueOn > context.programmeEndsOn)
    gaps.push({ letter: 'T', reason: 'DUE_AFTER_PROGRAMME' });

  if (goal.evaluation.trim() === '') gaps.push({ letter: 'E', reason: 'EVALUATION_MISSING' });
  return gaps;
}

function isImprovement(goal: GoalForGaps): boolean {
  if (goal.baselineValue === null || goal.targetValue === null || goal.direction === 'MAINTAIN') return true;
  return goal.direction === 'INCREASE'
    ? goal.targetValue > goal.baselineValue
    : goal.targetValue < goal.baselineValue;
}

function outside(value: number, context: GoalContext): boolean {
  return (
    (context.minimum != null && value < context.minimum) ||
    (context.maximum != null && value > context.maximum)
  );
}

/**
 * A place marks a goal AGREED when S, M and T stand; the rest may follow.
 * @throws Refusal GOAL_INCOMPLETE with the letters
 */
export function requireAgreeable(gaps: readonly GoalGap[]): void {
  const letters = gaps
    .map((gap) => gap.letter)
    .filter((letter) => letter === 'S' || letter === 'M' || letter === 'T');
  if (letters.length > 0) throw new Refusal('GOAL_INCOMPLETE', { letters });
}

/** Fields that make the goal another goal; after AGREED they go through a deviation. */
const binding = [
  'direction',
  'what',
  'forWhom',
  'measureId',
  'baselineValue',
  'targetValue',
  'dueOn',
  'duePrecision',
] as const;

/**
 * A place's own word is kept: an agreed goal is changed by a deviation, and a changed target or date is a minor one.
 * @throws Refusal NEEDS_DEVIATION when an agreed goal's substance would change; details name the fields, with what they say now and
 * what was wanted
 */
export function requireGoalChange<Goal extends { state: GoalState }>(
  goal: Goal,
  wanted: Readonly<Partial<Record<string, unknown>>>,
): void {
  if (goal.state !== 'AGREED') return;
  const changes = binding.flatMap((field) => {
    const before = (goal as Record<string, unknown>)[field] ?? null;
    const after = wanted[field] ?? null;
    return wanted[field] === undefined || before === after ? [] : [{ field, before, after }];
  });
  if (changes.length > 0)
    throw new Refusal('NEEDS_DEVIATION', { field: changes[0]?.field ?? '', severity: 'MINOR', changes });
}

const texts: Record<'da' | 'en', Record<GoalGapReason, string>> = {
  da: {
    WHAT_MISSING: 'Hvad skal blive bedre?',
    FOR_WHOM_MISSING: 'For hvem gælder det?',
    TARGET_MISSING: 'Hvor langt vil I nå?',
    MEASURE_MISSING: 'Hvilket tal viser det?',
    NOT_AN_IMPROVEMENT: 'Målet går den anden vej end det, I skriver.',
    BASELINE_MISSING: 'Hvor er I i dag?',
    OUT_OF_RANGE: 'Det tal kan målingen ikke nå.',
    DUE_MISSING: 'Hvornår skal det være nået?',
    DUE_AFTER_PROGRAMME: 'Fristen ligger efter, at programmet slutter.',
    EVALUATION_MISSING: 'Hvornår og hvordan gør I status?',
  },
  en: {
    WHAT_MISSING: 'What is to get better?',
    FOR_WHOM_MISSING: 'For whom?',
    TARGET_MISSING: 'How far will you go?',
    MEASURE_MISSING: 'Which number shows it?',
    NOT_AN_IMPROVEMENT: 'The target goes the other way than the sentence says.',
    BASELINE_MISSING: 'Where are you today?',
    OUT_OF_RANGE: 'The measure cannot reach that number.',
    DUE_MISSING: 'When is it to be reached?',
    DUE_AFTER_PROGRAMME: 'The due date lies after the programme ends.',
    EVALUATION_MISSING: 'When and how will you take stock?',
  },
};

export function goalGapText(reason: GoalGapReason, language: 'da' | 'en'): string {
  return texts[language][reason];
}
