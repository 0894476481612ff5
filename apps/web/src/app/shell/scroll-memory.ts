/**
 * Back leads to where one was on the page, not to its top. The browser's own memory is no help: when it looks, the page it goes back to has not been
 * drawn yet.
 */

interface Entry {
  readonly key?: string;
  readonly idx?: number;
}

const entry = (): Entry => (window.history.state ?? {}) as Entry;
const name = ({ key, idx }: Entry): string => key ?? `first ${idx ?? 0}`;

/** Long enough that the page has come and stands still; whoever scrolls, types or points before is not disturbed. */
const STILL_MS = 800;
const LATEST_MS = 5000;
const INTERRUPTIONS = ['wheel', 'touchstart', 'keydown', 'pointerdown'] as const;

const positions = new Map<string, number>();
let restoring: number | null = null;

// Fetched with the second page: the first one still stands as it was left.
const before = { idx: (entry().idx ?? 0) - 1, y: window.scrollY };

function stop(): void {
  if (restoring !== null) cancelAnimationFrame(restoring);
  restoring = null;
}

function restore(wanted: number): void {
  stop();
  const began = performance.now();
  let standing = began;
  const step = (now: number) => {
    if (Math.abs(window.scrollY - wanted) > 1) {
      window.scrollTo({ top: wanted, behavior: 'instant' });
      standing = now;
    }
    restoring =
      now - standing > STILL_MS || now - began > LATEST_MS ? null : window.requestAnimationFrame(step);
  };
  restoring = window.requestAnimationFrame(step);
}

window.addEventListener(
  'scroll',
  () => {
    if (restoring === null) positions.set(name(entry()), window.scrollY);
  },
  { passive: true },
);
window.addEventListener('popstate', () => {
  const here = entry();
  const wanted = positions.get(name(here)) ?? (here.idx === before.idx ? before.y : undefined);
  if (wanted !== undefined) restore(wanted);
});
for (const interruption of INTERRUPTIONS) window.addEventListener(interruption, stop, { passive: true });

export {};
