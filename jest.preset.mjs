// One Jest set-up for every project: ESM, TypeScript through SWC, libraries read from their sources.
import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const swc = JSON.parse(readFileSync(new URL('./.swcrc', import.meta.url), 'utf8'));
delete swc.exclude;
delete swc.$schema;

/** Jest writes its report (--outputFile) into a folder that is there, and makes none. */
function withReportFolder(rootDir) {
  mkdirSync(join(rootDir, 'test-results'), { recursive: true });
  return rootDir;
}

export default (rootDir, more = {}) => ({
  rootDir: withReportFolder(rootDir),
  testEnvironment: 'node',
  extensionsToTreatAsEsm: ['.ts', '.tsx'],
  transform: { '^.+\\.tsx?$': ['@swc/jest', { ...swc, swcrc: false }] },
  moduleNameMapper: {
    '^@laeringsrum/([a-z-]+)$':
      fileURLToPath(new URL('./libs/', import.meta.url)).replaceAll('\\', '/') + '$1/src/index.ts',
    '^(\\.{1,2}/.*)\\.js$': '$1',
  },
  testMatch: ['<rootDir>/**/*.spec.ts', '<rootDir>/**/*.spec.tsx'],
  testPathIgnorePatterns: ['/node_modules/', '/dist/'],
  ...more,
});
