import preset from '../../jest.preset.mjs';
export default preset(import.meta.dirname, {
  testMatch: ['<rootDir>/src/**/*.int-spec.ts', '<rootDir>/src/**/*.spec.ts'],
  globalSetup: '<rootDir>/src/testing/global-setup.mjs',
  globalTeardown: '<rootDir>/src/testing/global-teardown.mjs',
  testTimeout: 30_000,
});
