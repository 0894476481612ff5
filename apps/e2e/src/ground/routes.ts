import { expect, type BrowserContext, type Page } from '@playwright/test';
import { addresses } from './addresses.js';
import { newDocumentationTask, newTimings } from './documentation.js';
import { newCycle, newIntervention, newMeasure, startCycle } from './interventions.js';
import { type Person } from './people.js';

export interface Route {
  readonly name: string;
  readonly address: string;
  /** Brings the page into the state that is meant. */
  readonly then?: (page: Page) => Promise<void>;
}

/** Every page of a programme, and the states in which it looks like another page, on ground of the person's own. */
export async function routesOf(context: BrowserContext, person: Person): Promise<Route[]> {
  const { request } = context;
  const empty = await newIntervention(request, person, 'Endnu uden tal');
  const full = await newIntervention(request, person, 'Spørg, mens besøget er frisk');
  const values = [50, 52, 48, 51, 49, 53, 50, 47, 52, 51, 50, 49, 61, 63, 60, 62, 64, 61, 62];
  const measure = await newMeasure(request, full, { values, missing: 1 });
  const draft = await newCycle(request, full, { title: 'En kladde', measureId: measure.id });
  const running = await newCycle(request, full, {
    title: 'Ved døren',
    measureId: measure.id,
    startsOn: measure.weeks.at(-3) ?? measure.thisWeek,
    endsOn: measure.thisWeek,
  });
  await startCycle(request, running);
  const task = await newDocumentationTask(request, full, 'Skrive i døgnrytmeplanen');
  await newTimings(request, task, 'BEFORE', [14, 15, 16, 17, 13, 18, 15]);
  await newTimings(request, task, 'AFTER', [9, 10, 11, 10, 9, 12, 10]);
  const { code } = full;
  return [
    { name: 'Mit arbejde', address: addresses.myWork },
    { name: 'Din konto', address: addresses.account },
    { name: 'Læringsrum', address: addresses.learningSpaces },
    { name: 'Mine oplysninger', address: addresses.ownData },
    { name: 'Indsatser', address: addresses.interventions },
    { name: 'Ny indsats', address: `${addresses.interventions}?ny=1`, then: dialogIsOpen },
    { name: 'Indsats', address: addresses.intervention(code) },
    { name: 'Indsats as a table', address: `${addresses.intervention(code)}?vis=tabel` },
    { name: 'Indsats without a number', address: addresses.intervention(empty.code) },
    { name: 'Indsats of another place', address: addresses.intervention('HEL-2') },
    { name: 'PDSA, draft', address: addresses.cycle(code, draft.number) },
    { name: 'PDSA, running', address: addresses.cycle(code, running.number) },
    { name: 'PDSA, closed', address: addresses.cycle('HAL-1', 1) },
    { name: 'Driverdiagram', address: `${addresses.theory('HEL-2')}?vis=diagram` },
    { name: 'Driverdiagram as a list', address: `${addresses.theory('HEL-1')}?vis=liste` },
    { name: 'Driverdiagram, empty', address: `${addresses.theory(code)}?vis=diagram` },
    { name: 'Fremdrift', address: addresses.progress(code) },
    { name: 'Metodespejl', address: addresses.methodMirror(code) },
    { name: 'Målinger', address: addresses.grid(code) },
    { name: 'Målinger, pasted', address: addresses.grid(code), then: pasteTwoWeeks },
    { name: 'Registrér, which', address: addresses.register, then: dialogIsOpen },
    { name: 'Registrér', address: addresses.record(code), then: dialogIsOpen },
    { name: 'Dokumentationstid', address: addresses.interventionDocumentation(code) },
    { name: 'Dokumentationstid, empty', address: addresses.interventionDocumentation(empty.code) },
    {
      name: 'Tag tid',
      address: `${addresses.interventionDocumentation(code)}?opgave=${task}`,
      then: dialogIsOpen,
    },
    { name: 'Dokumentationstid, programme', address: addresses.documentation },
    { name: 'Klyngen', address: addresses.overview },
    { name: 'Kommune', address: addresses.place('hoersholm') },
    { name: 'Projektgruppen', address: addresses.place('projektgruppen') },
    { name: 'Spredning', address: addresses.spread },
    { name: 'Koncept', address: addresses.concept('HEL-2') },
    { name: 'Læringsseminar', address: addresses.seminar(2) },
    { name: 'Storyboard, shown', address: `${addresses.seminar(2)}/vis/1` },
    { name: 'Programmet', address: addresses.programme },
    { name: 'Not found', address: '/nye-veje/ukendt' },
    { name: 'Tilgængelighedserklæring', address: '/tilgaengelighed' },
  ];
}

async function dialogIsOpen(page: Page): Promise<void> {
  await expect(page.getByRole('dialog')).toBeVisible();
  await expect(page.getByRole('dialog').getByRole('button').first()).toBeInViewport();
}

/** A paste event such as the browser makes of Ctrl+V, without the system's clipboard. */
async function pasteTwoWeeks(page: Page): Promise<void> {
  await page.getByRole('grid').evaluate((grid) => {
    const data = new DataTransfer();
    data.setData('text/plain', '66,5\n');
    grid.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
  });
  await expect(page.locator('#paste-title')).toBeVisible();
}

/** Goes there and waits until the page itself stands, not its place holder. */
export async function visit(page: Page, route: Route): Promise<void> {
  await page.goto(route.address);
  await expect(page.getByRole('heading', { level: 1, includeHidden: true }).first()).toBeAttached();
  await expect(page.getByText(/^(Henter siden|Loading the page)$/)).toHaveCount(0);
  await route.then?.(page);
}

/** How far the page can be scrolled sideways, in pixels. */
export const sideways = (page: Page): Promise<number> =>
  page.evaluate(() => {
    const root = document.scrollingElement ?? document.documentElement;
    return root.scrollWidth - root.clientWidth;
  });
