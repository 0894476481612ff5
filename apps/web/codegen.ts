import { type CodegenConfig } from '@graphql-codegen/cli';

/**
 * Reads the contract at the root of the repository and writes typed documents; nothing here is edited by hand. Paths are from that root, where
 * the target runs: a whole path with a space in it would be taken for a document.
 */
const config: CodegenConfig = {
  schema: 'schema.graphql',
  documents: ['apps/web/src/**/*.{ts,tsx}', '!apps/web/src/graphql/generated/**/*'],
  ignoreNoDocuments: true,
  generates: {
    'apps/web/src/graphql/generated/': {
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
          Ore: 'number',
          TextSeries: '(string | null)[]',
        },
      },
    },
  },
};

export default config;
