import { beforeEach, describe, expect, jest, test } from '@jest/globals';
import { mutationQueue } from './mutation-queue';
import { isWithoutNetwork, unlessWithoutNetwork } from './without-network';

beforeEach(() => {
  jest.useFakeTimers();
  mutationQueue.forget();
});

describe('an answer that is waited for', () => {
  test('is given when it comes, and so is its refusal', async () => {
    await expect(unlessWithoutNetwork(Promise.resolve('ja'))).resolves.toBe('ja');
    await expect(unlessWithoutNetwork(Promise.reject(new Error('nej')))).rejects.toThrow('nej');
  });

  test('is not waited for when the line is held because nothing answers', async () => {
    const answer = unlessWithoutNetwork(new Promise<string>(() => undefined));
    void mutationQueue.enqueue(() => Promise.resolve({ kind: 'later' }));
    await expect(answer).resolves.toBeNull();
    expect(isWithoutNetwork()).toBe(true);
    await expect(unlessWithoutNetwork(new Promise<string>(() => undefined))).resolves.toBeNull();
  });

  test('is waited for no longer than anybody stands with a phone in their hand', async () => {
    const answer = unlessWithoutNetwork(new Promise<string>(() => undefined));
    jest.advanceTimersByTime(6_000);
    await expect(answer).resolves.toBeNull();
  });
});
