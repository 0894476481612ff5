import { expect } from '@playwright/test';
import { addresses } from './ground/addresses.js';
import { people, signedIn } from './ground/people.js';
import { tabTo } from './ground/tab-walk.js';
import { test } from './ground/test.js';

test('the lead prepares a seminar and shows it without a mouse: the focus is seen, moves with what is moved, and comes back', async ({
  page,
}) => {
  test.slow();
  await signedIn(page.context(), people.birgitte);
  await page.goto(addresses.seminar(3));
  const agenda = page.locator('ol').filter({ hasText: 'Velkommen' }).getByRole('listitem');
  await expect(agenda.first()).toBeVisible();
  const title = (await agenda.nth(1).getByRole('button').first().textContent()) ?? '';
  const item = page.getByRole('button', { name: `Ret punktet ${title}`, exact: true });
  const handle = page.getByRole('button', { name: new RegExp(`^Flyt ${title}`) });

  await tabTo(page, item);
  await page.keyboard.press('Enter');
  const sheet = page.getByRole('dialog');
  await expect(sheet.getByLabel('Hvad?', { exact: true })).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(item, 'the sheet gives the focus back').toBeFocused();

  await tabTo(page, handle);
  for (const [key, place] of [
    ['ArrowUp', 0],
    ['ArrowDown', 1],
  ] as const) {
    await page.keyboard.press(key);
    await expect(agenda.nth(place)).toContainText(title);
    await expect(handle, 'the focus goes with what is moved').toBeFocused();
  }

  const shown = page.locator('ol').filter({ hasText: 'HEL-2' }).getByRole('listitem');
  const code = ((await shown.nth(1).locator('strong').first().textContent()) ?? '').trim();
  const up = page.getByRole('button', { name: `Flyt ${code} op` });
  await tabTo(page, up);
  await page.keyboard.press('Enter');
  await expect(shown.first()).toContainText(code);
  await expect(up, 'at the top it is still stood upon').toBeFocused();
  await tabTo(page, page.getByRole('button', { name: `Flyt ${code} ned` }));
  await page.keyboard.press('Enter');
  await expect(shown.nth(1)).toContainText(code);

  const freeze = page.getByRole('button', { name: 'Frys storyboards' });
  await tabTo(page, freeze);
  await page.keyboard.press('Enter');
  await expect(sheet).toContainText('kan hverken dagsorden eller storyboards ændres');
  await page.keyboard.press('Escape');
  await expect(freeze).toBeFocused();

  await tabTo(page, page.getByRole('link', { name: 'Vis', exact: true }), 'Shift+Tab');
  await page.keyboard.press('Enter');
  await expect(page.getByText('1 af 7', { exact: true })).toBeVisible();
  await page.keyboard.press('ArrowRight');
  await expect(page.getByText('2 af 7', { exact: true })).toBeVisible();
  await page.keyboard.press('a');
  await tabTo(page, sheet.getByLabel('Hvad skal der ske?'));
  await page.keyboard.type('Ring til Allerød om aftenvagten');
  await page.keyboard.press('Enter');
  await expect(sheet).toHaveCount(0);
  await page.keyboard.press('Escape');
  await expect(page.getByText('Ring til Allerød om aftenvagten').first()).toBeVisible();
  await expect(page).toHaveURL(addresses.seminar(3));
});
