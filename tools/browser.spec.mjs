import assert from 'node:assert/strict';
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { chromium } from '@playwright/test';
import { findBrowser } from './browser.mjs';

test('a named browser comes first, and a wrong name is told', async (t) => {
  const folder = mkdtempSync(join(tmpdir(), 'laeringsrum-'));
  t.after(() => rmSync(folder, { recursive: true, force: true }));
  for (const name of ['google-chrome', 'mine']) {
    writeFileSync(join(folder, name), '#!/bin/sh\n');
    chmodSync(join(folder, name), 0o755);
  }
  assert.equal((await findBrowser({ PATH: folder })).executablePath, join(folder, 'google-chrome'));
  const named = await findBrowser({ PATH: folder, CHROMIUM_PATH: join(folder, 'mine') });
  assert.equal(named.executablePath, join(folder, 'mine'));
  const wrong = findBrowser({ PATH: folder, CHROMIUM_PATH: join(folder, 'yours') });
  await assert.rejects(wrong, { name: 'Refusal', message: /^CHROMIUM_PATH is ".*yours"/ });
});

test(
  'without a browser on the system one that npm brought shows a page',
  {
    skip:
      process.platform === 'linux' && process.arch === 'x64'
        ? false
        : 'not run: npm brings none for this platform',
  },
  async (t) => {
    const found = await findBrowser({ PATH: '' });
    const browser = await chromium.launch({
      executablePath: found.executablePath,
      args: found.args,
      env: { ...process.env, ...found.env },
    });
    t.after(() => browser.close());
    const page = await browser.newPage();
    await page.setContent('<h1>Læringsrum</h1>');
    assert.equal(await page.locator('h1').innerText(), 'Læringsrum');
    assert.ok((await page.locator('h1').boundingBox())?.height);
  },
);
