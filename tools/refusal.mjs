/**
 * A problem that a person can put right, told in one sentence that says what to do.
 * Whoever catches it prints the sentence and nothing else; any other error is a fault in the program.
 */
export class Refusal extends Error {
  /** @param {string} sentence what is wrong and what to do about it */
  constructor(sentence) {
    super(sentence);
    this.name = 'Refusal';
  }
}

/**
 * The code of a system error (`ENOENT`, `EACCES`, ...), or an empty string.
 * @param {unknown} error
 * @returns {string}
 */
export function errorCode(error) {
  return error instanceof Error && 'code' in error ? String(error.code) : '';
}

/**
 * @param {unknown} error
 * @returns {string} the message of whatever was thrown, on one line
 */
export function errorText(error) {
  // An AggregateError (a refused connection to both addresses of a name) has an empty message of its own.
  const parts = error instanceof AggregateError && error.message === '' ? error.errors : [error];
  return parts
    .map((part) => (part instanceof Error ? part.message : String(part)))
    .join('; ')
    .replaceAll(/\s+/g, ' ');
}
