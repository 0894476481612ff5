import { existsSync, readFileSync } from 'node:fs';
import { Refusal } from '@laeringsrum/domain';
import { parse, print, visit, type DocumentNode } from 'graphql';
import { type Config } from '../../config.js';
import { log } from '../log/log.js';
import { type Operation } from '../operation/operation.js';

/**
 * The same operation, however it is laid out: the names of types left out (a client's cache asks for them on its own), the pieces in
 * order.
 */
export function canonical(document: DocumentNode): string {
  const bare = visit(document, {
    Field: (field) => (field.name.value === '__typename' ? null : undefined),
  });
  return bare.definitions
    .map((definition) => print(definition))
    .sort()
    .join('\n');
}

/** As many questions as are remembered to have been asked in the same words. */
const MOST_WORDS = 2000;

/**
 * Which operations are carried out. In production the client's own are enough: whatever else comes with a session was not written
 * by us. Who has a key to the API asks what they like, within the limits, where the installation lets them.
 */
export class KnownOperations {
  private readonly known: ReadonlySet<string>;
  private readonly words = new Map<string, boolean>();

  /** @param listed the client's own operations, as text */
  constructor(
    private readonly opening: Config['apiOperations'],
    listed: readonly string[],
  ) {
    this.known = new Set(listed.map((text) => canonical(parse(text))));
  }

  /** @throws Refusal OPERATION_UNKNOWN */
  require(document: DocumentNode, source: string, { byApiToken }: Operation): void {
    if (this.opening === 'any' || (this.opening === 'tokens' && byApiToken)) return;
    let found = this.words.get(source);
    if (found === undefined) {
      found = this.known.has(canonical(document));
      if (this.words.size >= MOST_WORDS) this.words.clear();
      this.words.set(source, found);
    }
    if (!found) throw new Refusal('OPERATION_UNKNOWN');
  }
}

/** The list that the client's build leaves beside its files. */
export function readKnownOperations({ apiOperations }: Config, file: string): KnownOperations {
  if (apiOperations === 'any') return new KnownOperations(apiOperations, []);
  if (!existsSync(file)) {
    log.warn(
      { file },
      'There is no list of known operations: the client has not been built, and is not answered',
    );
    return new KnownOperations(apiOperations, []);
  }
  return new KnownOperations(apiOperations, JSON.parse(readFileSync(file, 'utf8')) as string[]);
}
