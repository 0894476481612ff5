import { symbols } from 'pino';
import { log } from '../platform/log/log.js';

export interface CapturedLog {
  /** Everything that was logged or printed since the capture began. */
  text(): string;
  stop(): void;
}

/** Listens to the log at its chattiest, and to whatever is printed beside it. */
export function captureLog(): CapturedLog {
  const written: string[] = [];
  const held = { level: log.level, stream: Reflect.get(log, symbols.streamSym) as unknown };
  const printers = [process.stdout, process.stderr].map((stream) => ({ stream, write: stream.write }));
  const listen = (text: unknown): boolean => {
    written.push(String(text));
    return true;
  };
  Reflect.set(log, symbols.streamSym, { write: listen });
  log.level = 'trace';
  for (const { stream } of printers) stream.write = listen;
  return {
    text: () => written.join(''),
    stop: () => {
      for (const { stream, write } of printers) stream.write = write;
      log.level = held.level;
      Reflect.set(log, symbols.streamSym, held.stream);
    },
  };
}
