import { type RefObject, useLayoutEffect, useRef, useState } from 'react';

/** The width a chart has to draw in, in whole pixels; 0 until it is known. */
export function useWidth<T extends HTMLElement>(): [RefObject<T | null>, number] {
  const ref = useRef<T>(null);
  const [width, setWidth] = useState(0);
  useLayoutEffect(() => {
    const element = ref.current;
    if (element === null) return undefined;
    const measure = (): void => {
      // On paper and while hidden there is nothing to measure; the last width stands.
      const wide = Math.floor(element.getBoundingClientRect().width);
      if (wide > 0) setWidth(wide);
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  return [ref, width];
}
