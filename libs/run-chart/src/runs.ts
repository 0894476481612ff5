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
  const runs: Run[] = [];
  let useful = 0;
  let longestRun = 0;
  let side: -1 | 1 = 1;
  let points: number[] = [];
  const close = (): void => {
    const length = points.length;
    if (length === 0) return;
    runs.push({ from: points[0] as number, to: points[length - 1] as number, length, side, points });
    if (length > longestRun) longestRun = length;
  };
  for (let i = from; i <= to; i++) {
    const here = sides[i];
    if (here !== 1 && here !== -1) continue;
    if (here !== side && points.length > 0) {
      close();
      points = [];
    }
    side = here;
    useful++;
    points.push(i);
  }
  close();
  return useful === 0
    ? { runs, useful, longestRun: null, crossings: null }
    : { runs, useful, longestRun, crossings: runs.length - 1 };
}
