import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { type Plugin, type Rollup } from 'vite';

/** What a contributor's phone opens: the start, the page behind a contributor link, and the texts of both languages. */
const linkModules = [
  '/pages/contribution/ContributionPage.tsx',
  '/app/texts/room-texts.ts',
  '/app/texts/en.ts',
];

/** Upright, without the letters of other languages. */
const linkLetters = /-latin-(wght|opsz)-normal-.*\.woff2$/;

/**
 * Writes /sw.js from its source (service-worker.js) with the list of what this build consists of, and of that what a contributor's phone
 * needs. The names carry the hash of their content, so the list is the version: another build is another worker.
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
        const files = listed([...built, ...publicFiles]);
        const ofLink = filesOfLink(bundle);
        const forLink = [
          ...built.filter((name) => ofLink.has(name) || linkLetters.test(name)),
          ...publicFiles.filter((name) => /\.(js|svg)$/.test(name)),
        ];
        const version = createHash('sha256')
          .update(JSON.stringify([files, page?.type === 'asset' ? page.source : '']))
          .digest('hex')
          .slice(0, 12);
        const code = readFileSync(source, 'utf8')
          .replace("/* version */ 'none'", JSON.stringify(version))
          .replace('/* files */ []', JSON.stringify(files))
          .replace('/* files of the link page */ []', JSON.stringify(listed(forLink)));
        this.emitFile({ type: 'asset', fileName: 'sw.js', source: code });
      },
    },
  };
}

const listed = (names: readonly string[]): string[] => [...names].sort().map((name) => `/${name}`);

/** The chunks that those modules stand in, all that they import from the start, and their styles. */
function filesOfLink(bundle: Rollup.OutputBundle): ReadonlySet<string> {
  const chunks = Object.values(bundle).filter((one) => one.type === 'chunk');
  const first = chunks.filter(
    ({ isEntry, moduleIds }) =>
      isEntry || moduleIds.some((id) => linkModules.some((module) => id.endsWith(module))),
  );
  const found = new Set<string>();
  const take = (name: string) => {
    const chunk = bundle[name];
    if (found.has(name) || chunk?.type !== 'chunk') return;
    found.add(name);
    for (const css of chunk.viteMetadata?.importedCss ?? []) found.add(css);
    chunk.imports.forEach(take);
  };
  for (const { fileName } of first) take(fileName);
  return found;
}
