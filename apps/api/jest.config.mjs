import preset from '../../jest.preset.mjs';
export default preset(import.meta.dirname, {
  testMatch: ['<rootDir>/src/**/*.int-spec.ts', '<rootDir>/src/**/*.spec.ts'],
  globalSetup: '<rootDir>/src/testing/global-setup.mjs',
  globalTeardown: '<rootDir>/src/testing/global-teardown.mjs',
  testTimeout: 30_000,
  // Modules of a file are not given back by the process that read them: one that has grown is replaced.
  maxWorkers: 2,
  workerIdleMemoryLimit: '1GB',
});
