import { createServer, request as ask, type Server } from 'node:http';
import { type AddressInfo } from 'node:net';

/** The product at another address, where a newer build can be put out at any moment: everything is handed on, only its worker is newer. */
export interface NewerBuild {
  readonly address: string;
  /** From now on the worker is of another build. */
  readonly putOut: () => void;
  readonly close: () => Promise<void>;
}

export async function newerBuild(product: string): Promise<NewerBuild> {
  const { hostname, port } = new URL(product);
  let isOut = false;
  const server: Server = createServer((incoming, outgoing) => {
    const { method, url, headers } = incoming;
    // Whole, and never "as you have it": the worker is changed on its way.
    const { 'if-none-match': tag, 'if-modified-since': since, ...asking } = headers;
    const asked = {
      hostname,
      port,
      method,
      path: url,
      headers: { ...asking, 'accept-encoding': 'identity' },
    };
    const forwarded = ask(asked, (answer) => {
      if (url !== '/sw.js' || !isOut) {
        outgoing.writeHead(answer.statusCode ?? 502, answer.headers);
        answer.pipe(outgoing);
        return;
      }
      const parts: Buffer[] = [];
      answer.on('data', (part: Buffer) => parts.push(part));
      answer.on('end', () => {
        const worker = Buffer.concat(parts)
          .toString()
          .replace(/const version = .*/, "const version = 'newer';");
        const { 'content-length': length, etag, ...kept } = answer.headers;
        outgoing.writeHead(200, kept).end(worker);
      });
    });
    forwarded.on('error', () => outgoing.destroy());
    incoming.pipe(forwarded);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    address: `http://localhost:${(server.address() as AddressInfo).port}`,
    putOut: () => {
      isOut = true;
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
