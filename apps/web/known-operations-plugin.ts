import { readFileSync } from 'node:fs';
import { print, type DocumentNode } from 'graphql';
import { type Plugin } from 'vite';

const exported = /^export const (\w+Document) = (\{.*\}) as unknown as/gm;

/** The file's name beside the built pages; the API reads it (`known-operations.ts`). */
export const KNOWN_OPERATIONS = 'known-operations.json';

/** Leaves a list of every operation that the client can ask beside its files: in production the API carries out no others. */
export function knownOperations(generatedFile: string): Plugin {
  return {
    name: 'known-operations',
    apply: 'build',
    generateBundle() {
      const generated = readFileSync(generatedFile, 'utf8');
      const documents = [...generated.matchAll(exported)].map(
        (found) => JSON.parse(found[2] ?? '') as DocumentNode,
      );
      const operations = documents.filter(({ definitions }) =>
        definitions.some(({ kind }) => kind === 'OperationDefinition'),
      );
      this.emitFile({
        type: 'asset',
        fileName: KNOWN_OPERATIONS,
        source: JSON.stringify(operations.map((document) => print(document))),
      });
    },
  };
}
