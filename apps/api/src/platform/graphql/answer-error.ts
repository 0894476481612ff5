import { randomUUID } from 'node:crypto';
import { unwrapResolverError } from '@apollo/server/errors';
import {
  Refusal,
  refusalText,
  type Language,
  type RefusalCode,
  type RefusalDetails,
} from '@laeringsrum/domain';
import { type GraphQLFormattedError } from 'graphql';
import { log } from '../log/log.js';

const databaseAway = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'ETIMEDOUT',
  'EPIPE',
  'ENOTFOUND',
  '57P01',
  '57P02',
  '57P03',
  '53300',
  '53100',
  '08006',
  '08001',
  '08003',
]);

/** Is the database gone, restarting, or full - rather than the request wrong? */
export function isDatabaseAway(error: unknown): boolean {
  // By its shape: an error of the network is not always made by the Error that stands here.
  const { code, name, message, driverError } = (error ?? {}) as Partial<Error> & {
    code?: string;
    driverError?: unknown;
  };
  if (code !== undefined && databaseAway.has(code)) return true;
  // The pool lost the connection while the operation held it.
  if (name === 'QueryRunnerProviderAlreadyReleasedError') return true;
  if (driverError !== undefined && driverError !== error && isDatabaseAway(driverError)) return true;
  return /Connection terminated|timeout exceeded when trying to connect|Client has encountered a connection error|connection is closed|not queryable/i.test(
    message ?? '',
  );
}

/**
 * The database's own wall against two of the same: an id that is used already, or somebody else who came first with the same
 * number, name or day.
 */
function asClash(error: unknown): Refusal | null {
  const { code, constraint } = (error ?? {}) as { code?: string; constraint?: string };
  if (code !== '23505') return null;
  return constraint?.endsWith('_pkey') ? new Refusal('VALIDATION', { field: 'id' }) : new Refusal('CONFLICT');
}

/** Anything that went wrong, as the refusal a person is told. What is not a refusal becomes INTERNAL with a number for the log. */
/** What a statement was taken to answer, and did not (`Operation.guess`). */
export const isWrongGuess = (error: unknown): boolean =>
  (error as { code?: string } | null)?.code === 'LR001';

export function asRefusal(error: unknown): Refusal {
  if (error instanceof Refusal) return error;
  if (isDatabaseAway(error)) return new Refusal('UNAVAILABLE');
  const clash = asClash(error);
  if (clash) return clash;
  // The work is done again; nobody is told of this.
  if (isWrongGuess(error)) return new Refusal('CONFLICT');
  const logId = randomUUID().slice(0, 8);
  const { name, message, stack, code, constraint } = (error ?? {}) as Record<string, string | undefined>;
  // A database's messages quote values, except those about its own names (class 42): those alone are logged.
  const speaks = code === undefined || code.startsWith('42');
  log.error(
    {
      logId,
      name,
      code,
      constraint,
      message: speaks ? message : undefined,
      stack: code === undefined ? stack : undefined,
    },
    'An operation failed',
  );
  return new Refusal('INTERNAL', { logId });
}

export function answer(refusal: Refusal, language: Language): GraphQLFormattedError {
  const { field, ...details } = refusal.details;
  return {
    message: refusalText(refusal.code, language, refusal.details),
    extensions: {
      code: refusal.code,
      ...(field === undefined ? {} : { field }),
      ...(Object.keys(details).length === 0 ? {} : { details }),
    },
  };
}

const protocolCodes = new Set([
  'GRAPHQL_PARSE_FAILED',
  'GRAPHQL_VALIDATION_FAILED',
  'BAD_USER_INPUT',
  'BAD_REQUEST',
  'OPERATION_RESOLUTION_FAILURE',
  'PERSISTED_QUERY_NOT_FOUND',
  'PERSISTED_QUERY_NOT_SUPPORTED',
]);

/** Apollo's formatError: refusals with their sentence, the protocol's own errors as they are (without internals), the rest INTERNAL. */
export function formatError(
  formatted: GraphQLFormattedError,
  error: unknown,
  language: Language,
): GraphQLFormattedError {
  const cause = unwrapResolverError(error);
  const original = (cause as { originalError?: unknown })?.originalError ?? cause;
  if (original instanceof Refusal) return { ...answer(original, language), path: formatted.path };
  const code = formatted.extensions?.['code'];
  if (typeof code === 'string' && protocolCodes.has(code)) {
    return { message: formatted.message, extensions: { code: code as RefusalCode } };
  }
  if (code === 'VALIDATION')
    return { ...answer(new Refusal('VALIDATION', { hint: formatted.message } as RefusalDetails), language) };
  return { ...answer(asRefusal(original), language), path: formatted.path };
}
