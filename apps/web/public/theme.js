// Runs before the first paint, so that a dark page never flashes white. The same key as app/theme/theme.ts.
(function () {
  // By this name the library that keeps the page still behind a sheet knows it, too.
  window.__webpack_nonce__ = document.querySelector('meta[name=style-nonce]').content;
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
