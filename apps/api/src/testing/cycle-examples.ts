import { v7 as uuidv7 } from 'uuid';
import { own, versioned, visible, type Example } from './example.js';

const prediction = () => ({ id: uuidv7(), kind: 'DIRECTION', direction: 'BETTER', because: 'Derfor' });

/** What is done to cycles, and to what lies beside and below them. */
export const cycleExamples: Readonly<Record<string, Example>> = {
  createPdsaCycle: visible(({ interventionId, measureId }) => ({
    input: {
      id: uuidv7(),
      interventionId,
      measureId,
      title: 'Ved døren',
      plan: 'Vi spørger ved døren',
      because: 'Derfor',
      who: 'Aftenvagten',
    },
  })),
  updatePdsaCycle: own(({ cycles }) => ({
    id: cycles.update,
    ...versioned,
    patch: {
      title: 'Andet',
      plan: 'Andet',
      because: 'Andet',
      who: 'Andet',
      risk: 'Andet',
      conditions: 'Andet',
      tallyQuestion: 'Andet',
      happened: 'Andet',
      learning: 'Andet',
      surprise: 'Andet',
      meaningForMeeting: 'Andet',
      citizenPart: 'Andet',
      decisionReason: 'Andet',
      nextChange: 'Andet',
    },
  })),
  startPdsaCycle: own(({ cycles }) => ({ id: cycles.start, ...versioned, prediction: prediction() })),
  amendPrediction: own(({ cycles }) => ({
    id: cycles.amend,
    ...versioned,
    prediction: prediction(),
    reason: 'Vi forstår det bedre nu',
  })),
  studyPdsaCycle: own(({ cycles }) => ({ id: cycles.study, ...versioned })),
  closePdsaCycle: own(({ cycles }) => ({
    id: cycles.close,
    ...versioned,
    input: {
      verdict: 'PARTLY',
      learning: 'Spørg om formiddagen',
      surprise: 'De fleste sagde ja',
      decision: 'ADAPT',
      decisionReason: 'Fordi',
      nextChange: 'Også om aftenen',
      successorId: uuidv7(),
      shareLearning: false,
      shareObservations: false,
    },
  })),
  undoPdsaCycleDecision: own(({ cycles }) => ({ id: cycles.undo, ...versioned })),
  copyPdsaPlan: visible(({ interventionId, sharedCycleId }) => ({
    input: { id: uuidv7(), fromCycleId: sharedCycleId, interventionId },
  })),
  tapTally: own(({ cycles }) => ({
    input: { id: uuidv7(), cycleId: cycles.observe, answer: 'YES', day: '2021-06-21' },
  })),
  untapTally: own(({ tapId }) => ({ id: tapId })),
  removeAttachment: own(({ attachmentId }) => ({ id: attachmentId, ...versioned })),
  restoreAttachment: own(({ removedAttachmentId }) => ({ id: removedAttachmentId, ...versioned })),
  cancelPdsaCycle: own(({ cycles }) => ({ id: cycles.cancel, ...versioned, reason: 'Ferie' })),
  reopenPdsaCycle: own(({ cycles }) => ({
    id: cycles.reopen,
    ...versioned,
    reason: 'Vi glemte aftenvagten',
  })),
  sharePdsaCycle: own(({ cycles }) => ({
    id: cycles.share,
    ...versioned,
    cycle: true,
    learning: false,
    observations: false,
  })),
  addObservation: own(({ cycles }) => ({
    input: { id: uuidv7(), cycleId: cycles.observe, observedOn: '2021-06-21', text: 'Hun smilede' },
  })),
};
