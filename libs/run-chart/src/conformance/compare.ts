type Leaf = number | boolean | string | null;

/** Where an answer differs from the expected one. */
export interface Mismatch {
  readonly where: string;
  readonly expected: Leaf | undefined;
  readonly found: Leaf | undefined;
}

/** Relative difference up to which two measured numbers are the same. */
const TOLERANCE = 1e-9;

/** Counts and flags must be the same; numbers within 1e-9 of each other, relatively. */
export function same(expected: Leaf | undefined, found: Leaf | undefined, exact: boolean): boolean {
  if (exact || typeof expected !== 'number' || typeof found !== 'number') {
    return (expected ?? null) === (found ?? null);
  }
  return Math.abs(expected - found) <= TOLERANCE * Math.max(Math.abs(expected), Math.abs(found), 1e-12);
}

/** Compares the columns named in `names`; an expected column that is one value holds for every point. */
export function compareColumns(
  names: Readonly<Record<string, 'number' | 'exact'>>,
  expected: Readonly<Record<string, Leaf | readonly Leaf[]>>,
  found: Readonly<Record<string, readonly Leaf[]>>,
): Mismatch[] {
  const mismatches: Mismatch[] = [];
  for (const [name, kind] of Object.entries(names)) {
    const column = found[name] ?? [];
    const stored = expected[name];
    if (stored === undefined) {
      mismatches.push({ where: name, expected: 'a column', found: null });
      continue;
    }
    const constant = !Array.isArray(stored);
    const list = constant ? column.map(() => stored as Leaf) : (stored as readonly Leaf[]);
    if (list.length !== column.length) {
      mismatches.push({ where: `${name}.length`, expected: list.length, found: column.length });
      continue;
    }
    list.forEach((value, i) => {
      const own = column[i];
      if (!same(value, own, kind === 'exact')) {
        mismatches.push({ where: `${name}[${i + 1}]`, expected: value, found: own });
      }
    });
  }
  return mismatches;
}

/** Compares two lists of rows by the fields named. */
export function compareRows(
  names: Readonly<Record<string, 'number' | 'exact'>>,
  expected: readonly Readonly<Record<string, Leaf>>[],
  found: readonly Readonly<Record<string, Leaf>>[],
  what: string,
): Mismatch[] {
  if (expected.length !== found.length) {
    return [{ where: `${what}.length`, expected: expected.length, found: found.length }];
  }
  return expected.flatMap((row, i) =>
    Object.entries(names).flatMap(([name, kind]) =>
      same(row[name], found[i]?.[name], kind === 'exact')
        ? []
        : [{ where: `${what}[${i + 1}].${name}`, expected: row[name], found: found[i]?.[name] }],
    ),
  );
}
