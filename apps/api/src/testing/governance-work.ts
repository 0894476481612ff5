import { v7 as uuidv7 } from 'uuid';
import { type Insert } from './insert-rows.js';

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

const reportStates = {
  text: 'DRAFT',
  comment: 'DRAFT',
  lock: 'DRAFT',
  unlock: 'LOCKED',
  approve: 'LOCKED',
  sign: 'APPROVED',
} as const;
export type ReportName = keyof typeof reportStates;

const extensionStates = {
  update: 'DRAFT',
  send: 'DRAFT',
  withdraw: 'SENT',
  answer: 'SENT',
  advise: 'DRAFT',
} as const;
export type ExtensionName = keyof typeof extensionStates;

/** What is decided about one intervention's work: deviations, and the milestone they are about. */
export interface GovernanceWork {
  readonly deviations: Readonly<Record<DeviationName, string>>;
  /** Of the one that is to be seen. */
  readonly deviationNumber: number;
  readonly deviationQuestionId: string;
  readonly milestoneId: string;
  readonly budgetLineId: string;
  readonly budgetLineToRemoveId: string;
  readonly postingImportId: string;
  /** A report for each thing that is done to one, and half a page of the place to write and one to approve. */
  readonly reports: Readonly<Record<ReportName, string>>;
  readonly reportPages: Readonly<Record<'write' | 'approve', string>>;
  /** A meeting of the group whose meetings the chiefs read, with a point for each thing that is done to one, and a remark of the person. */
  readonly groupMeetingId: string;
  readonly groupMeetingToCloseId: string;
  readonly groupMeetingNumber: number;
  readonly groupMeetingItems: Readonly<Record<'update' | 'move' | 'remove', string>>;
  readonly groupMeetingRemarkId: string;
  readonly anchorings: Readonly<Record<'update' | 'vote', string>>;
  /** A request for extension for each thing that is done to one. */
  readonly extensions: Readonly<Record<ExtensionName, string>>;
  readonly poolRequests: Readonly<Record<'withdraw' | 'decide', string>>;
}

/** @param at where the programme's numbers have come to, so that each is its own */
export function governanceRows(
  insert: Insert,
  interventionId: string,
  {
    word,
    own,
    at,
    ground,
  }: {
    readonly word: string;
    readonly own: string;
    readonly at: number;
    readonly ground: { readonly groupId: string; readonly personId: string };
  },
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
  const budgetLineId = insert('budget_line', {
    name: word,
    account: word,
    granted_ore: 10_000_000,
    position: 900,
  });
  const postingImportId = insert('posting_import', { file_name: word, inserted: 1, total_ore: 12_550 });
  insert('posting', {
    line_id: budgetLineId,
    import_id: postingImportId,
    posted_on: '2021-06-30',
    text: word,
    amount_ore: 12_550,
    fingerprint: uuidv7(),
  });
  const request = (number: number) =>
    insert('pool_request', {
      number: 10_000 + 1000 * at + number,
      title: word,
      amount_ore: 5000,
      requested_on: '2021-06-30',
    });
  const reports = Object.fromEntries(
    Object.entries(reportStates).map(([name, state]) => {
      const locked = {
        snapshot: '{"sections":[],"missing":[]}',
        checksum: uuidv7(),
        locked_on: '2021-07-01',
      };
      return [
        name,
        insert('report', { kind: 'STATUS', title: word, state, ...(state === 'DRAFT' ? {} : locked) }),
      ];
    }),
  ) as Record<ReportName, string>;
  const meeting = (number: number) =>
    insert('group_meeting', {
      group_id: ground.groupId,
      number: 10_000 + 1000 * at + number,
      meets_on: '2021-06-30',
      location: word,
    });
  const groupMeetingId = meeting(1);
  const point = (position: number) =>
    insert('group_meeting_item', {
      meeting_id: groupMeetingId,
      part: 'OTHER',
      title: word,
      note: word,
      position,
    });
  const anchoring = (number: number) =>
    insert('anchoring', {
      intervention_id: interventionId,
      number: 10_000 + 1000 * at + number,
      title: word,
      reach: 'ACROSS',
      model: word,
      proposed_on: '2021-06-30',
    });
  const extensions = Object.fromEntries(
    Object.entries(extensionStates).map(([name, state], index) => [
      name,
      insert('extension_request', {
        ...{ number: 10_000 + 10 * at + index, months: 6, why: word, state, written_on: '2021-06-30' },
        ...(state === 'SENT' ? { sent_on: '2021-07-01' } : {}),
      }),
    ]),
  ) as Record<ExtensionName, string>;
  return {
    extensions,
    groupMeetingId,
    groupMeetingNumber: 10_000 + 1000 * at + 1,
    groupMeetingToCloseId: meeting(2),
    groupMeetingItems: { update: point(0), move: point(1), remove: point(2) },
    groupMeetingRemarkId: insert('group_meeting_remark', {
      meeting_id: groupMeetingId,
      kind: 'COMMENT',
      text: word,
      on_day: '2021-06-30',
      by_id: ground.personId,
    }),
    anchorings: { update: anchoring(1), vote: anchoring(2) },
    reports,
    reportPages: {
      write: insert('report_page', { report_id: reports.text }),
      approve: insert('report_page', { report_id: reports.comment }),
    },
    budgetLineId,
    budgetLineToRemoveId: insert('budget_line', { name: word, position: 901 }),
    postingImportId,
    poolRequests: { withdraw: request(1), decide: request(2) },
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
