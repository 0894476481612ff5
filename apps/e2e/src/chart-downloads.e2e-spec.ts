import { expect, type Page } from '@playwright/test';
import { readFile } from 'node:fs/promises';
import { readSheet } from 'read-excel-file/node';
import { addresses } from './ground/addresses.js';
import { newIntervention, newMeasure, type Measure } from './ground/interventions.js';
import { people, signedIn } from './ground/people.js';
import { test } from './ground/test.js';

/* The curve leaves the house: as a picture, a drawing, a workbook and plain numbers. Each file is opened and read. */
const answers = [13, 12, 14, 13, 11, 13, 14, 13, null, 12, 11, 13, 14, 18, 19, 18, 20, 19, 21, 20, 22];
const outOf = 25;
const note = '=1+1 æøå ÆØÅ';

async function standsAtChart(page: Page): Promise<Measure> {
  const context = page.context();
  await signedIn(context, people.jens);
  const intervention = await newIntervention(
    context.request,
    people.jens,
    'En kurve, der skal med til mødet',
  );
  const measure = await newMeasure(context.request, intervention, {
    values: answers,
    outOf,
    notes: { 1: note },
  });
  await page.goto(addresses.intervention(intervention.code));
  await expect(page.getByRole('figure', { name: /Andel der føler sig hørt/ })).toBeVisible();
  return measure;
}

async function fetched(page: Page, choice: RegExp): Promise<{ name: string; content: Buffer }> {
  await page.getByRole('button', { name: 'Hent', exact: true }).click();
  const arrives = page.waitForEvent('download');
  await page.getByRole('button', { name: choice }).click();
  const file = await arrives;
  return { name: file.suggestedFilename(), content: await readFile(await file.path()) };
}

test('CSV opens in a Danish spreadsheet, and a note is never run as a formula', async ({ page }) => {
  const { weeks } = await standsAtChart(page);
  const { name, content } = await fetched(page, /CSV/);
  expect(name).toMatch(/^HØR-\d+ Hørt\.csv$/);
  expect([...content.subarray(0, 3)], 'a byte order mark').toEqual([0xef, 0xbb, 0xbf]);
  const text = content.toString('utf8');
  expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
  const lines = text.slice(1).trimEnd().split('\r\n');
  expect(lines).toHaveLength(answers.length + 1);
  expect(lines[0]).toBe('Uge;Dato;Værdi;Tæller;Nævner;Over/under median;Del af skift;Cyklus;Note');
  const [year, month, day] = (weeks[0] ?? '').split('-');
  expect(lines[1]).toMatch(new RegExp(`^Uge \\d+;${day}-${month}-${year};52;13;25;`));
  expect(lines[2]).toContain(`;'${note}`);
  expect(lines[9]).toContain(';mangler;;;');
  expect(lines.at(-1)).toMatch(/;88;22;25;over;ja;/);
});

test('the workbook has real numbers and dates', async ({ page }) => {
  const { weeks } = await standsAtChart(page);
  const scripts: string[] = [];
  page.on('request', (request) => scripts.push(new URL(request.url()).pathname));
  const { name, content } = await fetched(page, /Excel/);
  expect(name).toMatch(/^HØR-\d+ Hørt\.xlsx$/);
  expect(
    scripts.filter((path) => path.includes('chart-workbook')),
    'fetched when it is asked for',
  ).toHaveLength(1);
  const rows = await readSheet(content, 'Målinger');
  expect(rows).toHaveLength(answers.length + 1);
  expect(rows[1]?.slice(1, 5)).toEqual([new Date(`${weeks[0] ?? ''}T00:00:00Z`), 52, 13, 25]);
  expect(rows[2]?.at(-1)).toMatch(/^=1\+1 æøå ÆØÅ/);
  const about = await readSheet(content, 'Om tallene');
  expect(about[0]).toEqual(['Måling', 'Andel der føler sig hørt, %']);
  expect(String(about[1]?.[1])).toMatch(/^Der er sket et skift: 9 målinger i træk over medianen/);
});

test('the drawing is the one on the screen, mark by mark', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 900 });
  await standsAtChart(page);
  const { name, content } = await fetched(page, /SVG/);
  expect(name).toMatch(/\.svg$/);
  const file = await page.evaluate((svg) => {
    const parsed = new DOMParser().parseFromString(svg, 'image/svg+xml');
    const drawing = parsed.querySelector('g');
    return {
      broken: parsed.querySelector('parsererror') !== null,
      label: parsed.documentElement.getAttribute('aria-label') ?? '',
      texts: [...(drawing?.querySelectorAll('text') ?? [])].map(
        (text) => `${text.getAttribute('x') ?? ''} ${text.getAttribute('y') ?? ''} ${text.textContent}`,
      ),
      paths: [...(drawing?.querySelectorAll('path') ?? [])].map((path) => path.getAttribute('d') ?? ''),
    };
  }, content.toString('utf8'));
  expect(file.broken).toBe(false);
  expect(file.label).toContain('Andel der føler sig hørt, %. Der er sket et skift');
  await expect(page.locator('.recharts-wrapper')).toBeVisible();
  const screen = await page.locator('figure .recharts-wrapper').evaluate((chart) => ({
    texts: [...chart.querySelectorAll('text')].map(
      (text) => `${text.getAttribute('x') ?? ''} ${text.getAttribute('y') ?? ''} ${text.textContent}`,
    ),
    paths: [...chart.querySelectorAll('path')].map((path) => path.getAttribute('d') ?? '').join(' '),
  }));
  expect(screen.texts.toSorted()).toEqual(file.texts.toSorted());
  // Recharts writes the curve itself; every other outline is found letter by letter.
  const missing = file.paths.filter((d) => !screen.paths.includes(d));
  expect(missing.length, 'only the curve is written in another hand').toBeLessThanOrEqual(2);
  const numbersOf = (d: string): number[] => (d.match(/-?\d+(\.\d+)?/g) ?? []).map(Number);
  const onScreen = numbersOf(screen.paths);
  const elsewhere = missing
    .flatMap(numbersOf)
    .filter((number) => !onScreen.some((other) => Math.abs(other - number) < 0.1));
  expect(elsewhere, 'and stands where the file has it').toEqual([]);
});

test('the picture is sharp, and has its title and sentence', async ({ page }) => {
  await standsAtChart(page);
  const { name, content } = await fetched(page, /PNG/);
  expect(name).toMatch(/\.png$/);
  expect(content.subarray(0, 8).toString('latin1')).toBe('\x89PNG\r\n\x1a\n');
  const [width, height] = [content.readUInt32BE(16), content.readUInt32BE(20)];
  expect(width).toBe(2 * 988);
  expect(height).toBeGreaterThan(2 * 432);
  expect(content.length, 'it is not an empty sheet').toBeGreaterThan(30_000);
});
