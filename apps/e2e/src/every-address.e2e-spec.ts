import { expect, type Browser, type Page } from '@playwright/test';
import { addresses } from './ground/addresses.js';
import { pageOf, people, type Person } from './ground/people.js';
import { test } from './ground/test.js';

/* Every address that a page links to, asked for by every role: a page, or the page that says that it is not for them. Never nothing. */
const roles: ReadonlyArray<readonly [string, Person]> = [
  ['the cluster lead', people.birgitte],
  ['a learning agent', people.anna],
  ['a member of the group of chiefs', people.henrik],
  ['the administrator', people.rune],
];
const notHere = 'Findes ikke, eller du har ikke adgang.';

/** Two interventions have the same page: one of a kind is enough. */
const kindOf = (address: string): string =>
  (address.split('?')[0] ?? '')
    .replace(/[0-9a-f]{8}-[0-9a-f-]{27}/g, 'ID')
    .replace(/\/[A-Z]{3,4}-\d+/g, '/CODE')
    .replace(/\/\d+/g, '/N')
    .replace(/(klyngen|eksempler)\/(?!projektgruppen)[a-z-]+/, '$1/NAME');

const roomOf = (address: string): string => /^\/nye-veje\/([a-z-]+)/.exec(address)?.[1] ?? '';

/** Everybody has these. */
const between = [addresses.account, addresses.ownData, addresses.programme];

/** There without loading everything anew, as a link goes. */
async function step(page: Page, address: string): Promise<void> {
  await page.evaluate((path) => {
    for (const heading of document.querySelectorAll('h1')) heading.dataset['before'] = '1';
    window.history.pushState(null, '', path);
    window.dispatchEvent(new PopStateEvent('popstate'));
  }, address);
  await expect(page.locator('h1:not([data-before])').first(), address).toHaveText(/\S/);
  await expect(page.getByText(/^(Henter siden|Loading the page)$/), address).toHaveCount(0);
}

/** By way of another room, where the heading might be the same; the register sheet lies on the start page. */
async function go(page: Page, address: string): Promise<void> {
  const [from, to] = [roomOf(new URL(page.url()).pathname), roomOf(address)];
  if (from === to || [from, to].includes('registrer'))
    await step(page, between.find((way) => ![from, to].includes(roomOf(way))) ?? '');
  await step(page, address);
}

const linksOn = (page: Page): Promise<string[]> =>
  page.evaluate(() =>
    [...document.querySelectorAll<HTMLAnchorElement>('a[href]')]
      .filter((link) => !link.download && link.origin === window.location.origin)
      .map((link) => link.pathname + link.search)
      .filter((path) => path.startsWith('/nye-veje/')),
  );

async function home(browser: Browser, person: Person): Promise<Page> {
  const page = await pageOf(browser, person);
  await page.goto(addresses.account);
  await expect(page.locator('h1').first()).toHaveText(/\S/);
  return page;
}

test('what is linked to is there for each role, or says that it is not', async ({ browser }) => {
  test.setTimeout(300_000);
  const found = new Map<string, string>();
  const open: Page[] = [];
  for (const [, person] of roles) {
    const page = await home(browser, person);
    open.push(page);
    const waiting = await linksOn(page);
    for (let address = waiting.shift(); address !== undefined; address = waiting.shift()) {
      if (found.has(kindOf(address))) continue;
      found.set(kindOf(address), address);
      await go(page, address);
      waiting.push(...(await linksOn(page)));
    }
  }
  expect(found.size, [...found.keys()].join(' ')).toBeGreaterThan(25);
  for (const [at, [role]] of roles.entries()) {
    const page = open[at];
    if (!page) continue;
    const blank: string[] = [];
    let refused = 0;
    for (const address of found.values()) {
      await go(page, address);
      const words = (await page.getByRole('main').innerText()).trim();
      const heading = await page.locator('h1').first().innerText();
      if (heading === notHere) refused += 1;
      else if (words.length < heading.length + 10) blank.push(address);
    }
    expect(blank, `${role} never sees an empty page`).toEqual([]);
    expect(refused, `${role} sees some of it`).toBeLessThan(found.size);
  }
});
