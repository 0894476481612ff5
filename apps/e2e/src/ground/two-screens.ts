import { type Browser, type BrowserContext, type Page } from '@playwright/test';
import { addresses } from './addresses.js';
import { newCycle, newIntervention, storedText } from './interventions.js';
import { people, signedIn, type Person } from './people.js';

export interface Screen {
  readonly context: BrowserContext;
  readonly page: Page;
}

/** Somebody at a screen of their own. */
export async function atScreen(
  browser: Browser,
  person: Person,
  options: Parameters<Browser['newContext']>[0] = {},
): Promise<Screen> {
  const context = await browser.newContext(options);
  await signedIn(context, person);
  return { context, page: await context.newPage() };
}

/** Anna and Mette in Helsingør, each at her own screen, and a cycle of theirs. */
export async function annaAndMette(browser: Browser, title: string, plan: string) {
  const anna = await atScreen(browser, people.anna);
  const mette = await atScreen(browser, people.mette);
  const intervention = await newIntervention(anna.context.request, people.anna, title);
  const cycle = await newCycle(anna.context.request, intervention, { plan });
  const address = addresses.cycle(intervention.code, cycle.number);
  const stored = (name: 'plan' | 'who' | 'title') =>
    storedText(anna.context.request, intervention, cycle.number, name);
  const close = async () => {
    await anna.context.close();
    await mette.context.close();
  };
  return { anna, mette, intervention, cycle, address, stored, close };
}
