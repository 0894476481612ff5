import { expect } from '@playwright/test';
import { addresses } from './ground/addresses.js';
import { ask } from './ground/api.js';
import { people, signedIn } from './ground/people.js';
import { test } from './ground/test.js';

/* Many small curves beside each other: only what is measured alike may be read on one scale. */
interface OverviewCell {
  readonly code: string;
  readonly measureName: string | null;
  readonly measureId: string | null;
  readonly definitionVersionId: string | null;
  readonly values: ReadonlyArray<number | null>;
}

test('charts with different definitions never share an axis, and those of one definition always do', async ({
  page,
  context,
}) => {
  await page.setViewportSize({ width: 1280, height: 900 });
  await signedIn(context, people.birgitte);
  const { overview } = await ask<{ overview: { cells: OverviewCell[] } }>(
    context.request,
    '{ overview { cells { code measureName measureId definitionVersionId values } } }',
  );
  await page.goto(addresses.overview);
  const cells = page
    .getByRole('main')
    .getByRole('link')
    .filter({ has: page.locator('svg') });
  await expect(cells.nth(6)).toBeVisible();
  const drawn = await cells.evaluateAll((links) =>
    links.map((link) => ({
      text: link.textContent,
      own: link.textContent.includes('egen akse'),
      axis: [...link.querySelectorAll('svg text[text-anchor=end]')].map((tick) => tick.textContent).join('–'),
    })),
  );
  const told = drawn.flatMap((cell) => {
    const known = overview.cells.find(
      ({ code, measureName, values }) =>
        cell.text.startsWith(`${code} ${measureName ?? ''},`) && values.length > 0,
    );
    return known === undefined
      ? []
      : [
          {
            ...cell,
            code: `${known.code} ${known.measureName ?? ''}`,
            definition: known.definitionVersionId,
          },
        ];
  });
  expect(told.length, 'the cells were found').toBeGreaterThanOrEqual(7);
  for (const cell of told) {
    const alike = told.filter(({ definition }) => definition === cell.definition);
    expect(cell.own, `${cell.code} says whether its axis is its own`).toBe(alike.length === 1);
    for (const other of alike) expect(other.axis, `${cell.code} and ${other.code}`).toBe(cell.axis);
  }
  expect(
    new Set(told.map(({ definition }) => definition)).size,
    'there are several definitions',
  ).toBeGreaterThan(1);
});

test('a small curve has no scripted drawing library, and is a link with everything said in its name', async ({
  page,
  context,
}) => {
  await signedIn(context, people.birgitte);
  await page.goto(addresses.overview);
  const cell = page.getByRole('link', {
    name: /^HEL-2 Hørt, Helsingør, .+, seneste \d+(,\d)? procent, uge \d+$/,
  });
  await expect(cell).toBeVisible();
  await expect(page.locator('.recharts-wrapper')).toHaveCount(0);
});
