let region: HTMLElement | null = null;

/** Says something to a screen reader without moving the focus. The region is made on first use and stays. */
export function announce(text: string): void {
  if (!region) {
    region = document.createElement('div');
    region.setAttribute('role', 'status');
    region.setAttribute('aria-live', 'polite');
    region.className = 'announcements';
    document.body.append(region);
  }
  const target = region;
  // Emptied first: the same sentence twice is two announcements.
  target.textContent = '';
  setTimeout(() => {
    target.textContent = text;
  }, 60);
}
