import js from '@eslint/js';
import nx from '@nx/eslint-plugin';
import { createTypeScriptImportResolver } from 'eslint-import-resolver-typescript';
import { importX } from 'eslint-plugin-import-x';
import reactHooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';

/*
 * The walls of the house (docs/architecture.md). Between projects Nx tags hold them; inside an app the zones below do.
 * A room may import the rooms named for it and nothing else: child to parent, never back.
 */
const apiRooms = {
  platform: [],
  programme: [],
  people: ['programme'],
  improvement: ['people', 'programme'],
  network: ['improvement', 'people', 'programme'],
  governance: ['improvement', 'network', 'people', 'programme'],
  voices: ['improvement', 'people', 'programme'],
  together: ['improvement', 'people', 'programme'],
  safety: ['people', 'programme'],
};
const webRooms = {
  people: [],
  improvement: ['people', 'together'],
  network: ['improvement', 'people'],
  governance: ['improvement', 'network', 'people'],
  voices: ['improvement', 'people'],
  together: ['people'],
  safety: ['people'],
};

function zones(root, rooms, alwaysAllowed, forbiddenForAll) {
  const names = Object.keys(rooms);
  return names.flatMap((room) => {
    const forbidden = [
      ...names.filter(
        (other) => other !== room && !rooms[room].includes(other) && !alwaysAllowed.includes(other),
      ),
      ...forbiddenForAll,
    ];
    return forbidden.map((other) => ({
      target: `./${root}/${room}/**/*`,
      from: `./${root}/${other}/**/*`,
      message: `${room} must not import ${other}: rooms know each other only from child to parent.`,
    }));
  });
}

const apiZones = zones('apps/api/src', apiRooms, ['platform'], []);
const webZones = [
  ...zones('apps/web/src', webRooms, [], ['app', 'pages']),
  {
    target: './apps/web/src/ui/**/*',
    from: './apps/web/src/!(ui)/**/*',
    message: 'ui knows no domain word.',
  },
  {
    target: './apps/web/src/pages/**/*',
    from: './apps/web/src/app/**/*',
    message: 'pages do not know the shell.',
  },
];
const notInTests = ['**/*.spec.ts', '**/*.spec.tsx', '**/*.int-spec.ts'];

export default tseslint.config(
  {
    ignores: [
      '**/dist/**',
      '**/node_modules/**',
      '**/generated/**',
      '.nx/**',
      '.data/**',
      '**/test-results/**',
    ],
  },
  js.configs.recommended,
  {
    files: ['**/*.mjs'],
    languageOptions: {
      globals: {
        console: 'readonly',
        process: 'readonly',
        URL: 'readonly',
        Buffer: 'readonly',
        fetch: 'readonly',
        setTimeout: 'readonly',
        clearTimeout: 'readonly',
        setInterval: 'readonly',
        clearInterval: 'readonly',
        performance: 'readonly',
        structuredClone: 'readonly',
        AbortSignal: 'readonly',
        TextDecoder: 'readonly',
        AbortController: 'readonly',
        URLSearchParams: 'readonly',
      },
    },
  },
  {
    files: ['apps/web/public/**/*.js'],
    languageOptions: { globals: { window: 'readonly', document: 'readonly', localStorage: 'readonly' } },
  },
  {
    files: ['apps/web/service-worker.js'],
    languageOptions: {
      globals: {
        self: 'readonly',
        caches: 'readonly',
        fetch: 'readonly',
        Request: 'readonly',
        Response: 'readonly',
        URL: 'readonly',
        setTimeout: 'readonly',
      },
    },
  },
  {
    files: ['**/*.ts', '**/*.tsx'],
    extends: [...tseslint.configs.recommended],
    plugins: { '@nx': nx, 'import-x': importX, 'react-hooks': reactHooks },
    settings: {
      'import-x/resolver-next': [createTypeScriptImportResolver({ project: 'tsconfig.base.json' })],
    },
    rules: {
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', ignoreRestSiblings: true }],
      'import-x/no-cycle': ['error', { ignoreExternal: true }],
      'no-console': 'error',
      'react-hooks/rules-of-hooks': 'error',
      'react-hooks/exhaustive-deps': 'error',
      '@nx/enforce-module-boundaries': [
        'error',
        {
          enforceBuildableLibDependency: false,
          allow: [],
          depConstraints: [
            { sourceTag: 'lib:domain', onlyDependOnLibsWithTags: [] },
            { sourceTag: 'lib:run-chart', onlyDependOnLibsWithTags: [] },
            { sourceTag: 'lib:locale', onlyDependOnLibsWithTags: [] },
            { sourceTag: 'lib:personal-data', onlyDependOnLibsWithTags: [] },
            { sourceTag: 'lib:chart-geometry', onlyDependOnLibsWithTags: ['lib:run-chart', 'lib:locale'] },
            { sourceTag: 'layer:app', onlyDependOnLibsWithTags: ['layer:lib'] },
            { sourceTag: 'layer:e2e', onlyDependOnLibsWithTags: ['layer:lib'] },
          ],
        },
      ],
    },
  },
  {
    files: ['apps/api/src/**/*.ts'],
    ignores: notInTests,
    rules: {
      'import-x/no-restricted-paths': ['error', { zones: apiZones }],
      // Nest reads the constructor's types when it runs: a type-only import would hide them.
      '@typescript-eslint/consistent-type-imports': 'off',
    },
  },
  { files: ['apps/api/src/**/*.ts'], rules: { '@typescript-eslint/consistent-type-imports': 'off' } },
  {
    files: ['apps/web/src/**/*.ts', 'apps/web/src/**/*.tsx'],
    ignores: notInTests,
    rules: { 'import-x/no-restricted-paths': ['error', { zones: webZones }] },
  },
  {
    files: ['apps/api/src/**/*.ts'],
    ignores: ['apps/api/src/config.ts', '**/*.spec.ts', '**/*.int-spec.ts', 'apps/api/src/testing/**'],
    rules: {
      'no-restricted-properties': [
        'error',
        { object: 'process', property: 'env', message: 'config.ts is the only reader of the environment.' },
      ],
    },
  },
);
