import { refusalOf } from '../../graphql/refusal';

/** The role has no right to read the page: it is told as a page that is not there, and there is nothing to try again. */
export const isNotForMe = (error: unknown): boolean => refusalOf(error).code === 'FORBIDDEN';
