/** What the network tells somebody in Mit arbejde: each a link to where it is done. There is no bell and no count. */
export const NoticeKind = {
  ACTION_POINT: 'ACTION_POINT',
  VOICE_WAITING: 'VOICE_WAITING',
  STORYBOARD_DUE: 'STORYBOARD_DUE',
  NEW_VERSION: 'NEW_VERSION',
  TAKEN_UP: 'TAKEN_UP',
  CONSIDERED: 'CONSIDERED',
  TOLD_BACK: 'TOLD_BACK',
  HELP_ANSWERED: 'HELP_ANSWERED',
  MENTIONED: 'MENTIONED',
  FOLLOWED: 'FOLLOWED',
} as const;
export type NoticeKind = (typeof NoticeKind)[keyof typeof NoticeKind];

/** A place is reminded of its storyboard so many days before the seminar. */
export const STORYBOARD_NOTICE_DAYS = 21;
/** That somebody took a concept up, or answered a request, is news for so long. */
export const UPTAKE_NEWS_DAYS = 21;
