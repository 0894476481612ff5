import { v7 as uuidv7 } from 'uuid';
import { byAuthor, none, versioned, visible, type Example } from './example.js';
import { type Work } from './work.js';

const ways = ({ network }: Work) => ({
  changes: [{ key: network.coreKey, kind: 'CORE', text: 'Andet', reason: 'Vi er færre' }],
  differences: [{ about: 'TIME', text: 'Kun i weekenden' }],
});

/** Of the network: concepts, who takes them up, and what everybody may read. */
export const networkExamples: Readonly<Record<string, Example>> = {
  search: none({ words: 'brev' }),
  transferPackages: none({ words: 'ord' }),
  transferPackage: visible(({ network }) => ({ code: network.packageCode })),
  sharedConcept: none({ key: 'findes-ikke' }),
  createPackage: visible(({ interventionId, cycles }) => ({
    input: { id: uuidv7(), interventionId, cycleId: cycles.undo },
  })),
  updatePackage: visible(({ network }) => ({
    id: network.packages.update,
    ...versioned,
    patch: {
      title: 'Andet',
      summary: 'Andet',
      context: 'Andet',
      needs: 'Andet',
      cost: 'Andet',
      ethics: 'Andet',
      elements: [{ key: uuidv7(), kind: 'STEP', text: 'Andet' }],
      told: [{ cycleNumber: 1, line: 'Andet', omittedBecause: 'Andet' }],
    },
  })),
  publishPackage: visible(({ network }) => ({
    id: network.packages.publish,
    ...versioned,
    news: 'Ny ordlyd',
  })),
  withdrawPackage: visible(({ network }) => ({
    id: network.packages.withdraw,
    ...versioned,
    reason: 'Vi gør det på en anden måde nu',
  })),
  setPackageLink: visible(({ network }) => ({ id: network.packages.update, linkId: uuidv7(), open: false })),
  considerPackage: visible(({ network, placeId }) => ({
    input: {
      id: uuidv7(),
      packageId: network.packages.consider,
      placeId,
      question: 'Hvordan kom aftenvagten med?',
    },
  })),
  takeUpPackage: visible((work) => ({
    input: {
      ...{
        id: uuidv7(),
        packageId: work.network.packages.takeUp,
        placeId: work.placeId,
        careUnitId: work.unitId,
      },
      ...{
        interventionId: uuidv7(),
        cycleId: uuidv7(),
        goalId: uuidv7(),
        measureId: uuidv7(),
        ...ways(work),
      },
    },
  })),
  adaptUptake: visible((work) => ({ id: work.network.uptakes.adapt, ...versioned, input: ways(work) })),
  tellBack: visible(({ network }) => ({
    id: network.uptakes.tellBack,
    ...versioned,
    line: 'Telefon virker lige så godt',
  })),
  comments: visible(({ interventionId }) => ({ subject: 'INTERVENTION', subjectId: interventionId })),
  answers: none({ commentId: uuidv7() }),
  mentionablePeople: none({ subject: 'INTERVENTION', subjectId: uuidv7(), words: 'an' }),
  writeComment: visible(({ interventionId, network }) => ({
    input: {
      ...{ id: uuidv7(), subject: 'INTERVENTION', subjectId: interventionId },
      ...{ parentId: network.comments.answered, text: 'Hvordan kom aftenvagten med?', mentionIds: [] },
    },
  })),
  editComment: byAuthor(({ network }) => ({
    ...{ id: network.comments.edit, ...versioned, text: 'Andet', mentionIds: [] },
  })),
  removeComment: byAuthor(({ network }) => ({ id: network.comments.remove, ...versioned })),
  followSubject: visible(({ interventionId }) => ({
    subject: 'INTERVENTION',
    subjectId: interventionId,
    on: true,
  })),
  seeComments: visible(({ interventionId }) => ({ subject: 'INTERVENTION', subjectId: interventionId })),
  acknowledgePackageVersion: visible(({ network }) => ({ id: network.uptakes.acknowledge, ...versioned })),
};

/** Of seminars, and of what the lead follows up. */
export const seminarExamples: Readonly<Record<string, Example>> = {
  myNotices: none(),
  seminarPeople: none(),
  seminar: none({ number: 1 }),
  beginAgenda: visible(({ seminar }) => ({ id: seminar.seminarId })),
  addAgendaItem: visible(({ seminar }) => ({
    input: { id: uuidv7(), seminarId: seminar.seminarId, kind: 'BREAK', title: 'Pause', minutes: 1 },
  })),
  updateAgendaItem: visible(({ seminar }) => ({
    ...{ id: seminar.items.update, ...versioned, patch: { title: 'Andet', note: 'Andet', minutes: 2 } },
  })),
  moveAgendaItem: visible(({ seminar }) => ({ id: seminar.items.move, ...versioned, index: 0 })),
  removeAgendaItem: visible(({ seminar }) => ({ id: seminar.items.remove, ...versioned })),
  addSeminarParticipants: visible(({ seminar, placeId }) => ({
    input: {
      seminarId: seminar.seminarId,
      participants: [
        { id: uuidv7(), name: `Gæst ${uuidv7()}`, kind: 'LEADER', email: '', fromPlaceId: placeId },
      ],
    },
  })),
  addSeminarParticipant: visible(({ seminar }) => ({
    input: {
      ...{ id: uuidv7(), seminarId: seminar.seminarId, name: `Gæst ${uuidv7()}`, kind: 'SPEAKER' },
      email: `${uuidv7()}@example.org`,
    },
  })),
  removeSeminarParticipant: visible(({ seminar }) => ({ id: seminar.participantId, ...versioned })),
  writeStoryboard: visible(({ seminar, interventionId }) => ({
    input: {
      ...{ id: uuidv7(), seminarId: seminar.seminarId, interventionId, ...versioned },
      ...{ challenge: 'Aftenvagten', question: 'Hvordan gør I?', ready: true },
    },
  })),
  arrangeStoryboard: visible(({ seminar }) => ({
    id: seminar.storyboardId,
    ...versioned,
    minutes: 10,
    index: 0,
  })),
  askPeerQuestion: visible(({ seminar }) => ({
    input: { id: uuidv7(), storyboardId: seminar.storyboardId, text: 'Hvorfor kun én uge?' },
  })),
  addActionPoint: visible(({ seminar, personId }) => ({
    input: {
      ...{ id: uuidv7(), seminarId: seminar.seminarId, ownerId: personId },
      ...{ what: 'Del spørgeguiden', dueOn: '2021-08-16' },
    },
  })),
  finishActionPoint: visible(({ seminar }) => ({ id: seminar.actionPointId, ...versioned, done: true })),
  followUp: none(),
  contactNotes: none(),
  askForHelp: visible(({ interventionId }) => ({
    input: { id: uuidv7(), interventionId, text: 'Vi kan ikke få svar', toNetwork: false },
  })),
  closeHelpRequest: visible(({ seminar }) => ({
    id: seminar.helpRequestId,
    ...versioned,
    answer: 'Ring i morgen',
  })),
  noteContact: visible(({ placeId, interventionId }) => ({
    input: { id: uuidv7(), placeId, interventionId, note: 'Vi talte om kurven', followUpOn: '2021-08-02' },
  })),
  pausePlace: visible(({ placeId }) => ({
    input: { id: uuidv7(), placeId, startsOn: '2021-07-19', endsOn: '2021-08-01', reason: 'Ferie' },
  })),
  endPlacePause: visible(({ seminar }) => ({ id: seminar.pauseId, ...versioned })),
  freezeSeminar: visible(({ seminar }) => ({ id: seminar.lastSeminarId })),
};
