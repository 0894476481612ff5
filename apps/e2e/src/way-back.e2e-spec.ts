import { expect, type Locator, type Page } from '@playwright/test';
import { addresses } from './ground/addresses.js';
import { people, signedIn } from './ground/people.js';
import { test } from './ground/test.js';

/* Back, in the network's rooms: from a sheet, a filter, a slide and another page to what was there, where one was on it. */
const y = (page: Page): Promise<number> => page.evaluate(() => Math.round(window.scrollY));

/** Comes from the account page, so that it can be seen when Back leaves the room. */
async function comesTo(page: Page, address: string): Promise<void> {
  await page.goto(addresses.account);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  const name =
    address === addresses.overview ? 'Klyngen' : address === addresses.spread ? 'Spredning' : 'Seminarer';
  await page.getByRole('navigation').getByRole('link', { name }).first().click();
  await expect(page).toHaveURL(new RegExp(`${address}`));
}

async function scrolledTo(page: Page, what: Locator): Promise<number> {
  // A person's own scrolling, which is not taken back.
  await page.mouse.wheel(0, 1);
  await what.evaluate((element) => {
    element.scrollIntoView({ block: 'center' });
  });
  await expect.poll(() => y(page)).toBeGreaterThan(100);
  // Until it stands still: what is left while it moves is not where anybody was.
  await page.evaluate(
    () =>
      new Promise<void>((resolve) => {
        const look = (before: number) =>
          setTimeout(() => (window.scrollY === before ? resolve() : look(window.scrollY)), 150);
        look(window.scrollY);
      }),
  );
  return y(page);
}

test('Klyngen: Back closes the sheet, takes the filter off, and comes back to the curve one had looked at', async ({
  page,
}) => {
  await page.setViewportSize({ width: 1280, height: 700 });
  await signedIn(page.context(), people.birgitte);
  await comesTo(page, addresses.overview);
  const opener = page.getByRole('button', { name: /^Notér kontakt med/ }).first();
  for (const away of ['Back', 'Esc']) {
    await opener.click();
    const sheet = page.getByRole('dialog', { name: 'Notér kontakt' });
    await expect(sheet.getByRole('textbox')).toBeFocused();
    if (away === 'Back') await page.goBack();
    else await page.keyboard.press('Escape');
    await expect(sheet).toBeHidden();
    await expect(opener).toBeFocused();
    await expect(page).toHaveURL(addresses.overview);
  }

  await page.getByRole('button', { name: /^Spor: / }).click();
  await page.getByRole('menuitemradio', { name: 'Mødet med pårørende' }).click();
  await expect(page).toHaveURL(/spor=paaroerende/);
  await page.reload();
  await expect(page.getByRole('button', { name: 'Spor: Mødet med pårørende' })).toBeVisible();
  await page.goBack();
  await expect(page.getByRole('button', { name: 'Spor: Alle spor' })).toBeVisible();

  const curve = page.getByRole('link', { name: /^HØR-2 / }).last();
  const before = await scrolledTo(page, curve);
  await curve.click();
  await expect(page).toHaveURL(addresses.intervention('HØR-2'));
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await page.goBack();
  await expect(curve).toBeInViewport();
  await expect.poll(() => y(page)).toBe(before);
  // The sheet that was opened twice has left nothing behind.
  await page.goBack();
  await expect(page).toHaveURL(addresses.account);
});

