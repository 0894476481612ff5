import { v7 as uuidv7 } from 'uuid';

/** Writes a row below the place. @returns its id */
type Insert = (table: string, row: Record<string, unknown>) => string;

/** A deviation for each thing that is done to one; only drafts are the place's own. */
const deviationStates = {
  draft: 'DRAFT',
  toPropose: 'DRAFT',
  toWithdraw: 'DRAFT',
  toSee: 'PROPOSED',
  toRecommend: 'PROPOSED',
  toVote: 'PROPOSED',
  toDecide: 'PROPOSED',
  toAsk: 'PROPOSED',
  asked: 'PROPOSED',
  awaitingFunder: 'APPROVED',
  clashed: 'APPROVED',
} as const;
export type DeviationName = keyof typeof deviationStates;

/** What is decided about one intervention's work: deviations, and the milestone they are about. */
export interface GovernanceWork {
  readonly deviations: Readonly<Record<DeviationName, string>>;
  /** Of the one that is to be seen. */
  readonly deviationNumber: number;
  readonly deviationQuestionId: string;
  readonly milestoneId: string;
}

/** @param at where the programme's numbers have come to, so that each is its own */
export function governanceRows(
  insert: Insert,
  interventionId: string,
  { word, own, at }: { readonly word: string; readonly own: string; readonly at: number },
): GovernanceWork {
  const milestoneId = insert('milestone', {
    key: uuidv7(),
    number: 9,
    name_da: word,
    name_en: word,
    date: '2021-08-31',
    precision: 'DAY',
    position: 900 + at,
  });
  const names = Object.keys(deviationStates) as DeviationName[];
  const numberOf = (name: DeviationName): number => 10_000 + 100 * at + names.indexOf(name);
  const deviations = Object.fromEntries(
    names.map((name) => {
      const state = deviationStates[name];
      const text = state === 'DRAFT' ? own : word;
      const row = {
        intervention_id: interventionId,
        number: numberOf(name),
        title: text,
        why: text,
        state,
        severity: name === 'toVote' ? 'LARGER' : 'MINOR',
        milestone_id: milestoneId,
        due_before: '2021-08-31',
        due_before_precision: 'DAY',
        due_after: '2021-09-07',
        due_after_precision: 'DAY',
      };
      const decided = { outcome: 'APPROVE', decided_on: '2021-07-01', basis: 'LEAD_MINOR' };
      const more = {
        awaitingFunder: { ...decided, needs_funder: true },
        clashed: {
          ...decided,
          clashes: JSON.stringify([{ field: 'milestone', then: '2021-08-01', now: '2021-08-31' }]),
        },
      };
      return [
        name,
        insert('deviation', { ...row, ...(name in more ? more[name as keyof typeof more] : {}) }),
      ];
    }),
  ) as Record<DeviationName, string>;
  return {
    deviations,
    deviationNumber: numberOf('toSee'),
    milestoneId,
    deviationQuestionId: insert('deviation_question', {
      deviation_id: deviations.asked,
      question: word,
      asked_on: '2021-07-01',
    }),
  };
}
