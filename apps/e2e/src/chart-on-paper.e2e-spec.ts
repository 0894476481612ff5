import { expect } from '@playwright/test';
import { addresses } from './ground/addresses.js';
import { people, signedIn } from './ground/people.js';
import { test } from './ground/test.js';

/* A curve for the board on the wall: half an A4, black on white, whatever the screen was. */
for (const colorScheme of ['light', 'dark'] as const) {
  test(`a ${colorScheme} screen prints black on white in a fixed width, with a foot that says what it is`, async ({
    browser,
  }) => {
    const context = await browser.newContext({ colorScheme, viewport: { width: 390, height: 844 } });
    await signedIn(context, people.anna);
    const page = await context.newPage();
    await page.goto(addresses.intervention('HEL-2'));
    await expect(page.getByRole('application')).toBeVisible();
    await page.emulateMedia({ media: 'print' });
    await page.setViewportSize({ width: 794, height: 1123 });
    const drawing = page.getByRole('figure').getByRole('img');
    await expect(drawing).toHaveCount(1);
    const box = await drawing.boundingBox();
    expect(box?.width).toBeCloseTo(680, 0);
    expect((box?.height ?? 0) / (297 / 25.4) / 96, 'less than half a sheet').toBeLessThan(0.5);
    const colours = await drawing.evaluate((svg) => [
      ...new Set(
        [...svg.querySelectorAll('*')].flatMap((mark) => {
          const { fill, stroke } = getComputedStyle(mark);
          return mark instanceof SVGTSpanElement || mark instanceof SVGPathElement ? [fill, stroke] : [];
        }),
      ),
    ]);
    const grey = /^(none|transparent|rgba\(0, 0, 0, 0\)|rgb\((\d+), \2, \2\))$/;
    expect(colours.filter((colour) => !grey.test(colour))).toEqual([]);
    await expect(page.getByRole('figure')).toContainText(
      /HEL-2 · Andel der føler sig hørt.+Udskrevet \d\d\.\d\d\.\d{4}/,
    );
    await expect(page.getByRole('button', { name: 'Hent', exact: true })).toBeHidden();
    await context.close();
  });
}
