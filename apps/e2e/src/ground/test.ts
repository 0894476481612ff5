import { test as base } from '@playwright/test';

/**
 * Playwright's test, which also closes the browsers of the other people in a story when it ends. Left open, each keeps its live update and
 * its page at work through all the stories that follow.
 */
export const test = base.extend<{ othersGoHome: void }>({
  othersGoHome: [
    async ({ browser }, use) => {
      const before = new Set(browser.contexts());
      await use();
      for (const context of browser.contexts()) if (!before.has(context)) await context.close();
    },
    { auto: true },
  ],
});
