/**
 * The worker that keeps the product's files on the device. A newer one waits until the person says so: nobody is interrupted while they write.
 */
export function watchForNewVersion(ready: (takeOver: () => void) => void): () => void {
  if (!import.meta.env.PROD || !('serviceWorker' in navigator)) return () => undefined;
  let stopped = false;
  let asked = false;
  const offer = (waiting: ServiceWorker | null) => {
    if (!waiting || stopped || !navigator.serviceWorker.controller) return;
    ready(() => {
      asked = true;
      waiting.postMessage('take-over');
    });
  };
  const changed = () => asked && window.location.reload();
  navigator.serviceWorker.addEventListener('controllerchange', changed);
  navigator.serviceWorker
    .register('/sw.js', { updateViaCache: 'none' })
    .then((registration) => {
      offer(registration.waiting);
      registration.addEventListener('updatefound', () => {
        const { installing } = registration;
        installing?.addEventListener('statechange', () => {
          if (installing.state === 'installed') offer(installing);
        });
      });
    })
    // Without it the product works as before, but not without a network.
    .catch(() => undefined);
  return () => {
    stopped = true;
    navigator.serviceWorker.removeEventListener('controllerchange', changed);
  };
}
