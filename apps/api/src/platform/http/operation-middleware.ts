import { readLinkToken, Refusal, type Language } from '@laeringsrum/domain';
import { type NextFunction, type Request, type Response } from 'express';
import { answer } from '../graphql/answer-error.js';
import { type Clock } from './clock.js';
import { type RequestThrottle } from './request-throttle.js';
import { Operation, runOperation } from '../operation/operation.js';
import { readApiToken } from './api-token.js';
import { hashToken, readSessionToken } from './session-cookie.js';

const languageOf = (request: Request): Language =>
  /^\s*en\b/i.test(request.headers['accept-language'] ?? '') ? 'en' : 'da';
const header = (request: Request, name: string): string | null => {
  const value = request.headers[name];
  return typeof value === 'string' && value !== '' ? value : null;
};

/** A contributor link's token lives in the address after #, which no browser sends; the page sends it in a header of its own. */
function contributionHash(request: Request): string | null {
  const token = readLinkToken(header(request, 'x-contribution') ?? '');
  return token === null ? null : hashToken(token);
}

/**
 * Gives every request that reaches for rows its operation, and turns away other sites' requests.
 * @param programmeOf where the programme is named: a header, or for links a part of the address
 * @param comesFromElsewhere what another site is meant to send: the answer of a municipality's own sign-in
 */
export function operationMiddleware(
  clock: Clock,
  throttle: RequestThrottle,
  programmeOf = (request: Request): string | null => header(request, 'x-programme'),
  comesFromElsewhere = (_: Request): boolean => false,
) {
  return (request: Request, response: Response, next: NextFunction): void => {
    const origin = header(request, 'origin');
    if (
      origin !== null &&
      !comesFromElsewhere(request) &&
      (!URL.canParse(origin) || new URL(origin).host !== request.headers.host)
    ) {
      response.status(403).json({
        errors: [{ message: 'Requests from other sites are refused.', extensions: { code: 'FORBIDDEN' } }],
      });
      return;
    }
    const apiToken = readApiToken(request);
    // Whoever sends an Authorization of any kind does not ask as the browser's session.
    const token = request.headers.authorization === undefined ? readSessionToken(request) : apiToken;
    response.setHeader('Cache-Control', 'no-store');
    const tokenHash = token === null ? null : hashToken(token);
    if (!throttle.admits(request.ip ?? '', tokenHash)) {
      response.setHeader('Retry-After', '60');
      response.status(429).json({ errors: [answer(new Refusal('TOO_MANY_REQUESTS'), languageOf(request))] });
      return;
    }
    const operation = new Operation(
      tokenHash,
      programmeOf(request),
      request.ip ?? '',
      languageOf(request),
      clock.today(),
    );
    operation.byApiToken = apiToken !== null;
    operation.contributionHash = contributionHash(request);
    operation.idempotencyKey = header(request, 'idempotency-key');
    runOperation(operation, next);
  };
}
