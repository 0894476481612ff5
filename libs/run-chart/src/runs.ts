/** A stretch of useful points on one side of the centre line. Positions are zero-based. */
export interface Run {
  /** Position of its first and of its last useful point. */
  readonly from: number;
  readonly to: number;
  /** Useful points in the run. */
  readonly length: number;
  /** 1 = above the centre line, -1 = under it. */
  readonly side: -1 | 1;
  /** The positions of its useful points, in order. */
  readonly points: readonly number[];
}

/** The runs of one phase and their Anhøj numbers. */
export interface RunsFound {
  readonly runs: readonly Run[];
  readonly useful: number;
  readonly longestRun: number | null;
  readonly crossings: number | null;
}

/**
 * Reads the runs in `from..to` of a list of sides. Points on the line (0) and points that do not count (`null`)
 * are passed over: they neither break nor lengthen a run. Crossings are the changes of side, one fewer than the runs.
 */
export function findRuns(sides: readonly (-1 | 0 | 1 | null)[], from: number, to: number): RunsFound {
  const positions: number[] = [];
  for (let i = from; i <= to; i++) {
    if (sides[i] === 1 || sides[i] === -1) positions.push(i);
  }
  const useful = positions.length;
  if (useful === 0) return { runs: [], useful, longestRun: null, crossings: null };
  const runs: Run[] = [];
  let longestRun = 0;
  let start = 0;
  for (let i = 1; i <= useful; i++) {
    const first = positions[start] as number;
    const side = sides[first] as -1 | 1;
    if (i < useful && sides[positions[i] as number] === side) continue;
    const length = i - start;
    // A slice holds exactly its points; arrays grown one by one would hold several times that.
    runs.push({
      from: first,
      to: positions[i - 1] as number,
      length,
      side,
      points: positions.slice(start, i),
    });
    if (length > longestRun) longestRun = length;
    start = i;
  }
  return { runs, useful, longestRun, crossings: runs.length - 1 };
}
