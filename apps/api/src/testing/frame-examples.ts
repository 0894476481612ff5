import { v7 as uuidv7 } from 'uuid';
import { NEEDS_HELP_THRESHOLDS } from '@laeringsrum/domain';
import { none, seenBy, versioned, visible, type Example } from './example.js';

/** It reaches for no row, and makes a new one each time. */
const fresh = (variables: () => Record<string, unknown>): Example => ({ target: 'NONE', variables });

/** Of the lead's frame, of a place on one page, and of what has moved. */
export const frameExamples: Readonly<Record<string, Example>> = {
  placeSheet: none({ slug: 'findes-ikke' }, 'NOTHING'),
  commitments: none(),
  movements: none({ since: '2021-06-01' }),
  firstWeek: none(),
  projectMeetings: none(),
  expertiseRequests: none(),
  knowledgeSharings: none(),
  followUpThresholds: none(),
  // The version of the programme moves with each change: whoever may is told that somebody was faster.
  setFollowUpThresholds: none(
    { version: 999_999, thresholds: NEEDS_HELP_THRESHOLDS, reason: 'Sommer' },
    'CONFLICT',
  ),
  updateSeminar: visible(({ seminar }) => ({
    id: seminar.seminarId,
    ...versioned,
    patch: { date: '2021-11-30', startsMinute: 540, venue: 'Rådhuset' },
  })),
  remindOfStoryboards: visible(({ frame }) => ({ id: frame.seminarToRemindOfId })),
  addProjectMeeting: fresh(() => ({ input: { id: uuidv7(), onDay: '2021-08-18', venue: 'Rådhuset' } })),
  updateProjectMeeting: visible(({ frame }) => ({
    ...{ id: frame.meetingId, ...versioned },
    patch: { onDay: '2021-08-19', venue: 'Andet', guests: 'En pårørende' },
  })),
  addProjectPoint: visible(({ frame }) => ({
    input: { id: uuidv7(), meetingId: frame.meetingId, title: 'Andet' },
  })),
  updateProjectPoint: visible(({ frame }) => ({
    ...{ id: frame.points.update, ...versioned, patch: { title: 'Andet', outcome: 'Andet' } },
  })),
  moveProjectPoint: visible(({ frame }) => ({ id: frame.points.move, ...versioned, index: 0 })),
  removeProjectPoint: visible(({ frame }) => ({ id: frame.points.remove, ...versioned })),
  askForExpertise: visible(({ placeId }) => ({
    input: { id: uuidv7(), placeId, kind: 'DESIGN', text: 'Hjælp til en prototype' },
  })),
  answerExpertise: seenBy('frame:keep')(({ frame }) => ({
    ...{ id: frame.expertiseId, ...versioned, answer: 'Hun kommer i uge 34' },
  })),
  logKnowledgeSharing: fresh(() => ({
    input: {
      ...{ id: uuidv7(), onDay: '2021-06-01', kind: 'WRITTEN' },
      ...{ withWhom: 'Sundhedsstyrelsen', what: 'Status' },
    },
  })),
  removeKnowledgeSharing: visible(({ frame }) => ({ id: frame.sharingId, ...versioned })),
};
