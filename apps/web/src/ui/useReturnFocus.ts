import { useEffect, useState } from 'react';

/** What was focused on the page when the sheets of the moment were opened: one that replaces another goes back to the same. */
let onThePage: HTMLElement | null = null;

function opener(): HTMLElement | null {
  const active = document.activeElement;
  if (active instanceof HTMLElement && active !== document.body && !active.closest('[role=dialog]'))
    onThePage = active;
  return onThePage;
}

/** A sheet that is taken away with its parent gives the focus back to what opened it, unless something else has taken it. */
export function useReturnFocus(): void {
  const [from] = useState(opener);
  useEffect(
    () => () => {
      const lost = document.activeElement === null || document.activeElement === document.body;
      if (lost && from?.isConnected) from.focus({ preventScroll: true });
    },
    [from],
  );
}
