// Bundles one of the library's source files in memory, so that tools run the sources as they are, without a build.
import { fileURLToPath } from 'node:url';
import { build } from 'vite';

const root = fileURLToPath(new URL('..', import.meta.url));

/** The JavaScript of `entry` (a path under libs/run-chart/src, or `code` that imports from there) and all it imports. */
export async function bundle(entry, { minify = false, code = null } = {}) {
  const virtual = '\0entry.ts';
  const result = await build({
    root,
    configFile: false,
    envFile: false,
    logLevel: 'error',
    plugins:
      code === null
        ? []
        : [
            {
              name: 'entry',
              resolveId: (id) => (id === 'virtual:entry' ? virtual : null),
              load: (id) => (id === virtual ? code : null),
            },
          ],
    build: {
      write: false,
      minify,
      target: 'es2023',
      lib: { entry: code === null ? `${root}/src/${entry}` : 'virtual:entry', formats: ['es'] },
    },
  });
  return (Array.isArray(result) ? result[0] : result).output[0].code;
}

/** Bundles a source file and imports it. */
export async function importSource(entry) {
  const code = await bundle(entry);
  return import(`data:text/javascript;base64,${Buffer.from(code).toString('base64')}`);
}
