import { realpathSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { documentsInPlace } from './documents-in-place';
import { knownOperations } from './known-operations-plugin';
import { serviceWorker } from './service-worker-plugin';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));
// The API refuses requests that come from another host than it is asked as: the Host header goes through as it is.
const target = `http://127.0.0.1:${process.env['API_PORT'] ?? '3000'}`;

export default defineConfig({
  root: here('.'),
  cacheDir: here('../../.cache/vite-web'),
  plugins: [
    documentsInPlace(here('src/graphql/generated/graphql.ts')),
    knownOperations(here('src/graphql/generated/graphql.ts')),
    react(),
    serviceWorker(here('service-worker.js')),
  ],
  resolve: {
    alias: [{ find: /^@laeringsrum\/([a-z-]+)$/, replacement: `${here('../../libs')}/$1/src/index.ts` }],
  },
  build: { outDir: here('dist'), emptyOutDir: true, sourcemap: false, target: 'es2022' },
  server: {
    // node_modules may be a link to another checkout's.
    fs: { allow: [here('../..'), realpathSync(here('../../node_modules'))] },
    port: Number(process.env['WEB_PORT'] ?? 5173),
    proxy: Object.fromEntries(
      [
        '/graphql',
        '/live',
        '/attachments',
        '/documents',
        '/own-data',
        '/archive',
        '/seminars',
        '/letters',
        '/healthz',
        '/readyz',
      ].map((path) => [path, { target, changeOrigin: false }]),
    ),
  },
});
