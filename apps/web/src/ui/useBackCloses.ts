import { useEffect, useRef } from 'react';

/** How many sheets lie on the page at this entry of the history. */
function depth(): number {
  const { sheets } = (window.history.state ?? {}) as { readonly sheets?: unknown };
  return typeof sheets === 'number' ? sheets : 0;
}

/** A sheet that was closed a moment ago: its entry is taken away, unless another sheet takes its place. */
let closing: ReturnType<typeof setTimeout> | undefined;

/**
 * A sheet without an address of its own has an entry in the history while it is open: Back closes it, and the page below is as it was. Closed
 * otherwise, it takes its entry with it.
 */
export function useBackCloses(opened: boolean, onClose: () => void): void {
  const close = useRef(onClose);
  useEffect(() => {
    close.current = onClose;
  }, [onClose]);
  useEffect(() => {
    if (!opened) return;
    if (closing === undefined)
      window.history.pushState({ ...(window.history.state as object | null), sheets: depth() + 1 }, '');
    clearTimeout(closing);
    closing = undefined;
    const own = depth();
    const onBack = () => {
      if (depth() < own) close.current();
    };
    window.addEventListener('popstate', onBack);
    return () => {
      window.removeEventListener('popstate', onBack);
      closing = setTimeout(() => {
        closing = undefined;
        if (depth() >= own) window.history.back();
      });
    };
  }, [opened]);
}
