/*
 * Keeps the product's own files on the device, so that it opens in the lift. It keeps nothing that people write or read: /graphql and /live
 * are never touched. What is filled in below is written by the build.
 */
const version = /* version */ 'none';
// A contributor's phone, which opens the page behind its link and nothing else, keeps what that page needs.
const isForLink = new URL(self.location.href).searchParams.has('bidrag');
const files = isForLink ? /* files of the link page */ [] : /* files */ [];
const family = isForLink ? 'bidrag-' : 'laeringsrum-';
const cacheName = `${family}${version}`;
const page = '/index-of-the-shell';
/** A page that takes longer than this is shown from the device. */
const patience = 3000;

self.addEventListener('install', (event) => event.waitUntil(keep()));

async function keep() {
  const cache = await caches.open(cacheName);
  const fresh = await fetch('/', { cache: 'reload' });
  if (!fresh.ok) throw new Error('The page could not be fetched');
  await cache.put(page, fresh);
  for (const file of files) {
    if (await takeOver(cache, file)) continue;
    await cache.add(new Request(file, { cache: file.startsWith('/assets/') ? 'default' : 'reload' }));
  }
}

/** A hashed file that an earlier build had is the same file. */
async function takeOver(cache, file) {
  if (!file.startsWith('/assets/')) return false;
  const known = await caches.match(file);
  if (known) await cache.put(file, known);
  return Boolean(known);
}

self.addEventListener('activate', (event) => event.waitUntil(forgetEarlierBuilds()));

async function forgetEarlierBuilds() {
  const names = await caches.keys();
  await Promise.all(
    names.filter((name) => name.startsWith(family) && name !== cacheName).map((name) => caches.delete(name)),
  );
  await self.clients.claim();
}

// The page asks for it when the person has said so.
self.addEventListener('message', (event) => {
  if (event.data === 'take-over') void self.skipWaiting();
});

self.addEventListener('fetch', (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (request.method !== 'GET' || origin !== self.location.origin) return;
  if (
    /^\/(graphql|live|attachments|documents|own-data|archive|sign-in|seminars|letters|healthz|readyz)(\/|$)/.test(
      pathname,
    )
  )
    return;
  if (request.mode === 'navigate') event.respondWith(openPage(request));
  else if (files.includes(pathname)) event.respondWith(fromDevice(request));
});

/** The newest page where the network gives one in time, else the one on the device. */
async function openPage(request) {
  const cache = await caches.open(cacheName);
  const slow = new Promise((resolve) => setTimeout(() => resolve(null), patience));
  const answer = await Promise.race([fetch(request).catch(() => null), slow]);
  if (answer && answer.status < 500) return answer;
  return (await cache.match(page)) ?? answer ?? Response.error();
}

async function fromDevice(request) {
  return (await caches.match(request, { ignoreSearch: true })) ?? fetch(request);
}
