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

/** How many changes lie in this device's outbox, whoever they are from. */
export const keptInOutbox = (page: Page): Promise<number> =>
  page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        const opening = indexedDB.open('laeringsrum');
        opening.onerror = () => resolve(0);
        opening.onsuccess = () => {
          const database = opening.result;
          if (!database.objectStoreNames.contains('changes')) {
            database.close();
            return resolve(0);
          }
          const count = database.transaction('changes').objectStore('changes').count();
          count.onsuccess = () => {
            database.close();
            resolve(count.result);
          };
        };
      }),
  );
