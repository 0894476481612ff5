import { expect, type Locator, type Page } from '@playwright/test';

interface Stop {
  readonly id: number;
  readonly name: string;
  /** A ring, an outline or a line under it that is not there without the focus. */
  readonly seen: boolean;
}

/** Numbers everything the Tab key should come to in the page, or in the dialog on top of it; radio buttons count as one. */
const mark = (page: Page): Promise<Array<{ id: number; name: string }>> =>
  page.evaluate(() => {
    const root = document.querySelector('[role=dialog]') ?? document.body;
    const candidates = root.querySelectorAll<HTMLElement>(
      'a[href], button, input, select, textarea, summary, [tabindex], [contenteditable]:not([contenteditable=false])',
    );
    const found: Array<{ id: number; name: string }> = [];
    const groups = new Set<string>();
    for (const element of candidates) {
      const disabled = element.matches(':disabled') || element.closest('[inert]') !== null;
      const hidden =
        !element.checkVisibility({ visibilityProperty: true }) || element.getClientRects().length === 0;
      if (element.tabIndex < 0 || disabled || hidden) continue;
      if (element instanceof HTMLInputElement && element.type === 'radio') {
        if (groups.has(element.name)) continue;
        groups.add(element.name);
        for (const other of root.querySelectorAll<HTMLElement>(`input[name="${element.name}"]`))
          other.dataset['walk'] = String(found.length);
      }
      element.dataset['walk'] = String(found.length);
      const text = element.getAttribute('aria-label') ?? element.textContent ?? '';
      found.push({
        id: found.length,
        name: `${element.tagName.toLowerCase()} "${text.trim().slice(0, 40)}"`,
      });
    }
    return found;
  });

/** What has the focus now, and whether one can see it. */
const focused = (page: Page): Promise<Stop | null> =>
  page.evaluate(() => {
    const element = document.activeElement;
    if (!(element instanceof HTMLElement) || element === document.body) return null;
    const shown = [element, ...(element instanceof HTMLInputElement ? (element.labels ?? []) : [])];
    const around = element.closest('label, td, [role=gridcell]') ?? element.parentElement;
    if (around) shown.push(around as HTMLElement);
    const rings = (of: Element): string => {
      const style = getComputedStyle(of);
      return [
        style.outlineStyle,
        style.outlineWidth,
        style.outlineColor,
        style.boxShadow,
        style.borderColor,
      ].join();
    };
    const withFocus = shown.map(rings);
    element.blur();
    const without = shown.map(rings);
    element.focus({ preventScroll: true });
    return {
      id: Number(element.dataset['walk'] ?? -1),
      name: `${element.tagName.toLowerCase()} "${(element.getAttribute('aria-label') ?? element.textContent ?? '').trim().slice(0, 40)}"`,
      seen: withFocus.some((ring, at) => ring !== without[at]),
    };
  });

/**
 * Tab from the beginning until it comes round: everything is come to, what has the focus can be seen, and nothing keeps it.
 * `inDialog`: the walk stays in the dialog, as it should.
 */
export async function tabWalk(page: Page): Promise<string[]> {
  const wanted = await mark(page);
  expect(wanted.length, 'there is something to walk through').toBeGreaterThan(2);
  const reached = new Set<number>();
  const unseen: string[] = [];
  const order: string[] = [];
  const most = wanted.length + 12;
  let first: number | null = null;
  for (let step = 0; step < most; step += 1) {
    await page.keyboard.press('Tab');
    const stop = await focused(page);
    if (!stop) continue;
    if (first === null) first = stop.id;
    else if (stop.id === first) break;
    reached.add(stop.id);
    order.push(stop.name);
    if (!stop.seen) unseen.push(stop.name);
  }
  if (first !== null) reached.add(first);
  expect(
    wanted.filter(({ id }) => !reached.has(id)).map(({ name }) => name),
    'everything is come to with Tab',
  ).toEqual([]);
  expect(unseen, 'the focus can be seen everywhere').toEqual([]);
  return order;
}

const mostStops = 150;

/** Tab until this has the focus, or Shift+Tab: what is passed on the way can be seen too. */
export async function tabTo(page: Page, wanted: Locator, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
  for (let step = 0; step < mostStops; step += 1) {
    await page.keyboard.press(key);
    const stop = await focused(page);
    if (!stop) continue;
    expect(stop.seen, `${stop.name} shows that it has the focus`).toBe(true);
    if (await wanted.evaluate((element) => element === document.activeElement)) return;
  }
  throw new Error(`Tab does not come to ${wanted.toString()}`);
}
