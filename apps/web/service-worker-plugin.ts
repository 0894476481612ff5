import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { type Plugin } from 'vite';

/**
 * Writes /sw.js from its source (service-worker.js) with the list of what this build consists of. The names carry the hash of their content,
 * so the list is the version: another build is another worker.
 */
export function serviceWorker(source: string): Plugin {
  return {
    name: 'service-worker',
    apply: 'build',
    generateBundle: {
      order: 'post',
      handler(_options, bundle) {
        const publicFiles = readdirSync(new URL('./public/', import.meta.url), {
          recursive: true,
          withFileTypes: true,
        })
          .filter((entry) => entry.isFile())
          .map((entry) => entry.name)
          .filter((name) => /\.(js|svg|png|webmanifest)$/.test(name));
        // Of the typefaces, the letters of our two languages.
        const built = Object.keys(bundle).filter((name) => /\.(js|css)$|-latin-.*\.woff2$/.test(name));
        const page = Object.values(bundle).find(({ fileName }) => fileName === 'index.html');
        const files = [...built, ...publicFiles].sort().map((name) => `/${name}`);
        const version = createHash('sha256')
          .update(JSON.stringify([files, page?.type === 'asset' ? page.source : '']))
          .digest('hex')
          .slice(0, 12);
        const code = readFileSync(source, 'utf8')
          .replace("/* version */ 'none'", JSON.stringify(version))
          .replace('/* files */ []', JSON.stringify(files));
        this.emitFile({ type: 'asset', fileName: 'sw.js', source: code });
      },
    },
  };
}
