// Bundles one of the library's source files in memory, so that tools run the sources as they are, without a build.
import { fileURLToPath } from 'node:url';
import { build } from 'vite';

const root = fileURLToPath(new URL('..', import.meta.url)).replace(/[\\/]$/, '');

/** The JavaScript of `entry` (a path under libs/run-chart/src) and all it imports. */
export async function bundle(entry) {
  return built(`${root}/src/${entry}`, [], false);
}

/** The minified JavaScript a client loads for the exports named: `{ './verdict.ts': ['verdict'] }`. */
export async function bundleExports(names) {
  const entry = `${root}/src/only-these-exports.ts`;
  const code = Object.entries(names)
    .map(([file, exports]) => `export { ${exports.join(', ')} } from '${file}';`)
    .join('\n');
  const plugin = {
    name: 'only-these-exports',
    enforce: 'pre',
    resolveId: (id) => (id === entry ? id : null),
    load: (id) => (id === entry ? code : null),
  };
  return built(entry, [plugin], true);
}

async function built(entry, plugins, minify) {
  const result = await build({
    root,
    configFile: false,
    envFile: false,
    logLevel: 'error',
    plugins,
    build: {
      write: false,
      minify: minify ? 'oxc' : false,
      target: 'es2023',
      lib: { entry, formats: ['es'] },
    },
  });
  return (Array.isArray(result) ? result[0] : result).output[0].code;
}

/** Bundles a source file and imports it. */
export async function importSource(entry) {
  const code = await bundle(entry);
  return import(`data:text/javascript;base64,${Buffer.from(code).toString('base64')}`);
}
