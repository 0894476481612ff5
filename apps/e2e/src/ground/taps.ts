import { expect, type Locator } from '@playwright/test';

/** Counts what a thumb does: every tap is one, and so is every text that is typed. */
export class Thumb {
  taps = 0;
  typed = 0;

  async tap(target: Locator): Promise<void> {
    await expect(target).toBeVisible();
    await target.tap();
    this.taps++;
  }

  async type(target: Locator, text: string): Promise<void> {
    await target.fill(text);
    this.typed++;
  }
}
