import { CombinedGraphQLErrors } from '@apollo/client/errors';

/** Why something was not done, in the server's words, or NETWORK where no answer came back. */
export interface RefusalAnswer {
  code: string;
  /** A sentence in the person's language; empty for NETWORK. */
  message: string;
  field?: string;
  details: Record<string, unknown>;
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

export function refusalOfErrors(
  errors: ReadonlyArray<{ message: string; extensions?: Record<string, unknown> }>,
): RefusalAnswer {
  const first = errors[0];
  const extensions = first?.extensions ?? {};
  const field = extensions['field'];
  return {
    code: typeof extensions['code'] === 'string' ? extensions['code'] : 'INTERNAL',
    message: first?.message ?? '',
    ...(typeof field === 'string' ? { field } : {}),
    details: isRecord(extensions['details']) ? extensions['details'] : {},
  };
}

/** Reads any error that Apollo hands over. */
export function refusalOf(error: unknown): RefusalAnswer {
  if (CombinedGraphQLErrors.is(error)) return refusalOfErrors(error.errors);
  return { code: 'NETWORK', message: '', details: {} };
}

/** The answer may come later: no connection, or the database is away. The same request is sent again. */
export const mayComeLater = (code: string): boolean => code === 'NETWORK' || code === 'UNAVAILABLE';
