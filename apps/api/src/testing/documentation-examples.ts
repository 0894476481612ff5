import { v7 as uuidv7 } from 'uuid';
import { none, own, versioned, visible, type Example } from './example.js';

/** Of learning spaces, and of documentation time: tasks, timings, stop-proposals, and the platform's own time. */
export const documentationExamples: Readonly<Record<string, Example>> = {
  learningSpaces: none(),
  learningSpace: own(({ spaces }) => ({ id: spaces.sessions.update })),
  planLearningSpace: visible(({ placeId, interventionId }) => ({
    input: {
      ...{ id: uuidv7(), placeId, interventionId, kind: 'LEARNING_SPACE' },
      ...{ title: 'Aftenvagtens læringsrum', heldOn: '2021-07-21', script: 'Hvad så vi?' },
    },
  })),
  updateLearningSpace: own(({ spaces }) => ({
    ...{ id: spaces.sessions.update, ...versioned },
    patch: { title: 'Andet', who: 'Andet', inviting: 'Andet', script: 'Andet' },
  })),
  removeLearningSpace: own(({ spaces }) => ({ id: spaces.sessions.remove, ...versioned })),
  addSpaceNote: own(({ spaces }) => ({
    input: { id: uuidv7(), sessionId: spaces.sessions.update, kind: 'DILEMMA', text: 'Tid eller ro?' },
  })),
  removeSpaceNote: own(({ spaces }) => ({ id: spaces.notes.remove, ...versioned })),
  settleSpaceNote: own(({ spaces }) => ({
    ...{ id: spaces.notes.settle, ...versioned, outcome: 'DONE', line: 'Stolene er flyttet' },
  })),
  documentationTasks: none(),
  stopProposals: none(),
  platformTime: none(),
  addPlatformTime: none({ seconds: 90 }),
  setDocumentationRules: none({ countsPlatformTime: true }),
  createDocumentationTask: visible(({ interventionId, themeKey }) => ({
    input: {
      id: uuidv7(),
      interventionId,
      themeKey,
      name: 'Døgnrytmeplan',
      timesPerWeek: 10,
      staff: 6,
    },
  })),
  updateDocumentationTask: visible(({ documentationTaskId, themeKey }) => ({
    id: documentationTaskId,
    ...versioned,
    patch: { name: 'Andet', themeKey, timesPerWeek: 5, staff: 7 },
  })),
  recordDocumentationSample: visible(({ documentationTaskId }) => ({
    input: { id: uuidv7(), taskId: documentationTaskId, moment: 'AFTER', minutes: 9, citizenValue: 'SOME' },
  })),
  eraseDocumentationSample: own(({ documentationSampleId }) => ({ id: documentationSampleId })),
  draftDilemma: visible(({ interventionId }) => ({
    input: { id: uuidv7(), interventionId, text: 'En dame vil gå tur alene', level: 'SITUATION' },
  })),
  updateDilemma: own(({ dilemmas }) => ({
    id: dilemmas.update,
    ...versioned,
    patch: { text: 'Andet', considerations: ['OTHER'], level: 'PRINCIPLE', dimension: 'STAFF' },
  })),
  handOverDilemma: own(({ dilemmas }) => ({ id: dilemmas.handOver, ...versioned, unnamed: true })),
  removeDilemma: own(({ dilemmas }) => ({ id: dilemmas.remove, ...versioned })),
  answerDilemma: own(({ dilemmas }) => ({ id: dilemmas.answer, ...versioned, answer: 'Vi talte om det' })),
  createStopProposal: visible(({ interventionId }) => ({
    input: {
      id: uuidv7(),
      interventionId,
      kind: 'STOP',
      what: 'Det daglige notat',
      because: 'Ingen læser det',
    },
  })),
  updateStopProposal: own(({ stopProposals }) => ({
    id: stopProposals.update,
    ...versioned,
    patch: { kind: 'STOP', what: 'Andet', because: 'Andet' },
  })),
  checkStopProposalLegality: own(({ stopProposals }) => ({
    id: stopProposals.check,
    ...versioned,
    input: { authority: 'AUTHORITY', checkedBy: 'Mette Lund, myndighed', basis: 'Loven kræver det ikke' },
  })),
  moveStopProposal: own(({ stopProposals }) => ({
    id: stopProposals.move,
    ...versioned,
    to: 'WITHDRAWN',
    reason: 'Vi ombestemte os',
  })),
  signStopProposal: visible(({ stopProposals }) => ({
    id: stopProposals.sign,
    ...versioned,
    input: {
      id: uuidv7(),
      party: 'STAFF',
      verdict: 'ACCEPTS',
      signedBy: 'Hold B på tavlemødet',
      note: 'Vi savner det ikke',
    },
  })),
};
