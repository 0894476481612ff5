import { expect, test } from '@jest/globals';
import { readStopToken, stopToken } from './stop-address.js';

const anna = '01a2060d-00af-72ac-a07e-3b0d24784062';

test('stops the letters of the person it was made for, and of nobody else', () => {
  const token = stopToken(anna, 'a secret');
  expect(readStopToken(token, 'a secret')).toBe(anna);
  expect(readStopToken(token, 'another secret')).toBeNull();
  expect(readStopToken(`B${token.slice(1)}`, 'a secret')).toBeNull();
  for (const wrong of ['', 'x', token.slice(1), `${token}AAAA`])
    expect(readStopToken(wrong, 'a secret')).toBeNull();
});
