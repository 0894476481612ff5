import { readFileSync } from 'node:fs';
import { type Plugin } from 'vite';

const call = /graphql\(`\s*((query|mutation|fragment)\s+(\w+)[\s\S]*?)`\)/g;
const exported = /^export const (\w+Document) = (\{.*\}) as unknown as/gm;

/**
 * Puts each GraphQL document into the file that asks for it. The generated module holds all of them, and a module is never
 * divided between chunks: without this the start page would carry every page's queries. Fragments are only types here.
 */
export function documentsInPlace(generatedFile: string): Plugin {
  let documents = new Map<string, string>();
  return {
    name: 'documents-in-place',
    apply: 'build',
    enforce: 'pre',
    buildStart() {
      const generated = readFileSync(generatedFile, 'utf8');
      documents = new Map([...generated.matchAll(exported)].map((found) => [found[1] ?? '', found[2] ?? '']));
    },
    transform(code, id) {
      if (!/\/src\/.*\.tsx?$/.test(id) || id.includes('/generated/') || !code.includes('graphql(`'))
        return null;
      const replaced = code.replace(call, (_whole, _text, kind: string, name: string) => {
        if (kind === 'fragment') return '({})';
        const document = documents.get(`${name}Document`);
        if (!document) this.error(`No generated document for ${name}: run codegen.`);
        return `(${document})`;
      });
      return { code: replaced, map: null };
    },
  };
}
