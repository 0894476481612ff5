import { HttpException } from '@nestjs/common';
import { Refusal, type Language, type RefusalCode } from '@laeringsrum/domain';
import { type Response } from 'express';
import { answer, asRefusal } from '../graphql/answer-error.js';

const statuses: Partial<Record<RefusalCode, number>> = {
  UNAUTHENTICATED: 401,
  FORBIDDEN: 403,
  NOT_FOUND: 404,
  CONFLICT: 409,
  IDEMPOTENCY_MISMATCH: 409,
  ATTACHMENT_TOO_LARGE: 413,
  TOO_LARGE: 413,
  TOO_MANY_REQUESTS: 429,
  INTERNAL: 500,
  UNAVAILABLE: 503,
};

const refusedAs: Readonly<Record<number, RefusalCode>> = {
  403: 'FORBIDDEN',
  404: 'NOT_FOUND',
  413: 'TOO_LARGE',
};

/** What a route refuses, in the same shape as GraphQL's errors. */
export function refuseRoute(response: Response, thrown: unknown, language: Language): void {
  const refusal = thrown instanceof HttpException ? asRouteRefusal(thrown) : asRefusal(thrown);
  if (response.headersSent) return void response.destroy();
  response.status(statuses[refusal.code] ?? 422).json({ errors: [answer(refusal, language)] });
}

/** Nest's own refusals: no such route, a body that cannot be read. */
function asRouteRefusal(thrown: HttpException): Refusal {
  const status = thrown.getStatus();
  return new Refusal(refusedAs[status] ?? 'VALIDATION');
}
