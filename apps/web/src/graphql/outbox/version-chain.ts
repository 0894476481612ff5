type Variables = Readonly<Record<string, unknown>>;

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The row a change is made against, and the version that was seen: at the top, or in an input. */
function against(variables: Variables): { id: string; version: number } | null {
  for (const place of [variables, variables['input']])
    if (isRecord(place) && typeof place['id'] === 'string' && typeof place['version'] === 'number')
      return { id: place['id'], version: place['version'] };
  return null;
}

/**
 * Changes of one row that were made one after the other without an answer in between were all made against the same version. Each answer
 * moves the ones behind it on. A version that somebody else has moved is left alone: that is a conflict, and the merge's business.
 */
export class VersionChain {
  private readonly moved = new Map<string, { from: number; to: number }>();

  /** The variables as they are to be sent now. */
  rewrite(variables: Variables): Variables {
    const row = against(variables);
    const move = row && this.moved.get(row.id);
    if (!row || !move || row.version < move.from || row.version >= move.to) return variables;
    return isRecord(variables['input'])
      ? { ...variables, input: { ...variables['input'], version: move.to } }
      : { ...variables, version: move.to };
  }

  /** The server's answer to what was sent. */
  answered(sent: Variables, data: unknown): void {
    const row = against(sent);
    const now = row && isRecord(data) ? versionOf(Object.values(data), row.id) : null;
    if (!row || now === null) return;
    const before = this.moved.get(row.id);
    // Only what we moved ourselves, step by step, is one chain.
    const from = before && before.to === row.version ? before.from : row.version;
    this.moved.set(row.id, { from, to: now });
  }
}

function versionOf(answers: readonly unknown[], id: string): number | null {
  for (const answer of answers)
    if (isRecord(answer) && answer['id'] === id && typeof answer['version'] === 'number')
      return answer['version'];
  return null;
}
