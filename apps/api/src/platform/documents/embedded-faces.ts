import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The faces of the product, upright and with Latin letters, as the client's build names their files. */
const FACES = [
  {
    family: 'Source Sans 3 Variable',
    weights: '200 900',
    file: /^source-sans-3-latin-wght-normal-[\w-]+\.woff2$/,
  },
  {
    family: 'Source Serif 4 Variable',
    weights: '200 900',
    file: /^source-serif-4-latin-opsz-normal-[\w-]+\.woff2$/,
  },
];

/**
 * The product's own faces as CSS with the files inside, from the built client: the label boxes of a chart are measured in them, and a
 * server seldom has them. Empty where the client is not built: then the system's faces do.
 */
export function embeddedFaces(webRoot: string): string {
  const folder = join(webRoot, 'assets');
  try {
    const files = readdirSync(folder);
    return FACES.flatMap(({ family, weights, file }) => {
      const found = files.find((name) => file.test(name));
      if (found === undefined) return [];
      const data = readFileSync(join(folder, found)).toString('base64');
      return `@font-face{font-family:'${family}';font-weight:${weights};src:url(data:font/woff2;base64,${data}) format('woff2')}`;
    }).join('');
  } catch {
    return '';
  }
}
