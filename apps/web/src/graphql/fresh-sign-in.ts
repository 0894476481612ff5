type Settle = (shown: boolean) => void;
type Listener = () => void;

let waiting: readonly Settle[] = [];
const listeners = new Set<Listener>();
const change = (next: readonly Settle[]): void => {
  waiting = next;
  for (const listener of listeners) listener();
};

/** Somebody has to show that it is them before something goes on. Asked side by side they are answered together. */
export const freshSignIn = {
  /** true when they have, false when they would rather not */
  ask: (): Promise<boolean> => new Promise((resolve) => change([...waiting, resolve])),
  settle: (shown: boolean): void => {
    const asked = waiting;
    change([]);
    for (const resolve of asked) resolve(shown);
  },
  isAsked: (): boolean => waiting.length > 0,
  subscribe: (listener: Listener): (() => void) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  },
};
