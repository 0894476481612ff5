import { createHash } from 'node:crypto';
import pg from 'pg';

/** What PostgreSQL answered to one statement. */
export interface Answer {
  readonly command: string;
  readonly rowCount: number | null;
  readonly rows: Record<string, unknown>[];
}

/** A statement on its way, and who waits for its answer. */
export interface Statement {
  readonly text: string;
  /** As the wire takes them. */
  readonly values: unknown[];
  answered(answer: Answer): void;
  refused(error: Error): void;
}

type Read = (text: string) => unknown;
interface Column {
  readonly name: string;
  readonly read: Read;
}

/** The part of a connection of `pg` that speaks the extended query protocol. */
export interface Wire {
  readonly stream: { cork(): void; uncork(): void };
  close(message: { type: 'S'; name: string }): void;
  parse(message: { name: string; text: string }): void;
  bind(message: { statement: string; values: unknown[] }): void;
  describe(message: { type: 'P' }): void;
  execute(message: object): void;
  sync(): void;
}

const names = new Map<string, string>();

/** Each text is prepared once a connection, under a name made of itself. */
function nameOf(text: string): string {
  let name = names.get(text);
  if (name === undefined) {
    name = createHash('sha1').update(text).digest('base64url');
    names.set(text, name);
  }
  return name;
}

/** What each connection has prepared, and what the columns of its answers are: asked for once. */
const prepared = new WeakMap<Wire, Map<string, readonly Column[]>>();

function preparedOn(wire: Wire): Map<string, readonly Column[]> {
  let known = prepared.get(wire);
  if (known === undefined) {
    known = new Map();
    prepared.set(wire, known);
  }
  return known;
}

// In pipeline mode a client takes nothing but its own kind of query.
const Query = pg.Query as unknown as new (config: { text: string }) => object;

/**
 * Statements that leave together and are answered together: one Sync ends them all, where a query of `pg` has one each, and with it a
 * packet back and a waking of both sides. After one that fails, PostgreSQL passes over the rest, which inside a transaction would
 * have failed as well. It is handed to `client.query`, which sees to whose answer comes when.
 */
export class Packet extends Query {
  private readonly answers: Answer[] = [];
  private columns: readonly Column[] = [];
  private found: Record<string, unknown>[] = [];
  private wire: Wire | undefined;

  constructor(
    readonly statements: readonly Statement[],
    private readonly readerOf: (type: number) => Read,
  ) {
    super({ text: '' });
  }

  submit(wire: Wire): null {
    this.wire = wire;
    const known = preparedOn(wire);
    wire.stream.cork();
    try {
      for (const { text, values } of this.statements) {
        const name = nameOf(text);
        const isNew = !known.has(name);
        if (isNew) {
          // A first attempt may have been prepared and then have failed; closing what is not there is no error.
          wire.close({ type: 'S', name });
          wire.parse({ name, text });
        }
        wire.bind({ statement: name, values });
        if (isNew) wire.describe({ type: 'P' });
        wire.execute({});
      }
    } finally {
      wire.sync();
      wire.stream.uncork();
    }
    this.expect();
    return null;
  }

  handleRowDescription({ fields }: { fields: readonly { name: string; dataTypeID: number }[] }): void {
    this.columns = fields.map(({ name, dataTypeID }) => ({ name, read: this.readerOf(dataTypeID) }));
  }

  handleDataRow({ fields }: { fields: readonly (string | null)[] }): void {
    const row: Record<string, unknown> = {};
    for (const [index, { name, read }] of this.columns.entries()) {
      const text = fields[index] ?? null;
      row[name] = text === null ? null : read(text);
    }
    this.found.push(row);
  }

  handleCommandComplete({ text }: { text: string }): void {
    const [command = ''] = text.split(' ', 1);
    const count = /\d+$/.exec(text);
    this.complete({ command, rowCount: count ? Number(count[0]) : null, rows: this.found });
  }

  handleEmptyQuery(): void {
    this.complete({ command: '', rowCount: null, rows: [] });
  }

  /** What was answered before the error stands; the rest is refused with it. */
  handleError(error: Error): void {
    for (const [index, statement] of this.statements.entries()) {
      const answer = this.answers[index];
      if (answer) statement.answered(answer);
      else statement.refused(error);
    }
  }

  handleReadyForQuery(): void {
    for (const [index, statement] of this.statements.entries()) {
      const answer = this.answers[index];
      if (answer) statement.answered(answer);
      else statement.refused(new Error('A statement was not answered.'));
    }
  }

  private complete(answer: Answer): void {
    const statement = this.statements[this.answers.length];
    if (statement && this.wire) preparedOn(this.wire).set(nameOf(statement.text), this.columns);
    this.answers.push(answer);
    this.expect();
  }

  /** The columns of the answer to come, where they are known. */
  private expect(): void {
    const next = this.statements[this.answers.length];
    this.found = [];
    this.columns = (next && this.wire && preparedOn(this.wire).get(nameOf(next.text))) ?? [];
  }
}
