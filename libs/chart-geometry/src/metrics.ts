/** The sizes a chart is drawn in. One geometry, six sets of measurements. */
export type ChartSize = 'FULL' | 'PHONE' | 'SMALL_MULTIPLE' | 'SPARKLINE' | 'STORYBOARD' | 'REGISTER';

/** Pixels, unless said otherwise. */
export interface Metrics {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  /** Under the axis when neither cycles nor labels stand there. */
  readonly bottom: number;
  readonly tickText: number;
  readonly labelText: number;
  /** Goal and median labels closer than this are pushed apart. */
  readonly labelGap: number;
  readonly point: number;
  /** Half the width of a triangle; squares and diamonds follow it. */
  readonly signal: number;
  readonly line: number;
  readonly rule: number;
  readonly goalDash: string;
  readonly medianDash: string;
  readonly cycle: number;
  readonly cycleText: number;
  readonly cross: number;
  /** About how many steps the y-axis has; 1 = only its ends are labelled. */
  readonly intervals: number;
  readonly flag: 'BOX' | 'PENNANT' | 'NONE';
  /** Where cycle marks stand: hanging on the axis, under the labels, or not at all. */
  readonly cycles: 'AXIS' | 'BELOW' | 'NONE';
  readonly periods: boolean;
  readonly months: boolean;
  /** Phase names, notes and the bracket. */
  readonly told: boolean;
  /** "Median 52 (uge 5–17)", "Median 52" or "Med. 52". */
  readonly medianLabel: 'FULL' | 'PLAIN' | 'SHORT' | 'STACKED' | 'NONE';
  /** Fewest pixels from one period label to the next. */
  readonly labelEvery: number;
  readonly points: 'ALL' | 'LAST';
  readonly axis: 'RULED' | 'ENDS' | 'NONE';
}

const full: Metrics = {
  left: 44,
  right: 150,
  top: 34,
  bottom: 8,
  tickText: 13,
  labelText: 14,
  labelGap: 22,
  point: 3.5,
  signal: 7,
  line: 1.5,
  rule: 2,
  goalDash: '10 6',
  medianDash: '4 4',
  cycle: 10,
  cycleText: 12.5,
  cross: 4.5,
  intervals: 4,
  flag: 'BOX',
  cycles: 'AXIS',
  periods: true,
  months: true,
  told: true,
  medianLabel: 'FULL',
  labelEvery: 40,
  points: 'ALL',
  axis: 'RULED',
};

const phone: Metrics = {
  ...full,
  left: 28,
  right: 70,
  labelText: 13,
  labelGap: 20,
  signal: 6,
  months: false,
  medianLabel: 'SHORT',
  labelEvery: 34,
};

const register: Metrics = {
  ...phone,
  top: 12,
  point: 3,
  signal: 5,
  cycle: 8,
  cycleText: 10.5,
  intervals: 3,
  told: false,
  medianLabel: 'PLAIN',
};

const smallMultiple: Metrics = {
  ...register,
  left: 30,
  right: 56,
  top: 10,
  bottom: 8,
  labelGap: 16,
  point: 2.8,
  signal: 4,
  line: 1.3,
  rule: 1.6,
  cross: 3,
  intervals: 6,
  flag: 'PENNANT',
  cycles: 'NONE',
  periods: false,
  medianLabel: 'SHORT',
  axis: 'ENDS',
};

const sparkline: Metrics = {
  ...smallMultiple,
  left: 2,
  right: 7,
  top: 4,
  bottom: 4,
  point: 3,
  signal: 4,
  rule: 1.2,
  medianDash: '3 3',
  flag: 'NONE',
  medianLabel: 'NONE',
  points: 'LAST',
  axis: 'NONE',
};

/** 1.7 times the full chart, to be read from the back of a room. */
const storyboard: Metrics = {
  ...full,
  left: 66,
  right: 132,
  top: 44,
  bottom: 14,
  tickText: 20,
  labelText: 20,
  labelGap: 30,
  point: 6.2,
  signal: 11,
  line: 2.6,
  rule: 3.4,
  goalDash: '17 10',
  medianDash: '7 7',
  cycle: 15,
  cycleText: 17,
  cross: 7,
  flag: 'PENNANT',
  cycles: 'BELOW',
  months: false,
  medianLabel: 'STACKED',
  labelEvery: 60,
};

export const metricsOf: Record<ChartSize, Metrics> = {
  FULL: full,
  PHONE: phone,
  SMALL_MULTIPLE: smallMultiple,
  SPARKLINE: sparkline,
  STORYBOARD: storyboard,
  REGISTER: register,
};
