import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isRunning } from './process-identity.mjs';
import { runCommand } from './run-command.mjs';

const node = process.execPath;

test('the outcome has the exit code and what both streams said', async () => {
  const script = `console.log('ud'); console.error('fejl'); process.exit(4)`;
  const { code, output, timedOut } = await runCommand(node, ['-e', script]);
  assert.deepEqual({ code, timedOut }, { code: 4, timedOut: false });
  assert.match(output, /ud/);
  assert.match(output, /fejl/);
});

test('a program that is not there has no exit code and says why', async () => {
  const { code, output } = await runCommand('no-such-program-here', []);
  assert.equal(code, -1);
  assert.match(output, /ENOENT/);
});

test('a wish to stop ends the grandchildren too, also those in a group of their own', async () => {
  const stop = new AbortController();
  const forever = 'setInterval(() => {}, 1000)';
  const script = `const child = require('child_process').spawn(process.execPath, ['-e', ${JSON.stringify(forever)}],
    { detached: true, stdio: 'inherit' }); console.log(child.pid); ${forever}`;
  let heard = '';
  const { code } = await runCommand(node, ['-e', script], {
    signal: stop.signal,
    onOutput(chunk) {
      heard += chunk;
      stop.abort();
    },
  });
  assert.notEqual(code, 0);
  assert.equal(isRunning(Number(heard)), false);
});

test('a time limit is told', async () => {
  const { timedOut } = await runCommand(node, ['-e', 'setInterval(() => {}, 1000)'], { timeoutMs: 100 });
  assert.equal(timedOut, true);
});

test('what a program leaves behind does not keep us', async () => {
  const script = `require('child_process').spawn(process.execPath, ['-e', 'setTimeout(() => {}, 60000)'],
    { stdio: 'inherit' }).unref(); process.exit(0)`;
  const { code, seconds } = await runCommand(node, ['-e', script]);
  assert.equal(code, 0);
  assert.ok(seconds < 30);
});
