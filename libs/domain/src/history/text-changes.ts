export type TextPartKind = 'SAME' | 'ADDED' | 'REMOVED';

export interface TextPart {
  readonly kind: TextPartKind;
  readonly text: string;
}

/** Beyond this many words on either side the whole text is shown as exchanged: nobody reads such a comparison word by word. */
const mostWords = 1500;

/**
 * What was changed from one version of a text to the next, word by word (longest common subsequence). Joining the parts that are not
 * ADDED gives the earlier text, joining those that are not REMOVED the later.
 */
export function textChanges(before: string, after: string): readonly TextPart[] {
  if (before === after) return before === '' ? [] : [{ kind: 'SAME', text: before }];
  const [old, now] = [wordsOf(before), wordsOf(after)];
  if (old.length > mostWords || now.length > mostWords)
    return joined([...old.map(part('REMOVED')), ...now.map(part('ADDED'))]);
  const common = commonLengths(old, now);
  const parts: TextPart[] = [];
  let [i, j] = [0, 0];
  while (i < old.length || j < now.length) {
    if (i < old.length && j < now.length && old[i] === now[j]) {
      parts.push(part('SAME')(old[i] as string));
      i++;
      j++;
    } else if (j >= now.length || (i < old.length && at(common, i + 1, j) >= at(common, i, j + 1))) {
      parts.push(part('REMOVED')(old[i++] as string));
    } else {
      parts.push(part('ADDED')(now[j++] as string));
    }
  }
  return joined(parts);
}

const part =
  (kind: TextPartKind) =>
  (text: string): TextPart => ({ kind, text });

/** Words with the space after them, so that nothing is lost in between. */
const wordsOf = (text: string): string[] => text.match(/\S+\s*|\s+/g) ?? [];

const at = (table: readonly Uint16Array[], i: number, j: number): number => table[i]?.[j] ?? 0;

function commonLengths(old: readonly string[], now: readonly string[]): Uint16Array[] {
  const table = Array.from({ length: old.length + 1 }, () => new Uint16Array(now.length + 1));
  for (let i = old.length - 1; i >= 0; i--) {
    const row = table[i] as Uint16Array;
    for (let j = now.length - 1; j >= 0; j--)
      row[j] =
        old[i] === now[j] ? at(table, i + 1, j + 1) + 1 : Math.max(at(table, i + 1, j), row[j + 1] ?? 0);
  }
  return table;
}

function joined(parts: readonly TextPart[]): TextPart[] {
  const runs: TextPart[] = [];
  for (const { kind, text } of parts) {
    const last = runs.at(-1);
    if (last?.kind === kind) runs[runs.length - 1] = { kind, text: last.text + text };
    else runs.push({ kind, text });
  }
  return runs;
}

/** The names of the fields that differ between two versions. */
export function changedFields<Row extends object, Name extends keyof Row & string>(
  before: Row,
  after: Row,
  names: readonly Name[],
): readonly Name[] {
  return names.filter((name) => (before[name] ?? null) !== (after[name] ?? null));
}
