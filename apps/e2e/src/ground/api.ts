import { type APIRequestContext } from '@playwright/test';
import { randomUUID } from 'node:crypto';

/** The programme the demonstration is about: the first part of every address. */
export const programme = 'nye-veje';

/** One question to the API in the name of whoever is signed in in this browser context. */
export async function ask<Answer>(
  request: APIRequestContext,
  query: string,
  variables: Record<string, unknown> = {},
): Promise<Answer> {
  const response = await request.post('/graphql', {
    headers: { 'x-programme': programme, 'accept-language': 'da', 'idempotency-key': randomUUID() },
    data: { query, variables },
  });
  const answer = (await response.json()) as { data: Answer; errors?: Array<{ message: string }> };
  if (answer.errors?.length) throw new Error(answer.errors.map(({ message }) => message).join('\n'));
  return answer.data;
}
