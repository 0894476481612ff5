import { fileURLToPath } from 'node:url';
import { type CodegenConfig } from '@graphql-codegen/cli';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** Reads the contract at the root of the repository and writes typed documents; nothing here is edited by hand. */
const config: CodegenConfig = {
  schema: here('../../schema.graphql'),
  documents: [here('src/**/*.{ts,tsx}'), `!${here('src/graphql/generated/**/*')}`],
  ignoreNoDocuments: true,
  generates: {
    [here('src/graphql/generated/')]: {
      preset: 'client',
      presetConfig: { fragmentMasking: { unmaskFunctionName: 'readFragment' } },
      config: {
        useTypeImports: true,
        enumsAsTypes: true,
        scalars: {
          Date: 'string',
          DateTime: 'string',
          DateSeries: 'string[]',
          FloatSeries: '(number | null)[]',
          IntSeries: '(number | null)[]',
          TextSeries: '(string | null)[]',
        },
      },
    },
  },
};

export default config;
