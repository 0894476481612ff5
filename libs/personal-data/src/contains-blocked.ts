import { findCpr } from './find-cpr.js';
import { plainText } from './plain-text.js';

export interface PersonalDataOptions {
  /** `YYYY-MM-DD`. With it, numbers whose birthday lies ahead are passed over. */
  today?: string;
}

/** Whether a text must be refused: it holds what is almost certainly a CPR number. */
export function containsBlocked(text: string, options: PersonalDataOptions = {}): boolean {
  return findCpr(plainText(text), options.today).some(({ severity }) => severity === 'BLOCK');
}
