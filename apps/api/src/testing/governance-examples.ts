import { v7 as uuidv7 } from 'uuid';
import { mine, none, own, seenBy, versioned, visible, type Example } from './example.js';

const reported = seenBy('deviation:read');
const purse = seenBy('economy:read');

/** Of what is decided: deviations and milestones. */
export const governanceExamples: Readonly<Record<string, Example>> = {
  deviations: none(),
  decidedDeviations: none(),
  teamProgress: none(),
  deviation: reported(({ deviationNumber }) => ({ number: deviationNumber })),
  createDeviation: visible(({ interventionId }) => ({
    input: {
      id: uuidv7(),
      interventionId,
      title: 'Nyt mål',
      why: 'Ferien halverer bemandingen',
      goal: { what: 'svartiden', forWhom: 'hold B', unit: 'dage', evaluation: 'I maj' },
      newTrackKey: null,
      stops: true,
    },
  })),
  updateDeviation: own(({ deviations }) => ({
    id: deviations.draft,
    ...versioned,
    patch: {
      title: 'Andet',
      why: 'Andet',
      newTrackKey: null,
      goal: { what: 'Andet', forWhom: 'Andet', unit: 'Andet', evaluation: 'Andet' },
    },
  })),
  proposeDeviation: own(({ deviations }) => ({ id: deviations.toPropose, ...versioned })),
  withdrawDeviation: own(({ deviations }) => ({
    id: deviations.toWithdraw,
    ...versioned,
    reason: 'Det gik alligevel',
  })),
  markDeviationSeen: reported(({ deviations }) => ({ id: deviations.toSee, ...versioned })),
  recommendDeviation: reported(({ deviations }) => ({
    id: deviations.toRecommend,
    ...versioned,
    choice: 'APPROVE_WITH_CONDITIONS',
    line: 'Tilbage til tre dage fra uge 34',
    needsFunder: false,
  })),
  voteOnDeviation: reported(({ deviations }) => ({
    input: { id: uuidv7(), deviationId: deviations.toVote, round: 1, choice: 'REJECT', line: 'Vi venter' },
  })),
  decideDeviation: reported(({ deviations }) => ({
    id: deviations.toDecide,
    ...versioned,
    choice: 'APPROVE',
    line: 'Noteret',
  })),
  noteFunderAnswer: reported(({ deviations }) => ({
    id: deviations.awaitingFunder,
    ...versioned,
    approved: false,
  })),
  applyDeviation: reported(({ deviations }) => ({
    id: deviations.clashed,
    ...versioned,
    reason: 'Teamet er enigt',
  })),
  askAboutDeviation: reported(({ deviations }) => ({
    input: { id: uuidv7(), deviationId: deviations.toAsk, question: 'Hvad siger de pårørende?' },
  })),
  answerDeviationQuestion: reported(({ deviationQuestionId }) => ({
    id: deviationQuestionId,
    ...versioned,
    answer: 'De vil hellere vide, hvornår vi svarer',
  })),
  programmeGrant: none(),
  // Noted already: who has not seen it is told so.
  noteProgrammeGrant: {
    target: 'NONE',
    variables: () => ({ input: { id: uuidv7(), amountOre: 2_650_000_00, reference: 'SST 4711' } }),
    answers: 'CONFLICT',
  },
  budgetLines: none(),
  postingImports: none(),
  poolRequests: none(),
  hasCitizensPool: none(),
  createBudgetLine: purse(({ placeId }) => ({
    input: { id: uuidv7(), placeId, name: 'Lokal understøttelse', account: '5-32', grantedOre: 100_000_00 },
  })),
  updateBudgetLine: purse(({ budgetLineId }) => ({
    id: budgetLineId,
    ...versioned,
    patch: { name: 'Andet', account: '5-33', committedOre: 1000 },
  })),
  removeBudgetLine: purse(({ budgetLineToRemoveId }) => ({ id: budgetLineToRemoveId, ...versioned })),
  importPostings: purse(({ budgetLineId }) => ({
    input: {
      id: uuidv7(),
      fileName: 'Prisme juli.csv',
      lineIds: [budgetLineId],
      lines: [0],
      postedOn: ['2021-07-01'],
      amounts: [12_500],
      texts: ['Forplejning'],
      references: ['4711'],
      ordinals: [1],
      unreadable: [{ line: 3, reason: 'AMOUNT' }],
    },
  })),
  undoPostingImport: purse(({ postingImportId }) => ({ id: postingImportId })),
  requestFromPool: visible(({ placeId }) => ({
    input: {
      id: uuidv7(),
      placeId,
      title: 'Rundvisning på video',
      what: 'Beboere viser vej',
      amountOre: 5000,
    },
  })),
  withdrawPoolRequest: reported(({ poolRequests }) => ({ id: poolRequests.withdraw, ...versioned })),
  decidePoolRequest: reported(({ poolRequests }) => ({
    id: poolRequests.decide,
    ...versioned,
    grant: false,
    reason: 'Det kan gøres uden',
  })),
  reports: none(),
  report: visible(({ reports }) => ({ id: reports.sign })),
  reportPages: none(),
  openReport: {
    target: 'NONE',
    variables: () => ({ input: { id: uuidv7(), kind: 'STATUS', title: 'Status, forår' } }),
  },
  writeReportText: visible(({ reports }) => ({
    input: { reportId: reports.text, textKey: 'learning', text: 'Spørg ved døren' },
  })),
  commentOnReport: visible(({ reports }) => ({
    input: {
      id: uuidv7(),
      reportId: reports.comment,
      sectionKey: 'learning',
      text: 'Skriv mere om de pårørende',
    },
  })),
  lockReport: visible(({ reports }) => ({ id: reports.lock, ...versioned })),
  unlockReport: visible(({ reports }) => ({ id: reports.unlock, ...versioned })),
  approveReport: visible(({ reports }) => ({ id: reports.approve, ...versioned })),
  // None of the matrix is of the lead applicant's place: who may sign is told in report.int-spec.ts.
  signReport: {
    ...visible(({ reports }) => ({ id: reports.sign, ...versioned })),
    answers: 'FORBIDDEN',
  },
  writeReportPage: reported(({ reportPages }) => ({
    id: reportPages.write,
    ...versioned,
    text: 'Vi spørger nu',
  })),
  approveReportPage: reported(({ reportPages }) => ({ id: reportPages.approve, ...versioned })),
  reportMilestone: visible(({ milestoneId, placeId }) => ({
    input: { id: uuidv7(), milestoneId, placeId, state: 'UNDERWAY', note: 'Godt i gang' },
  })),
  reachMilestone: visible(({ milestoneId }) => ({ id: milestoneId, ...versioned, reachedOn: '2021-07-01' })),
  groupMeetings: none(),
  groupMeetingDecisions: none(),
  groupMeeting: visible(({ groupMeetingNumber }) => ({ number: groupMeetingNumber })),
  planGroupMeeting: {
    target: 'NONE',
    variables: () => ({
      input: { id: uuidv7(), groupKey: 'styregruppe', meetsOn: '2021-07-07', location: 'Rådhuset' },
    }),
  },
  updateGroupMeeting: visible(({ groupMeetingId }) => ({
    id: groupMeetingId,
    ...versioned,
    patch: { location: 'Rådhuset, kl. 9', present: 'Alle tre chefer' },
  })),
  addGroupMeetingItem: visible(({ groupMeetingId }) => ({
    input: { id: uuidv7(), meetingId: groupMeetingId, part: 'OTHER', title: 'Sommerferien' },
  })),
  updateGroupMeetingItem: visible(({ groupMeetingItems }) => ({
    id: groupMeetingItems.update,
    ...versioned,
    patch: { title: 'Andet', note: 'Til drøftelse', minutes: 'Vi talte om det', decision: 'Vi venter' },
  })),
  moveGroupMeetingItem: visible(({ groupMeetingItems }) => ({
    id: groupMeetingItems.move,
    ...versioned,
    index: 0,
  })),
  removeGroupMeetingItem: visible(({ groupMeetingItems }) => ({
    id: groupMeetingItems.remove,
    ...versioned,
  })),
  closeGroupMeeting: visible(({ groupMeetingToCloseId }) => ({ id: groupMeetingToCloseId, ...versioned })),
  remarkOnGroupMeeting: visible(({ groupMeetingId }) => ({
    input: { id: uuidv7(), meetingId: groupMeetingId, text: 'Tag bemandingen med' },
  })),
  prioritiseForGroupMeeting: visible(({ groupMeetingId, placeId }) => ({
    input: { id: uuidv7(), meetingId: groupMeetingId, placeId, text: 'Natholdene' },
  })),
  takeBackGroupMeetingRemark: mine(({ groupMeetingRemarkId }) => ({ id: groupMeetingRemarkId })),
  anchorings: none(),
  proposeAnchoring: {
    target: 'NONE',
    variables: () => ({
      input: {
        id: uuidv7(),
        title: 'Netværket fortsætter',
        reach: 'ACROSS',
        model: 'To møder om året',
        why: 'Det holder os i gang',
      },
    }),
  },
  updateAnchoring: visible(({ anchorings }) => ({
    id: anchorings.update,
    ...versioned,
    patch: { title: 'Andet', model: 'Andet', why: 'Andet' },
  })),
  voteOnAnchoring: visible(({ anchorings }) => ({
    input: { id: uuidv7(), anchoringId: anchorings.vote, round: 1, choice: 'REJECT', line: 'Det er lokalt' },
  })),
  extensionRequests: none(),
  // The demonstration's programme has a period of its own and asks for no extension.
  createExtensionRequest: {
    target: 'NONE',
    variables: () => ({
      input: {
        id: uuidv7(),
        months: 6,
        why: 'Det andet område er kommet sent i gang',
        plan: 'To forløb mere',
      },
    }),
    answers: 'NOT_FOUND',
  },
  updateExtensionRequest: {
    ...visible(({ extensions }) => ({
      id: extensions.update,
      ...versioned,
      patch: { months: 9, why: 'Andet', plan: 'Andet' },
    })),
    answers: 'NOT_FOUND',
  },
  sendExtensionRequest: visible(({ extensions }) => ({ id: extensions.send, ...versioned })),
  withdrawExtensionRequest: visible(({ extensions }) => ({ id: extensions.withdraw, ...versioned })),
  noteExtensionAnswer: visible(({ extensions }) => ({
    id: extensions.answer,
    ...versioned,
    granted: false,
    answer: 'Puljen er lukket',
  })),
  // Who advises holds a seat: told in extension.int-spec.ts.
  adviseOnExtension: {
    ...visible(({ extensions }) => ({
      input: { id: uuidv7(), requestId: extensions.advise, line: 'Et halvt år er nok' },
    })),
    answers: 'EXTENSION_NOT_AN_ADVISER',
  },
};
