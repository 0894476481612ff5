import { expect, type Locator, type Page } from '@playwright/test';

/** What the top of the page says about what the server has. */
export const syncState = (page: Page): Locator => page.getByRole('banner');

/** Saved, as the page says it once the server has acknowledged something in this visit. */
export async function saysSaved(page: Page): Promise<void> {
  // Between two attempts the page waits up to ten seconds.
  await expect(syncState(page)).toContainText(/Gemt kl\. \d\d\.\d\d/, { timeout: 20_000 });
}

export async function doesNotSaySaved(page: Page): Promise<void> {
  await expect(syncState(page)).not.toContainText(/Gemt kl\.|Alt er gemt/);
}

/** A text field of a cycle. */
export const field = (page: Page, name: string): Locator => page.getByRole('textbox', { name, exact: true });

/** Everything this browser keeps on the device for the page's address, as one text. */
export const keptOnDevice = (page: Page): Promise<string> =>
  page.evaluate(
    () => JSON.stringify(Object.entries(localStorage)) + JSON.stringify(Object.entries(sessionStorage)),
  );

/** Everything in one of the stores on this device, whoever it is from. */
export const onDevice = (page: Page, store: 'changes' | 'seen'): Promise<unknown[]> =>
  page.evaluate(
    (name) =>
      new Promise<unknown[]>((resolve) => {
        const opening = indexedDB.open('laeringsrum');
        // Not made yet: making it is the product's business.
        opening.onupgradeneeded = () => opening.transaction?.abort();
        opening.onerror = () => resolve([]);
        opening.onsuccess = () => {
          const all = opening.result.transaction(name).objectStore(name).getAll();
          all.onsuccess = () => {
            opening.result.close();
            resolve(all.result as unknown[]);
          };
        };
      }),
    store,
  );

/** How many changes lie in this device's outbox, whoever they are from. */
export const keptInOutbox = async (page: Page): Promise<number> => (await onDevice(page, 'changes')).length;
