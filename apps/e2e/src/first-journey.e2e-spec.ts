import { expect, type Browser, type Page } from '@playwright/test';
import { formatWeek, nextPeriod, periodStart, weekOf } from '@laeringsrum/locale';
import { addresses } from './ground/addresses.js';
import { today } from './ground/interventions.js';
import { people, signedIn } from './ground/people.js';
import { test } from './ground/test.js';

/*
 * The whole road once, as an agent walks it: from an idea in one sentence to a closed test and the next one made ready. Everything here is
 * done in the pages; only the phone's sign-in is taken for granted.
 */
const weeks = 40;
/** Before: around 50. After: around 62. One week is empty, one is written by somebody in a hurry. */
const emptyAt = 6;
const hurriedAt = 12;
const title = 'Spørg, mens besøget er frisk';

function clipboardOf(mondays: readonly string[]): string {
  const rows = mondays.map((monday, at) => {
    const number = formatWeek(weekOf(monday), 'da').replace(/\D/g, '');
    const value = at < 20 ? [48.5, 52, 50, 47.5, 51.5][at % 5] : [61.5, 63, 60, 64.5, 62][at % 5];
    const written = at === emptyAt ? '' : at === hurriedAt ? 'ca. 51' : String(value).replace('.', ',');
    return `uge ${number}\t${written}`;
  });
  return [...rows, ''].join('\r\n');
}

const blank = (page: Page, name: string) => page.getByRole('textbox', { name, exact: true });
const lit = (page: Page) =>
  page.getByRole('region', { name: 'Mål' }).getByRole('button', { name: /: på plads$/ });

async function write(page: Page, name: string, text: string): Promise<void> {
  await blank(page, name).fill(text);
  await blank(page, name).press('Enter');
}

async function describesAnIntervention(page: Page): Promise<string> {
  await page.getByRole('navigation', { name: 'Hovedmenu' }).getByRole('link', { name: 'Indsatser' }).click();
  await page.getByRole('button', { name: 'Ny indsats' }).click();
  const sheet = page.getByRole('dialog', { name: 'Ny indsats' });
  await sheet.getByRole('textbox', { name: 'Hvad vil I prøve at gøre bedre?' }).fill(title);
  await sheet.getByRole('radio', { name: 'Mødet med pårørende' }).check();
  await sheet.getByRole('radio', { name: 'Lindehuset' }).check();
  await sheet.getByRole('button', { name: 'Opret indsatsen' }).click();
  await expect(page).toHaveURL(/\/nye-veje\/indsatser\/HEL-\d+$/);
  await expect(page.getByRole('heading', { level: 1 })).toContainText(title);
  return new URL(page.url()).pathname.split('/').at(-1) ?? '';
}

