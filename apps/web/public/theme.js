// Runs before the first paint, so that a dark page never flashes white. The same key as app/theme/theme.ts.
(function () {
  var chosen;
  try {
    chosen = localStorage.getItem('laeringsrum-theme');
  } catch {
    chosen = null;
  }
  var dark =
    chosen === 'dark' || (chosen !== 'light' && window.matchMedia('(prefers-color-scheme: dark)').matches);
  document.documentElement.setAttribute('data-mantine-color-scheme', dark ? 'dark' : 'light');
})();
