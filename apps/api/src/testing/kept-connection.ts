import { Agent, request, type IncomingHttpHeaders } from 'node:http';

/** An answer as it came over the wire. */
export interface Sent {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly text: string;
}

/** Connections that are kept between requests: tens of thousands of them are sent in a run, and each would make its own. */
export interface KeptConnection {
  post(path: string, headers: Readonly<Record<string, string>>, body: object): Promise<Sent>;
  close(): void;
}

/** @param port of the API on this machine */
export function keepConnection(port: number): KeptConnection {
  const agent = new Agent({ keepAlive: true });
  const post: KeptConnection['post'] = (path, headers, body) =>
    new Promise((done, failed) => {
      const text = JSON.stringify(body);
      const length = { 'content-type': 'application/json', 'content-length': Buffer.byteLength(text) };
      const sending = request(
        { agent, port, host: '127.0.0.1', path, method: 'POST', headers: { ...length, ...headers } },
        (answer) => {
          const chunks: Buffer[] = [];
          answer.on('data', (chunk: Buffer) => chunks.push(chunk));
          answer.on('error', failed);
          answer.on('end', () =>
            done({
              status: answer.statusCode ?? 0,
              headers: answer.headers,
              text: Buffer.concat(chunks).toString(),
            }),
          );
        },
      );
      sending.on('error', (error: NodeJS.ErrnoException) => {
        // The server let go of the connection while nobody asked anything: it has seen nothing of this.
        if (sending.reusedSocket && error.code === 'ECONNRESET') post(path, headers, body).then(done, failed);
        else failed(error);
      });
      sending.end(text);
    });
  return { post, close: () => agent.destroy() };
}
