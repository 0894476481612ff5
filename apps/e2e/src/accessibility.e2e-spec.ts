import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';
import { people, signedIn, speaks } from './ground/people.js';
import { routesOf, sideways, visit } from './ground/routes.js';
import { test } from './ground/test.js';

/*
 * axe on every page, two of the eight combinations of language, colours and width each, so that over the pages every pair of them is met.
 * It finds what a machine can find; the rest is in the walks with the keyboard and in people's hands.
 */
const languages = ['da', 'en'] as const;
const schemes = ['light', 'dark'] as const;
const sizes = [
  { width: 320, height: 568 },
  { width: 1280, height: 800 },
] as const;
const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

interface Combination {
  readonly language: (typeof languages)[number];
  readonly colorScheme: (typeof schemes)[number];
  readonly viewport: (typeof sizes)[number];
}
const combinations: Combination[] = [0, 1, 2, 3, 4, 5, 6, 7].map((number) => ({
  language: languages[number & 1 ? 1 : 0],
  colorScheme: schemes[number & 2 ? 1 : 0],
  viewport: sizes[number & 4 ? 1 : 0],
}));
/** Page number n is met in one combination and in its opposite. */
const meets = (route: number, combination: number): boolean =>
  combination === route % 4 || combination === 7 - (route % 4);

async function seriousFindings(page: Page): Promise<string[]> {
  // In the page itself: there are no frames, and a page of axe's own for every run takes longer than the run.
  const axe = new AxeBuilder({ page })
    .options({ resultTypes: ['violations'] })
    .withTags(tags)
    .setLegacyMode(true);
  const { violations } = await axe.analyze();
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) =>
      nodes.map(({ target, failureSummary }) => `${id} at ${target.join(' ')}: ${failureSummary ?? ''}`),
    );
}

for (const [number, { language, colorScheme, viewport }] of combinations.entries()) {
  test(`axe finds nothing serious: ${language}, ${colorScheme}, ${viewport.width} px`, async ({
    browser,
  }) => {
    test.setTimeout(120_000);
    const context = await browser.newContext({ colorScheme, viewport });
    const person = language === 'da' ? people.sara : people.lone;
    await signedIn(context, person);
    await speaks(context, language);
    const page = await context.newPage();
    const routes = await routesOf(context, person);
    for (const route of routes.filter((_, at) => meets(at, number))) {
      await test.step(route.name, async () => {
        await visit(page, route);
        await expect(page.locator('html')).toHaveAttribute('lang', language);
        expect.soft(await seriousFindings(page), route.name).toEqual([]);
        expect.soft(await sideways(page), `${route.name} is scrolled sideways`).toBe(0);
      });
    }
    // It goes with the person, into the stories that come after this one.
    await speaks(context, 'da');
    await context.close();
  });
}

test('axe finds nothing serious on the sign-in', async ({ page }) => {
  for (const viewport of sizes) {
    await page.setViewportSize(viewport);
    await page.goto('/log-ind');
    await expect(page.getByRole('button', { name: 'Log ind', exact: true })).toBeVisible();
    expect.soft(await seriousFindings(page)).toEqual([]);
    expect.soft(await sideways(page)).toBe(0);
  }
});

test('at 320 px every page has one heading of the first level, a title of its own, and no sideways scroll', async ({
  page,
  context,
}) => {
  test.setTimeout(90_000);
  await page.setViewportSize(sizes[0]);
  await signedIn(context, people.sara);
  const titles = new Map<string, string>();
  for (const route of await routesOf(context, people.sara)) {
    await visit(page, route);
    await expect(page.locator('html')).toHaveAttribute('lang', 'da');
    expect.soft(await page.locator('h1').count(), `${route.name}: headings of the first level`).toBe(1);
    expect.soft(await sideways(page), `${route.name} is scrolled sideways`).toBe(0);
    const title = await page.title();
    expect.soft(title, route.name).toMatch(/^.+ · Læringsrum$/);
    if (!route.address.includes('vis=tabel') && route.name !== 'Målinger, pasted') {
      expect.soft(titles.get(title), `${route.name} has the title of another page: ${title}`).toBeUndefined();
      titles.set(title, route.name);
    }
  }
});
