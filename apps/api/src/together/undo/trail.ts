type Columns = Readonly<Record<string, unknown>>;

/** One line of the audit trail. */
export interface TrailLine {
  readonly table_name: string;
  readonly row_id: string;
  readonly place_id: string | null;
  readonly action: 'INSERT' | 'UPDATE' | 'DELETE';
  readonly before: Columns | null;
  readonly after: Columns | null;
  readonly operation: string | null;
}

/** What a change did to one row, from its first line to its last. */
export interface RowOutcome {
  readonly table: string;
  readonly rowId: string;
  /** null: the row was not there. */
  readonly before: Columns | null;
  /** null: the row is gone. Of a row that was changed, only what was changed. */
  readonly after: Columns | null;
}

/** Gathers the lines by row: a row that was written twice in one change is taken back once. In the order of the first line. */
export function rowOutcomes(lines: readonly TrailLine[]): RowOutcome[] {
  const outcomes = new Map<string, RowOutcome>();
  for (const { table_name: table, row_id: rowId, before, after } of lines) {
    const key = `${table} ${rowId}`;
    const earlier = outcomes.get(key);
    outcomes.set(
      key,
      earlier === undefined
        ? { table, rowId, before, after }
        : {
            table,
            rowId,
            before: earlier.before === null ? null : { ...before, ...earlier.before },
            after: after === null ? null : { ...earlier.after, ...after },
          },
    );
  }
  return [...outcomes.values()].filter(({ before, after }) => before !== null || after !== null);
}
