import { type BrowserContext, type Request, type Route } from '@playwright/test';

/** What a mutation meets on its way. */
export type Weather =
  /** The network is there, but nothing answers. */
  | 'cut'
  /** A proxy says 503 with a page of its own. */
  | 'proxy-503'
  /** Something inside broke. */
  | 'server-500'
  /** The API says that it cannot reach its database. */
  | 'unavailable'
  /** The API's own fault: refused with a number to quote. */
  | 'internal'
  /** The server gets it and does it, but its answer never arrives. */
  | 'answer-lost';

interface GraphqlBody {
  readonly operationName?: string;
  readonly query: string;
  readonly variables?: Record<string, unknown>;
}

export interface SentMutation {
  readonly name: string;
  readonly key: string;
  readonly body: string;
}

const bodyOf = (request: Request): GraphqlBody => request.postDataJSON() as GraphqlBody;
const isMutation = (request: Request): boolean => bodyOf(request).query.trimStart().startsWith('mutation');

/** Every change that leaves this browser, with its key; pages that are opened later included. That one is here changes nothing. */
export function watchMutations(context: BrowserContext): SentMutation[] {
  const sent: SentMutation[] = [];
  context.on('request', (request) => {
    if (request.method() !== 'POST' || !request.url().endsWith('/graphql') || !isMutation(request)) return;
    if (bodyOf(request).operationName === 'NotePresence') return;
    sent.push({
      name: bodyOf(request).operationName ?? '',
      key: request.headers()['idempotency-key'] ?? '',
      body: request.postData() ?? '',
    });
  });
  return sent;
}

const refusal = (code: string, message: string) =>
  JSON.stringify({ errors: [{ message, extensions: { code } }], data: null });

async function meet(route: Route, weather: Weather): Promise<void> {
  const json = { status: 200, contentType: 'application/json' };
  switch (weather) {
    case 'cut':
      return route.abort('connectionfailed');
    case 'proxy-503':
      return route.fulfill({ status: 503, contentType: 'text/html', body: '<h1>503</h1>' });
    case 'server-500':
      return route.fulfill({ status: 500, contentType: 'text/plain', body: 'Internal Server Error' });
    case 'unavailable':
      return route.fulfill({ ...json, body: refusal('UNAVAILABLE', 'Serveren kan ikke gemme lige nu.') });
    case 'internal':
      return route.fulfill({
        ...json,
        body: refusal('INTERNAL', 'Noget gik galt hos os. Oplys nummeret 7f3a.'),
      });
    case 'answer-lost':
      await route.fetch();
      return route.abort('connectionreset');
  }
}

/** From now on mutations meet this weather; reading goes on as before. Clears up when the answer is called. */
export async function mutationsMeet(context: BrowserContext, weather: Weather): Promise<() => Promise<void>> {
  let clear = false;
  const underWay = new Set<Promise<void>>();
  const handler = async (route: Route): Promise<void> => {
    if (clear || !isMutation(route.request())) return route.fallback();
    const met = meet(route, weather);
    underWay.add(met);
    await met.finally(() => underWay.delete(met));
  };
  await context.route('**/graphql', handler);
  return async () => {
    // What is in the middle of it is let through to its end: a route that is taken away there would be answered twice.
    clear = true;
    await Promise.all(underWay);
    await context.unroute('**/graphql', handler);
  };
}
