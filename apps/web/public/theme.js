(function () {
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
