import { codeForAddress, type Language, type NoticeKind } from '@laeringsrum/domain';
import { type Notice } from './notice.types.js';

type Words = Record<NoticeKind, (notice: Notice) => string>;

const thing = ({ code, cycleNumber, text }: Notice): string =>
  cycleNumber === null ? `${code ?? ''} ${text}` : `${code ?? ''}, PDSA ${cycleNumber}`;

const da: Words = {
  ACTION_POINT: ({ text }) => text,
  VOICE_WAITING: ({ text }) => `Noget, der blev sagt, venter på svar: ${text}`,
  STORYBOARD_DUE: ({ placeName, seminarNumber }) =>
    `${placeName ?? ''} mangler et storyboard til læringsseminar ${seminarNumber ?? ''}`,
  NEW_VERSION: ({ text, placeName }) => `Ny udgave af "${text}" fra ${placeName ?? ''}`,
  TAKEN_UP: ({ text, placeName }) => `${placeName ?? ''} har taget "${text}" i brug`,
  CONSIDERED: ({ text, placeName }) => `${placeName ?? ''} overvejer "${text}"`,
  TOLD_BACK: ({ text, placeName }) => `${placeName ?? ''} fortæller, hvad de lærte af "${text}"`,
  HELP_ANSWERED: ({ text }) => `Svar på jeres spørgsmål: ${text}`,
  MENTIONED: (notice) => `${notice.name ?? 'En kollega'} nævner dig: ${thing(notice)}`,
  FOLLOWED: (notice) =>
    notice.count === 1
      ? `Ny kommentar fra ${notice.name ?? 'en kollega'}: ${thing(notice)}`
      : `${notice.count ?? ''} nye kommentarer: ${thing(notice)}`,
};

const en: Words = {
  ACTION_POINT: ({ text }) => text,
  VOICE_WAITING: ({ text }) => `Something that was said waits for an answer: ${text}`,
  STORYBOARD_DUE: ({ placeName, seminarNumber }) =>
    `${placeName ?? ''} has no storyboard yet for learning seminar ${seminarNumber ?? ''}`,
  NEW_VERSION: ({ text, placeName }) => `A new version of "${text}" from ${placeName ?? ''}`,
  TAKEN_UP: ({ text, placeName }) => `${placeName ?? ''} has taken up "${text}"`,
  CONSIDERED: ({ text, placeName }) => `${placeName ?? ''} is considering "${text}"`,
  TOLD_BACK: ({ text, placeName }) => `${placeName ?? ''} tells what they learned from "${text}"`,
  HELP_ANSWERED: ({ text }) => `An answer to your question: ${text}`,
  MENTIONED: (notice) => `${notice.name ?? 'A colleague'} mentions you: ${thing(notice)}`,
  FOLLOWED: (notice) =>
    notice.count === 1
      ? `A new comment from ${notice.name ?? 'a colleague'}: ${thing(notice)}`
      : `${notice.count ?? ''} new comments: ${thing(notice)}`,
};

/** What a notice says: on the page and in a letter the same. What somebody has written in a comment is in neither. */
export const noticeSentence = (notice: Notice, language: Language): string =>
  ({ da, en })[language][notice.kind](notice);

/** As a letter says it: without anything that somebody has written, but titles and names. */
export function noticeLine(notice: Notice, language: Language): string {
  const { kind, seminarNumber, code } = notice;
  const danish = language === 'da';
  if (kind === 'ACTION_POINT') {
    const where = danish
      ? seminarNumber === null
        ? 'i projektgruppen'
        : `på læringsseminar ${seminarNumber}`
      : seminarNumber === null
        ? 'in the project group'
        : `at learning seminar ${seminarNumber}`;
    return danish ? `Noget, du har lovet ${where}` : `Something you promised ${where}`;
  }
  if (kind === 'HELP_ANSWERED')
    return danish
      ? `Der er svar på jeres spørgsmål: ${code ?? ''}`
      : `Your question is answered: ${code ?? ''}`;
  return noticeSentence(notice, language);
}

/** Where it is done, below the programme's address; a comment's own place on its page. */
export function noticePath(notice: Notice): string {
  const { kind, seminarNumber, cycleNumber, letter, subject, commentId, sessionId } = notice;
  const code = codeForAddress(notice.code ?? '');
  if (sessionId !== null) return `/laeringsrum/${sessionId}`;
  if (seminarNumber !== null) return `/seminarer/${seminarNumber}`;
  // What was promised at no seminar was promised in the project group.
  if (kind === 'ACTION_POINT') return '/klyngen/projektgruppen';
  if (commentId !== null) {
    const to = `kommentar=${commentId}`;
    if (subject === 'CYCLE') return `/indsatser/${code}/pdsa/${cycleNumber ?? ''}?${to}`;
    if (subject === 'PACKAGE') return `/spredning/${code}?${to}`;
    return `/indsatser/${code}?${subject === 'MEASURE' ? `maaling=${letter ?? ''}&om=kurven&` : ''}${to}`;
  }
  return kind === 'NEW_VERSION' || kind === 'HELP_ANSWERED' ? `/indsatser/${code}` : `/spredning/${code}`;
}
