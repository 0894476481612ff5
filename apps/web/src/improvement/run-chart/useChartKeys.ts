import { type ChartModel, pointReadout } from '@laeringsrum/chart-geometry';
import { type KeyboardEvent, useCallback, useMemo, useState } from 'react';
import { keyTarget, stops } from './chart-keys';

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
