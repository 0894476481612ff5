import { useState } from 'react';

const prefix = 'laeringsrum-asked';

/** A question that is asked until somebody says "not now" on this device; it holds no name and no number. */
export function useAskedOnce(question: string | null): { answered: boolean; notNow: () => void } {
  const key = `${prefix}:${question ?? ''}`;
  const [now, setNow] = useState<string | null>(null);
  return {
    answered: now === key || isKept(key),
    notNow: () => {
      setNow(key);
      try {
        localStorage.setItem(key, '1');
      } catch {
        // Asked again at the next visit.
      }
    },
  };
}

function isKept(key: string): boolean {
  try {
    return localStorage.getItem(key) !== null;
  } catch {
    return false;
  }
}
