import { expect, type Locator, type Page } from '@playwright/test';
import { formatWeek, weekOf } from '@laeringsrum/locale';
import { addresses } from './addresses.js';
import { newIntervention, newMeasure, storedNumber, type Measure } from './interventions.js';
import { signedIn, type Person } from './people.js';

/** The panel beside the grid in which a paste or a file is looked at. */
export const preview = (page: Page): Locator => page.locator('section[aria-labelledby="paste-title"]');
export const cells = (page: Page): Locator => page.getByRole('gridcell', { name: /^Hørt, %, / });

export interface Numbers {
  readonly code: string;
  readonly measure: Measure;
  /** The week's number, as people write it. */
  readonly week: (at: number) => string;
  /** Values, or the reason why there is none; null: nothing is registered. */
  readonly stored: () => Promise<unknown[]>;
}

/** An intervention of the person's own with one weekly percentage, opened in the grid. */
export async function openNumbers(
  page: Page,
  person: Person,
  values: ReadonlyArray<number | null>,
): Promise<Numbers> {
  const { request } = page.context();
  await signedIn(page.context(), person);
  const intervention = await newIntervention(request, person, 'Fra et andet sted');
  const measure = await newMeasure(request, intervention, { values });
  await page.goto(addresses.grid(intervention.code));
  await expect(page.getByRole('grid')).toBeVisible();
  return {
    code: intervention.code,
    measure,
    week: (at) =>
      formatWeek(weekOf(measure.weeks[at] ?? ''), 'da')
        .replace(/\D/g, '')
        .slice(0, 2),
    stored: async () => {
      const rows = [];
      for (const monday of measure.weeks) {
        const row = await storedNumber(request, measure.id, monday);
        rows.push(row && (row.reason ?? row.value));
      }
      return rows;
    },
  };
}
