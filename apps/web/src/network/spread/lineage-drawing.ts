/** What is drawn of one lane: where its line runs, where it branches from, its cycles, and what it told back. */
export interface DrawnLane {
  readonly y: number;
  /** Of those who only consider there is a dashed ring and no line. */
  readonly line: { readonly from: number; readonly to: number } | null;
  readonly ring: number | null;
  readonly branch: string | null;
  readonly back: { readonly d: string; readonly x: number; readonly y: number } | null;
  readonly cycles: ReadonlyArray<{ readonly at: number; readonly index: number }>;
}

export interface LaneInTime {
  readonly parentLane: number | null;
  readonly from: string;
  readonly considering: boolean;
  readonly cycleStarts: readonly (string | null)[];
  readonly toldBackOn: string | null;
}

const DAY = 86_400_000;
const day = (date: string): number => Date.parse(`${date}T00:00:00Z`) / DAY;
/** Room for a circle at either end. */
const PAD = 18;

/** A true time axis: from the first day anything happened to today. */
export function timeScale(lanes: readonly LaneInTime[], today: string, width: number) {
  const days = lanes.flatMap(({ from, cycleStarts }) => [
    from,
    ...cycleStarts.filter((start) => start !== null),
  ]);
  const first = Math.min(day(today) - 28, ...days.map(day));
  const last = Math.max(day(today), ...days.map(day));
  const span = Math.max(1, last - first);
  return {
    first: new Date(first * DAY).toISOString().slice(0, 10),
    last: new Date(last * DAY).toISOString().slice(0, 10),
    x: (date: string): number => PAD + ((day(date) - first) / span) * (width - 2 * PAD),
  };
}

/** Lanes from the top, a branch curve leaving its parent the week before the uptake, knowledge flowing back as a dashed arrow. */
export function drawLineage(
  lanes: readonly LaneInTime[],
  today: string,
  width: number,
  rowHeight: number,
): readonly DrawnLane[] {
  const scale = timeScale(lanes, today, width);
  const middle = (lane: number): number => rowHeight * lane + rowHeight / 2;
  return lanes.map((lane, at) => {
    const y = middle(at);
    const starts = lane.cycleStarts.flatMap((start, index) =>
      start === null ? [] : [{ at: scale.x(start), index }],
    );
    const from = scale.x(lane.from);
    const first = Math.min(from, ...starts.map((cycle) => cycle.at));
    if (lane.considering)
      return { y, line: null, ring: scale.x(lane.from), branch: null, back: null, cycles: [] };
    const parentY = lane.parentLane === null ? null : middle(lane.parentLane);
    const leaves = Math.max(PAD, from - Math.max(14, scale.x(scale.last) / 30));
    const back =
      parentY !== null && lane.toldBackOn !== null ? backArrow(scale.x(lane.toldBackOn), y, parentY) : null;
    return {
      y,
      line: { from: lane.parentLane === null ? first : from, to: scale.x(today) },
      ring: null,
      branch:
        parentY === null
          ? null
          : `M${leaves} ${parentY}C${from - 4} ${parentY} ${leaves + 2} ${y} ${from} ${y}`,
      back,
      cycles: starts,
    };
  });
}

function backArrow(x: number, from: number, to: number) {
  const end = to + 14;
  return {
    d: `M${x} ${from - 6}C${x} ${from - 24} ${x} ${end + 20} ${x} ${end}m-4 7l4 -7l4 7`,
    x,
    y: (from + end) / 2,
  };
}

/** Mondays to write weeks at: about every fourth week, fewer in a long line. */
export function weekTicks(first: string, last: string): readonly string[] {
  const weeks = Math.max(1, Math.round((day(last) - day(first)) / 7));
  const step = Math.max(4, Math.ceil(weeks / 6 / 4) * 4);
  const monday = day(first) - ((new Date(day(first) * DAY).getUTCDay() + 6) % 7) + 7;
  const ticks: string[] = [];
  for (let at = monday; at <= day(last); at += 7 * step)
    ticks.push(new Date(at * DAY).toISOString().slice(0, 10));
  return ticks;
}