async function writesTheGoal(page: Page): Promise<void> {
  await expect(lit(page)).toHaveCount(0);
  await write(page, 'Hvad skal blive bedre?', 'andelen af pårørende, der føler sig hørt');
  await write(page, 'For hvem?', 'hold B på Lindehuset');
  await expect(page.getByRole('button', { name: 'Specifikt: på plads' })).toBeVisible();
  await write(page, 'Hvor er I i dag?', '50');
  await write(page, 'Hvor langt vil I nå?', '75');
  await expect(page.getByRole('button', { name: 'Attraktivt: på plads' })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Realistisk: på plads' })).toBeVisible();
  const due = nextPeriod(periodStart(await today(page.context().request), 'WEEKLY'), 'WEEKLY', 8);
  await write(page, 'Hvornår skal det være nået?', `${formatWeek(weekOf(due), 'da').split('-')[0]}`);
  await expect(page.getByRole('button', { name: 'Tidsbestemt: på plads' })).toBeVisible();
  await write(page, 'Hvornår og hvordan gør I status?', 'på tavlemødet hver måned');
  await expect(page.getByRole('button', { name: 'Evalueret: på plads' })).toBeVisible();
  await expect(page.getByRole('button', { name: /^Målbart: Hvilket tal viser det\?/ })).toBeVisible();
}

async function definesTheMeasure(page: Page): Promise<void> {
  await blank(page, 'Vi tæller').fill('antal pårørende, der føler sig hørt');
  await blank(page, 'Ud af').fill('alle adspurgte');
  await page.getByRole('button', { name: 'Brug dette tal' }).click();
  await expect(page.getByRole('figure', { name: /Andel pårørende, der føler sig hørt/ })).toBeVisible();
  await expect(lit(page)).toHaveCount(6);
  await page.getByRole('button', { name: 'Markér som aftalt' }).click();
  await expect(page.getByText(/^Aftalt /)).toBeVisible();
}

async function pastesFortyWeeks(page: Page, mondays: readonly string[]): Promise<void> {
  await page.getByRole('link', { name: 'Målinger' }).click();
  const grid = page.getByRole('grid');
  await grid
    .getByRole('gridcell', { name: /^Andel pårørende/ })
    .first()
    .click();
  await page.evaluate((text) => navigator.clipboard.writeText(text), clipboardOf(mondays));
  await page.keyboard.press('Control+V');

  const preview = page.getByRole('region', { name: 'Indsæt fra udklipsholder' });
  await expect(preview).toContainText('Intet er gemt endnu');
  const counts = preview.getByRole('listitem');
  await expect(counts).toContainText(['38 nye', '0 ændrer', '0 er ens', '1 kan ikke læses']);
  await expect(preview).toContainText('”ca. 51” er ikke et tal');
  const fix = preview.getByRole('textbox', { name: /^Ret / });
  await fix.fill('51');
  await fix.press('Enter');
  await expect(counts).toContainText(['39 nye', '0 ændrer', '0 er ens', '0 kan ikke læses']);
  await preview.getByRole('button', { name: 'Indsæt 39 værdier' }).click();
  await expect(preview).toBeHidden();
  await expect(page.getByText(/39 målinger, median/)).toBeVisible();
}

async function plansAndStarts(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Planlæg afprøvning' }).click();
  await expect(page.getByRole('heading', { name: /Plan/ })).toBeVisible();
  await blank(page, 'Titel').fill('Ved døren');
  await blank(page, 'Hvad prøver vi?').fill('Vi spørger én pårørende ved døren på fredag.');
  await page.getByRole('radio', { name: 'Et tal' }).check();
  await blank(page, 'Forventet tal').fill('65');
  await blank(page, 'fordi …').fill('de svarer lettere, mens besøget er frisk');
  await page.getByRole('button', { name: 'Start afprøvning' }).click();
  await expect(page.getByText('Afprøves', { exact: true })).toBeVisible();
  await expect(page.getByText('mindst 65 %')).toBeVisible();
}

/** One hand, one thumb: every tap and every field that is written in counts. */
class Thumb {
  taps = 0;
  constructor(readonly page: Page) {}
  async tap(target: ReturnType<Page['getByRole']>): Promise<void> {
    this.taps += 1;
    await target.tap();
  }
  async type(text: string): Promise<void> {
    this.taps += 1;
    await this.page.keyboard.type(text);
  }
}

async function registersOnThePhone(browser: Browser, code: string, monday: string): Promise<void> {
  const phone = await browser.newContext({
    viewport: { width: 390, height: 844 },
    hasTouch: true,
    isMobile: true,
  });
  await signedIn(phone, people.anna);
  const page = await phone.newPage();
  await page.goto(addresses.myWork);
  const thumb = new Thumb(page);
  await thumb.tap(page.getByRole('link', { name: 'Registrér en måling' }));
  const sheet = page.getByRole('dialog');
  await thumb.tap(sheet.getByRole('button', { name: new RegExp(`${code} `) }));
  await expect(sheet).toContainText(formatWeek(weekOf(monday), 'da').replace('uge', 'Uge'));
  await expect(sheet.getByRole('textbox', { name: 'Procent' }), 'the keypad is up').toBeFocused();
  await thumb.type('66');
  await thumb.tap(sheet.getByRole('button', { name: 'Gem', exact: true }));
  await expect(page.getByText(/^Gemt: 66,0\s% for /).first()).toBeVisible();
  expect(thumb.taps).toBeLessThanOrEqual(5);
  await phone.close();
}

test.use({ permissions: ['clipboard-read', 'clipboard-write'] });

test('from an idea to a closed test, and the next one is ready', async ({ page, browser }) => {
  test.setTimeout(150_000);
  await page.goto('/');
  await page.getByRole('button', { name: /Anna Lykke, læringsagent, Helsingør/ }).click();
  await expect(page).toHaveURL(addresses.myWork);

  const thisWeek = periodStart(await today(page.context().request), 'WEEKLY');
  const mondays = Array.from({ length: weeks }, (_, at) => nextPeriod(thisWeek, 'WEEKLY', at - weeks));

  const code = await test.step('three answers make an intervention', () => describesAnIntervention(page));
  await test.step('the goal is one sentence, and five letters light up', () => writesTheGoal(page));
  await test.step('the measure is one sentence, and the sixth letter lights up', () =>
    definesTheMeasure(page));
  await test.step('forty weeks come from a spreadsheet', () => pastesFortyWeeks(page, mondays));
  await test.step('a test is planned with a prediction, and started', async () => {
    await page.goto(addresses.intervention(code));
    await plansAndStarts(page);
  });
  await test.step('on the phone this week takes at most five taps', () =>
    registersOnThePhone(browser, code, thisWeek));
  await test.step('the curve says one sentence', async () => {
    await page.goto(addresses.intervention(code));
    const figure = page.getByRole('figure', { name: /Andel pårørende, der føler sig hørt/ });
    const sentence =
      /Der er sket et skift: 22 målinger i træk over medianen \(uge .+–.+\)\. Det går i ønsket retning\.$/;
    await expect(figure.getByText(sentence)).toHaveCount(1);
    await expect(figure.getByRole('img', { name: sentence })).toBeVisible();
    await expect(page.getByRole('heading', { level: 1 })).toContainText(title);
  });
  await test.step('the test is studied and closed as Tilpas', async () => {
    await page.goto(addresses.cycle(code, 1));
    await page.getByRole('button', { name: 'Gå til Lær' }).click();
    await expect(page.getByText('Klar til læring', { exact: true })).toBeVisible();
    await expect(page.getByRole('radio', { name: 'Ja', exact: true })).not.toBeChecked();
    await page.getByRole('radio', { name: 'Ja', exact: true }).check();
    await blank(page, 'Det lærte vi').fill('Ved døren svarer de, mens de har det i kroppen.');
    await page.getByRole('radio', { name: /^Tilpas/ }).check();
    await blank(page, 'Ændring til næste').fill('Aftenvagten spørger også.');
    await page.getByRole('button', { name: 'Tilpas og gør cyklus 2 klar' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Afslut cyklussen' }).click();
  });
  await test.step('and the next one lies ready', async () => {
    await expect(page).toHaveURL(addresses.cycle(code, 2));
    await expect(page.getByText('Kladde', { exact: true })).toBeVisible();
    await expect(page.getByRole('link', { name: 'Fra cyklus 1: Tilpas' })).toBeVisible();
    await expect(blank(page, 'Hvad prøver vi?'), 'the plan goes on with the change').toHaveValue(
      'Vi spørger én pårørende ved døren på fredag.\nAftenvagten spørger også.',
    );
    await expect(page.getByRole('radio', { name: '1 vagt/dag' }), 'one step larger').toBeChecked();
    for (const choice of await page
      .getByRole('group', { name: 'Hvad forventer I, der sker?' })
      .getByRole('radio')
      .all())
      await expect(choice, 'the prediction is empty on purpose').not.toBeChecked();
  });
});
