/** A colour by what it means; each output has its own palette. */
export type Ink =
  | 'ink'
  | 'ink2'
  | 'data'
  | 'improve'
  | 'concern'
  | 'note'
  | 'accent'
  | 'grid'
  | 'phase'
  | 'phaseLine'
  | 'background';

/** From back to front. */
export type Layer =
  | 'PHASES'
  | 'GRID'
  | 'SEMINARS'
  | 'CYCLE_LINES'
  | 'GOAL'
  | 'LIMITS'
  | 'MEDIAN'
  | 'DATA'
  | 'POINTS'
  | 'BRACKET'
  | 'NOTES'
  | 'AXIS'
  | 'CYCLES'
  | 'LABELS'
  | 'UNSAVED';

interface Painted {
  readonly layer: Layer;
  readonly fill?: Ink;
  readonly fillOpacity?: number;
  readonly stroke?: Ink;
  readonly width?: number;
  readonly dash?: string;
  readonly round?: boolean;
  /** The position or the cycle it belongs to, for whoever wants to point at it. */
  readonly slot?: number;
  readonly cycle?: number;
}

export interface PathMark extends Painted {
  readonly shape: 'path';
  readonly d: string;
}

export interface CircleMark extends Painted {
  readonly shape: 'circle';
  readonly cx: number;
  readonly cy: number;
  readonly r: number;
}

export interface TextSpan {
  readonly text: string;
  readonly weight: 400 | 600;
  readonly ink: Ink;
}

/** A line of text. `y` is its baseline. */
export interface TextMark extends Painted {
  readonly shape: 'text';
  readonly x: number;
  readonly y: number;
  readonly size: number;
  readonly anchor: 'start' | 'middle' | 'end';
  readonly spans: readonly TextSpan[];
  /** A rim in the page's colour, where the text stands on lines. */
  readonly halo: boolean;
}

/** The three shapes every output can draw. */
export type Mark = PathMark | CircleMark | TextMark;

type Paint = Omit<Painted, 'layer'>;

/** Two decimals are finer than any screen. */
export function px(value: number): number {
  const rounded = Math.round(value * 100) / 100;
  return rounded === 0 ? 0 : rounded;
}

export function path(layer: Layer, d: string, paint: Paint): PathMark {
  return { shape: 'path', layer, d, ...paint };
}

export function line(layer: Layer, x1: number, y1: number, x2: number, y2: number, paint: Paint): PathMark {
  return path(layer, `M${px(x1)} ${px(y1)}L${px(x2)} ${px(y2)}`, paint);
}

export function polyline(points: readonly (readonly [number, number])[], closed = false): string {
  const d = points.map(([x, y], i) => `${i === 0 ? 'M' : 'L'}${px(x)} ${px(y)}`).join('');
  return closed ? `${d}Z` : d;
}

export function rect(
  layer: Layer,
  box: { left: number; top: number; right: number; bottom: number },
  paint: Paint,
): PathMark {
  const { left, top, right, bottom } = box;
  return path(layer, `M${px(left)} ${px(top)}H${px(right)}V${px(bottom)}H${px(left)}Z`, paint);
}

export function circle(layer: Layer, cx: number, cy: number, r: number, paint: Paint): CircleMark {
  return { shape: 'circle', layer, cx: px(cx), cy: px(cy), r: px(r), ...paint };
}

export interface TextStyle {
  readonly size: number;
  readonly anchor?: 'start' | 'middle' | 'end';
  readonly weight?: 400 | 600;
  readonly ink?: Ink;
  readonly halo?: boolean;
  readonly slot?: number;
  readonly cycle?: number;
}

/** A line of text with its middle at `y`; the baseline lies about a third of the size under that. */
export function text(
  layer: Layer,
  x: number,
  y: number,
  content: string | readonly TextSpan[],
  style: TextStyle,
): TextMark {
  const { size, anchor = 'start', weight = 400, ink = 'ink2', halo = false, ...owner } = style;
  const spans = typeof content === 'string' ? [{ text: content, weight, ink }] : content;
  return { shape: 'text', layer, x: px(x), y: px(y + size * 0.34), size, anchor, spans, halo, ...owner };
}
