export type FieldValue = string | number | boolean | null;
export type Fields = Readonly<Record<string, FieldValue>>;

/** The same field was changed by both. A text holds both afterwards; a choice waits for a person to choose. */
export interface Clash {
  readonly field: string;
  readonly mine: FieldValue;
  readonly theirs: FieldValue;
  readonly kind: 'text' | 'choice';
}

export interface Merged {
  readonly edits: Fields;
  readonly clashes: readonly Clash[];
}

/**
 * Moves unsent edits onto a newer row, field by field. A field only they changed is theirs, one only I changed is mine,
 * one we changed alike is done; where both wrote, `joinTexts` puts the two under each other and nothing is lost.
 */
export function mergeThreeWay(
  base: Fields,
  edits: Fields,
  theirs: Fields,
  joinTexts: (theirs: string, mine: string) => string,
): Merged {
  const merged: Record<string, FieldValue> = {};
  const clashes: Clash[] = [];
  for (const [field, mine] of Object.entries(edits)) {
    const stored = theirs[field];
    if (stored === undefined || stored === base[field]) merged[field] = mine;
    else if (stored !== mine) {
      const bothTexts = typeof stored === 'string' && typeof mine === 'string';
      const empty = stored === '' || stored === null;
      if (bothTexts && !empty && mine !== '') {
        merged[field] = stored.includes(mine)
          ? stored
          : mine.includes(stored)
            ? mine
            : joinTexts(stored, mine);
        clashes.push({ field, mine, theirs: stored, kind: 'text' });
      } else {
        merged[field] = mine;
        if (!empty) clashes.push({ field, mine, theirs: stored, kind: 'choice' });
      }
      if (merged[field] === stored) delete merged[field];
    }
  }
  return { edits: merged, clashes };
}
