import { v7 as uuidv7 } from 'uuid';
import { none, own, seenBy, versioned, visible, type Example } from './example.js';

const reported = seenBy('deviation:read');

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
  reportMilestone: visible(({ milestoneId, placeId }) => ({
    input: { id: uuidv7(), milestoneId, placeId, state: 'UNDERWAY', note: 'Godt i gang' },
  })),
  reachMilestone: visible(({ milestoneId }) => ({ id: milestoneId, ...versioned, reachedOn: '2021-07-01' })),
};
