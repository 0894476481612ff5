import { defineConfig } from '@playwright/test';

/*
 * Journeys against the running product. `npm test` starts it on a data directory of its own and hands over its address and a browser; by
 * hand: E2E_BASE_URL=http://localhost:3000 npx playwright test -c apps/e2e/playwright.config.ts
 */
const executablePath = process.env['E2E_CHROMIUM_PATH'];
const args = JSON.parse(process.env['E2E_CHROMIUM_ARGS'] ?? '["--no-sandbox"]') as string[];
const env = JSON.parse(process.env['E2E_CHROMIUM_ENV'] ?? '{}') as Record<string, string>;

export default defineConfig({
  testDir: 'src',
  testMatch: '**/*.e2e-spec.ts',
  outputDir: '../../test-results/e2e',
  fullyParallel: false,
  workers: 1,
  retries: 0,
  timeout: 60_000,
  expect: { timeout: 15_000 },
  forbidOnly: true,
  reporter: [['list']],
  use: {
    baseURL: process.env['E2E_BASE_URL'] ?? 'http://localhost:3000',
    locale: 'da-DK',
    timezoneId: 'Europe/Copenhagen',
    screenshot: 'only-on-failure',
    trace: 'off',
    // The stories about being without a network let it in; the others see every request as it is.
    serviceWorkers: 'block',
    launchOptions: {
      ...(executablePath ? { executablePath } : {}),
      args,
      env: { ...(process.env as Record<string, string>), ...env },
    },
  },
});
