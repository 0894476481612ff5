// Runs before the first paint, so that a dark page never flashes white. The same key as app/theme/theme.ts.
(function () {
  const { document, matchMedia } = globalThis;
  const remembered = () => {
    try {
      return globalThis.localStorage.getItem('laeringsrum-theme');
    } catch {
      return null;
    }
  };
  const chosen = remembered();
  const dark =
    chosen === 'dark' || (chosen !== 'light' && matchMedia('(prefers-color-scheme: dark)').matches);
  document.documentElement.setAttribute('data-mantine-color-scheme', dark ? 'dark' : 'light');
})();
