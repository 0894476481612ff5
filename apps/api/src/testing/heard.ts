import { get, type ClientRequest, type IncomingMessage } from 'node:http';
import { type AddressInfo } from 'node:net';
import { type Actor, type TestApi } from './start-test-api.js';

export interface Heard {
  readonly event: string;
  readonly data: Record<string, unknown>;
  readonly id: string | undefined;
}

export interface Ear {
  readonly status: number;
  readonly heard: readonly Heard[];
  /** Everything that came, as it came. */
  readonly text: () => string;
  /** Resolves with the first piece of news (heard already or still to come) that is what one waits for. */
  until(wanted: (news: Heard) => boolean): Promise<Heard>;
  /** Resolves when the other end hangs up. */
  readonly ended: Promise<void>;
  hangUp(): void;
}

/** Listens as this person does, over a real connection. */
export async function listen(
  api: TestApi,
  { cookie }: Pick<Actor, 'cookie'>,
  { programme = 'nye-veje', row = '', since = '', headers = {} as Record<string, string> } = {},
): Promise<Ear> {
  const { port } = api.app.getHttpServer().address() as AddressInfo;
  const path = `/live?${new URLSearchParams({ programme, row, since }).toString()}`;
  let request: ClientRequest | null = null;
  const response = await new Promise<IncomingMessage>((resolve, reject) => {
    request = get({ host: '127.0.0.1', port, path, agent: false, headers: { cookie, ...headers } }, resolve);
    request.on('error', reject);
  });
  const heard: Heard[] = [];
  const waiting = new Set<() => void>();
  let text = '';
  let read = 0;
  response.setEncoding('utf8');
  response.on('error', () => undefined);
  response.on('data', (part: string) => {
    text += part;
    for (let end = text.indexOf('\n\n', read); end >= 0; end = text.indexOf('\n\n', read)) {
      const lines = text.slice(read, end).split('\n');
      read = end + 2;
      const of = (name: string) => lines.find((line) => line.startsWith(`${name}: `))?.slice(name.length + 2);
      const event = of('event');
      if (event !== undefined)
        heard.push({ event, data: JSON.parse(of('data') ?? 'null') as Heard['data'], id: of('id') });
    }
    for (const look of waiting) look();
  });
  const ended = new Promise<void>((resolve) => response.on('close', () => resolve()));
  return {
    status: response.statusCode ?? 0,
    heard,
    text: () => text,
    ended,
    hangUp: () => void request?.destroy(),
    until: (wanted) =>
      new Promise((resolve) => {
        const look = () => {
          const found = heard.find(wanted);
          if (!found) return;
          waiting.delete(look);
          resolve(found);
        };
        waiting.add(look);
        look();
      }),
  };
}

interface Change {
  readonly table: string;
  readonly rowId: string;
  readonly aboutId: string | null;
  readonly version: number | null;
  readonly gone: boolean;
}
export const changesOf = ({ data }: Heard): Change[] => (data?.['changes'] ?? []) as Change[];
/** News of one row. */
export const about =
  (rowId: string) =>
  (news: Heard): boolean =>
    changesOf(news).some((change) => change.rowId === rowId);
