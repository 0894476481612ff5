/**
 * The entries that sheets have in the browser's history. While a sheet is open it has one, so that Back closes it. Closed otherwise, its entry
 * stays as a spare: the same page once more. The next sheet, or the next page, takes its place, and Back passes it over.
 *
 * To go back when a sheet closes would be simpler, but the browser does that later: whoever went on at once was called back from where they
 * went, and a page that was being loaded was stopped.
 */
interface Entry {
  /** The router's number of the page; a sheet's entry has the number of the page it lies on. */
  readonly idx?: number;
  /** How many sheets lie on the page here. */
  readonly sheets?: number;
  /** How many entries of the same page, this one with them, lie above the first. */
  readonly spare?: number;
}

const { history } = window;
const push = history.pushState.bind(history);
const replace = history.replaceState.bind(history);

const entry = (): Entry => (history.state ?? {}) as Entry;
const sheetsOf = ({ sheets }: Entry): number => (typeof sheets === 'number' ? sheets : 0);
const spareOf = ({ spare }: Entry): number => (typeof spare === 'number' ? spare : 0);
const samePlace = (url: string | URL | null | undefined): boolean =>
  url === undefined || url === null || new URL(url, window.location.href).href === window.location.href;

let opened = 0;
let here: Entry;

/** Loaded anew, a page has no sheets: what they had is spare. */
if (sheetsOf(entry()) > 0)
  replace({ ...entry(), sheets: 0, spare: spareOf(entry()) + sheetsOf(entry()) }, '');
here = entry();

history.pushState = (state: unknown, title, url) => {
  if (spareOf(entry()) > 0) replace(state, title, url);
  else push(state, title, url);
  here = entry();
};
history.replaceState = (state: unknown, title, url) => {
  const { sheets, spare } = entry();
  replace(samePlace(url) ? { sheets, spare, ...(state as object | null) } : state, title, url);
  here = entry();
};

window.addEventListener('popstate', () => {
  const left = here;
  here = entry();
  const spares = spareOf(left);
  if (spares > 0 && spareOf(here) === 0 && here.idx === left.idx) history.go(-spares);
  // Back to the entry of a sheet that is not there any more.
  else if (sheetsOf(here) > opened && (left.idx ?? 0) > (here.idx ?? 0)) history.go(opened - sheetsOf(here));
});

/** @returns whether Back has left the sheet's entry, and what takes the entry away when the sheet is closed otherwise */
export function sheetEntered(): { isLeft: () => boolean; closed: () => void } {
  const own = sheetsOf(entry()) + 1;
  const spares = spareOf(entry());
  if (spares > 0) replace({ ...entry(), sheets: own, spare: spares - 1 }, '');
  else push({ ...entry(), sheets: own }, '');
  here = entry();
  opened += 1;
  const isLeft = () => sheetsOf(entry()) < own;
  return {
    isLeft,
    closed: () => {
      opened -= 1;
      if (isLeft()) return;
      const above = sheetsOf(entry()) - own + 1;
      replace({ ...entry(), sheets: own - 1, spare: spareOf(entry()) + above }, '');
      here = entry();
    },
  };
}
