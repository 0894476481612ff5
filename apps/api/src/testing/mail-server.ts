import { type AddressInfo } from 'node:net';
import { SMTPServer } from 'smtp-server';

/** A mail server that takes what it is told to take, and shows what came. */
export interface MailServer {
  readonly url: string;
  readonly received: { readonly to: readonly string[]; readonly text: string }[];
  /** What the next recipients are answered with, one each; then all are taken. */
  readonly refusals: number[];
  close(): Promise<void>;
}

export async function startMailServer(): Promise<MailServer> {
  const received: { to: readonly string[]; text: string }[] = [];
  const refusals: number[] = [];
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onRcptTo(_address, _session, answer) {
      const responseCode = refusals.shift();
      if (responseCode === undefined) answer();
      else answer(Object.assign(new Error('Not now'), { responseCode }));
    },
    onData(stream, session, taken) {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        received.push({
          to: session.envelope.rcptTo.map(({ address }) => address),
          text: Buffer.concat(chunks).toString(),
        });
        taken();
      });
    },
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', () => listening()));
  const { port } = server.server.address() as AddressInfo;
  return {
    url: `smtp://127.0.0.1:${port}`,
    received,
    refusals,
    close: () => new Promise((closed) => server.close(() => closed())),
  };
}