test('a seminar: Back leads from a slide to the place on the page one showed it from, and a reload keeps the slide', async ({
  page,
}) => {
  await page.setViewportSize({ width: 1280, height: 500 });
  await signedIn(page.context(), people.birgitte);
  await comesTo(page, `/nye-veje/seminarer`);
  await page.getByRole('link', { name: /^2 · / }).click();
  await expect(page).toHaveURL(addresses.seminar(2));
  const show = page.getByRole('link', { name: 'Vis', exact: true });
  await show.click();
  for (const at of ['1 af 7', '2 af 7', '3 af 7']) {
    await expect(page.getByText(at, { exact: true })).toBeVisible();
    if (at !== '3 af 7') await page.keyboard.press('ArrowRight');
  }
  await page.reload();
  await expect(page.getByText('3 af 7', { exact: true })).toBeVisible();
  await page.goBack();
  await expect(show).toBeVisible();
  const before = await scrolledTo(page, page.getByRole('heading', { name: 'Aftaler' }));
  await page.evaluate(() => {
    document.querySelector<HTMLElement>('a[href$="/seminarer/2/vis"]')?.click();
  });
  await expect(page.getByText('1 af 7', { exact: true })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(show).toBeAttached();
  await expect.poll(() => y(page)).toBe(before);
  await page.goBack();
  await expect(page, 'the slides are no steps of the way').not.toHaveURL(addresses.seminar(2));
});

test('Spredning: what was searched and chosen stays through a reload, and Back takes one step', async ({
  page,
}) => {
  await signedIn(page.context(), people.anna);
  await comesTo(page, addresses.spread);
  const search = page.getByRole('searchbox');
  await search.fill('livshistorie');
  await expect(page).toHaveURL(/ord=livshistorie/);
  await page.getByRole('button', { name: 'Alle spor' }).click();
  await page.getByRole('menuitemradio', { name: 'Mødet med borgeren' }).click();
  await expect(page).toHaveURL(/spor=borgeren/);
  await page.reload();
  await expect(search).toHaveValue('livshistorie');
  await page.goBack();
  await expect(page.getByRole('button', { name: /Alle spor$/ })).toBeVisible();
  await expect(search).toHaveValue('livshistorie');
  await page.getByRole('button', { name: 'Gør til koncept' }).click();
  const sheet = page.getByRole('dialog');
  await expect(sheet).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(sheet).toBeHidden();
  await expect(page).toHaveURL(/ord=livshistorie$/);
  await page.goBack();
  await expect(page).toHaveURL(addresses.account);
});

test('whoever goes on at the moment a sheet closes is not called back, and a page loaded anew under a sheet has no step more', async ({
  page,
}) => {
  await signedIn(page.context(), people.birgitte);
  await comesTo(page, addresses.overview);
  const opener = page.getByRole('button', { name: /^Notér kontakt med/ }).first();
  const sheet = page.getByRole('dialog', { name: 'Notér kontakt' });
  const seminars = page.getByRole('navigation').getByRole('link', { name: 'Seminarer' }).first();
  for (let time = 0; time < 2; time += 1) {
    await opener.click();
    await expect(sheet.getByRole('textbox')).toBeFocused();
    const link = await seminars.elementHandle();
    // In one turn, as fast as a machine can: the sheet goes away, and so does the page.
    await sheet.getByRole('button', { name: 'Luk' }).evaluate(async (close, next) => {
      (close as HTMLElement).click();
      await new Promise((gone) => {
        const look = () =>
          document.querySelector('[role=dialog] textarea') ? setTimeout(look) : gone(undefined);
        look();
      });
      (next as HTMLElement).click();
    }, link);
    await expect(page.getByRole('link', { name: /^2 · / })).toBeVisible();
    await page.evaluate(() => new Promise((later) => setTimeout(later, 500)));
    await expect(page, 'nobody is called back').toHaveURL(/seminarer/);
    await page.goBack();
    await expect(page).toHaveURL(addresses.overview);
  }

  await opener.click();
  await expect(sheet.getByRole('textbox')).toBeFocused();
  await page.reload();
  await expect(opener).toBeVisible();
  await expect(sheet).toHaveCount(0);
  // What the sheet is made of is fetched again by opening it.
  await opener.click();
  await expect(sheet.getByRole('textbox')).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(sheet).toBeHidden();
  await page.goBack();
  await expect(page).toHaveURL(addresses.account);
});
