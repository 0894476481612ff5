import { mutationQueue } from './mutation-queue';

/** So long a page waits for an answer before it goes on without one, in milliseconds. */
const patience = 6_000;

/** What is sent now waits in the line: nothing answers. */
export const isWithoutNetwork = (): boolean => mutationQueue.state().status === 'not-sent';

/**
 * An answer, or `null` when it lets itself be waited for: the line is held because nothing answers, or patience is over. What was sent
 * stays in the line all the same, and whoever sent it hears of it later.
 */
export function unlessWithoutNetwork<Answer>(answer: Promise<Answer>): Promise<Answer | null> {
  return new Promise((resolve, reject) => {
    const stop = () => {
      unsubscribe();
      clearTimeout(timer);
    };
    const goOn = () => {
      stop();
      resolve(null);
    };
    const unsubscribe = mutationQueue.subscribe(() => isWithoutNetwork() && goOn());
    const timer = setTimeout(goOn, patience);
    answer.then(
      (value) => {
        stop();
        resolve(value);
      },
      (error: unknown) => {
        stop();
        reject(error instanceof Error ? error : new Error(String(error)));
      },
    );
    if (isWithoutNetwork()) goOn();
  });
}
