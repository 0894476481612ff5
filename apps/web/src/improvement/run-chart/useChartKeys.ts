import { type ChartModel, pointReadout } from '@laeringsrum/chart-geometry';
import { type KeyboardEvent, useCallback, useMemo, useState } from 'react';

interface ChartKeys {
  /** The position under focus or pointer. */
  readonly active: number | null;
  /** What a screen reader is told: only what the keyboard came to. */
  readonly announced: string;
  readonly setActive: (position: number | null) => void;
  readonly onKeyDown: (event: KeyboardEvent<HTMLElement>) => void;
  readonly onFocus: () => void;
  readonly onBlur: () => void;
}

/** The positions a step lands on: everything that is registered or missing, nothing that lies ahead. */
export function stops(model: ChartModel): number[] {
  return model.points.filter(({ state }) => state !== 'AHEAD').map(({ index }) => index);
}

/** Positions with something told about them: notes, cycles that begin, phases that begin. */
export function annotated(model: ChartModel): number[] {
  const told = new Set([
    ...model.notes.map(({ position }) => position),
    ...model.cycles.map(({ position }) => position),
    ...model.phases.filter(({ name }) => name !== null).map(({ from }) => from),
  ]);
  return stops(model).filter((position) => told.has(position));
}

/** Where a key goes from a position; `null` for a key that is not the chart's. */
export function keyTarget(model: ChartModel, key: string, from: number | null): number | null {
  const all = stops(model);
  const first = all[0];
  const last = all[all.length - 1];
  if (first === undefined || last === undefined) return null;
  switch (key) {
    case 'ArrowLeft':
      return from === null ? last : (all.findLast((position) => position < from) ?? first);
    case 'ArrowRight':
      return from === null ? first : (all.find((position) => position > from) ?? last);
    case 'Home':
      return first;
    case 'End':
      return last;
    case 'ArrowUp': {
      const told = annotated(model);
      return told.find((position) => from === null || position > from) ?? told[0] ?? null;
    }
    default:
      return null;
  }
}

/** One tab stop: Left and Right a point, Home and End, Up the next annotation, Enter opens, Escape leaves. */
export function useChartKeys(
  model: ChartModel,
  onOpenPoint: ((period: string) => void) | undefined,
  onHighlightCycle: ((cycle: number | null) => void) | undefined,
): ChartKeys {
  const [active, setActivePosition] = useState<number | null>(null);
  const [announced, setAnnounced] = useState('');
  const cycleAt = useMemo(
    () => new Map(model.cycles.map(({ number, position }) => [position, number])),
    [model],
  );
  const setActive = useCallback((position: number | null) => setActivePosition(position), []);
  const leave = useCallback(() => {
    setActivePosition(null);
    setAnnounced('');
    onHighlightCycle?.(null);
  }, [onHighlightCycle]);
  const go = useCallback(
    (position: number) => {
      setActivePosition(position);
      setAnnounced(pointReadout(model, position));
      onHighlightCycle?.(cycleAt.get(position) ?? null);
    },
    [model, cycleAt, onHighlightCycle],
  );
  const onKeyDown = useCallback(
    (event: KeyboardEvent<HTMLElement>) => {
      if (event.ctrlKey || event.metaKey || event.altKey) return;
      if (event.key === 'Escape') {
        event.currentTarget.blur();
        return;
      }
      if (event.key === 'Enter') {
        const period = active === null ? undefined : model.points[active]?.period;
        if (period === undefined || onOpenPoint === undefined) return;
        event.preventDefault();
        onOpenPoint(period);
        return;
      }
      const target = keyTarget(model, event.key, active);
      if (target === null) return;
      event.preventDefault();
      go(target);
    },
    [active, go, model, onOpenPoint],
  );
  const onFocus = useCallback(() => {
    const last = stops(model).at(-1);
    if (active === null && last !== undefined) go(last);
  }, [active, go, model]);
  return { active, announced, setActive, onKeyDown, onFocus, onBlur: leave };
}
