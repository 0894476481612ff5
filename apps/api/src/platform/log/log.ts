import { pino, type Logger } from 'pino';

/**
 * Structured lines on standard output: what happened and how long it took, never what a person wrote. Texts, variables,
 * cookies and headers are not passed to it at all; the redaction below is the second lock.
 */
export const log: Logger = pino({
  level: 'info',
  base: null,
  redact: { paths: ['*.password', '*.cookie', '*.authorization', '*.variables', '*.text'], remove: true },
});
