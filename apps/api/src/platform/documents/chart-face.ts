import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Upright, with Latin letters, as the client's build names it. */
const FILE = /^source-sans-3-latin-wght-normal-[\w-]+\.woff2$/;

/**
 * The face of the charts as CSS with the file inside, from the built client: the boxes of a chart's labels are measured in it, and a
 * server seldom has it. Empty where the client is not built: then the system's face does. Running text keeps the system's own faces,
 * which stand in a PDF as outlines of fonts and not as drawings of letters.
 */
export function chartFace(webRoot: string): string {
  const folder = join(webRoot, 'assets');
  try {
    const file = readdirSync(folder).find((name) => FILE.test(name));
    if (file === undefined) return '';
    const data = readFileSync(join(folder, file)).toString('base64');
    return `@font-face{font-family:'Source Sans 3 Variable';font-weight:200 900;src:url(data:font/woff2;base64,${data}) format('woff2')}`;
  } catch {
    return '';
  }
}
