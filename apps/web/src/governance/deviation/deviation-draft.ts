import {
  formatDateWithPrecision,
  formatNumber,
  readAmount,
  readNumber,
  type DatePrecision,
} from '@laeringsrum/locale';
import { type DeviationPatch } from '../../graphql/generated/graphql';
import { readDue } from '../../improvement/goal/due-reading';

/** What the page one came from has already been told: the goal's own sheet hands it over. */
export interface DeviationBeginning {
  readonly goalId?: string;
  readonly target?: string;
  readonly due?: string;
  readonly why?: string;
}

/** As it is written in the fields. */
export type DeviationWords = {
  title: string;
  why: string;
  target: string;
  due: string;
  milestoneId: string;
  milestoneDue: string;
  lineId: string;
  amount: string;
  affectsGrant: boolean;
  stops: boolean;
};

export const noWords: DeviationWords = {
  title: '',
  why: '',
  target: '',
  due: '',
  milestoneId: '',
  milestoneDue: '',
  lineId: '',
  amount: '',
  affectsGrant: false,
  stops: false,
};

export interface WrittenDeviation {
  readonly title: string;
  readonly why: string;
  readonly stops: boolean;
  readonly affectsGrant: boolean;
  readonly milestoneId?: string | null;
  readonly dueAfter?: string | null;
  readonly dueAfterPrecision?: DatePrecision | null;
  readonly budgetLineId?: string | null;
  readonly grantedAfterOre?: number | null;
  readonly target?: number | null;
  readonly dueOn?: string | null;
  readonly duePrecision?: DatePrecision | null;
}

/** A draft that is there, as one would have written it. */
export function wordsOf(written: WrittenDeviation, language: 'da' | 'en'): DeviationWords {
  const day = (on: string | null | undefined, precision: DatePrecision | null | undefined) =>
    on ? formatDateWithPrecision(on, precision ?? 'DAY', language) : '';
  return {
    ...noWords,
    title: written.title,
    why: written.why,
    target: written.target == null ? '' : formatNumber(written.target, language),
    due: day(written.dueOn, written.duePrecision),
    milestoneId: written.milestoneId ?? '',
    milestoneDue: day(written.dueAfter, written.dueAfterPrecision),
    lineId: written.budgetLineId ?? '',
    amount: written.grantedAfterOre == null ? '' : String(written.grantedAfterOre / 100),
    affectsGrant: written.affectsGrant,
    stops: written.stops,
  };
}

export type DraftProblem = 'title' | 'target' | 'due' | 'milestoneDue' | 'amount';
export type DraftReading = { ok: true; patch: DeviationPatch } | { ok: false; at: DraftProblem };

/** What is written in the fields, read; the first that cannot be read is named. */
export function readDraft(
  words: DeviationWords,
  goalId: string | null,
  { language, today, percent }: { language: 'da' | 'en'; today: string; percent: boolean },
): DraftReading {
  if (!words.title.trim()) return { ok: false, at: 'title' };
  const goal: NonNullable<DeviationPatch['goal']> = {};
  if (words.target.trim()) {
    const target = readNumber(words.target, { language, percent });
    if (!target.ok) return { ok: false, at: 'target' };
    goal.targetValue = target.value;
  }
  const due = readDue(words.due, today);
  if (!due.ok) return { ok: false, at: 'due' };
  if (due.dueOn) Object.assign(goal, { dueOn: due.dueOn, duePrecision: due.duePrecision });
  const milestone = readDue(words.milestoneDue, today);
  if (words.milestoneId && (!milestone.ok || !milestone.dueOn)) return { ok: false, at: 'milestoneDue' };
  const amount = readAmount(words.amount);
  if (words.lineId && !amount.ok) return { ok: false, at: 'amount' };
  const changesGoal = goalId !== null && Object.keys(goal).length > 0;
  return {
    ok: true,
    patch: {
      title: words.title.trim(),
      why: words.why.trim(),
      stops: words.stops,
      affectsGrant: words.affectsGrant,
      goalId: changesGoal ? goalId : null,
      goal: changesGoal ? goal : {},
      milestoneId: words.milestoneId || null,
      dueAfter: words.milestoneId && milestone.ok ? milestone.dueOn : null,
      dueAfterPrecision: words.milestoneId && milestone.ok ? milestone.duePrecision : null,
      budgetLineId: words.lineId || null,
      grantedAfterOre: words.lineId && amount.ok ? amount.ore : null,
    },
  };
}
