import { describe, expect, test } from '@jest/globals';
import { MutationQueue, type SendOutcome } from './mutation-queue';

function queueWithHandClock() {
  const timers: Array<() => void> = [];
  const queue = new MutationQueue({
    now: () => 1000,
    after: (_milliseconds, then) => {
      timers.push(then);
      return () => timers.splice(timers.indexOf(then), 1);
    },
  });
  return { queue, timers };
}
const settle = async () => {
  for (let turn = 0; turn < 10; turn += 1) await Promise.resolve();
};
const answered = <T>(value: T): Promise<SendOutcome<T>> => Promise.resolve({ kind: 'answered', value });

describe('the mutation queue', () => {
  test('says saved only after the server has answered', async () => {
    const { queue } = queueWithHandClock();
    let answer: (outcome: SendOutcome<number>) => void = () => undefined;
    const saved = queue.enqueue<number>(() => new Promise((resolve) => (answer = resolve)));
    expect(queue.state()).toMatchObject({ status: 'saving', unacknowledged: 1, savedAt: null });
    answer({ kind: 'answered', value: 72 });
    expect(await saved).toBe(72);
    await settle();
    expect(queue.state()).toMatchObject({ status: 'saved', unacknowledged: 0, savedAt: 1000 });
  });

  test('sends the same request again when no answer came, and says so meanwhile', async () => {
    const { queue, timers } = queueWithHandClock();
    let attempts = 0;
    const saved = queue.enqueue<string>(() => {
      attempts += 1;
      return attempts < 3 ? Promise.resolve({ kind: 'later' }) : answered('Gemt');
    });
    await settle();
    expect(queue.state().status).toBe('not-sent');
    timers.shift()?.();
    await settle();
    expect(queue.state().status).toBe('not-sent');
    queue.retryNow();
    expect(await saved).toBe('Gemt');
    expect(attempts).toBe(3);
    await settle();
    expect(queue.state().status).toBe('saved');
  });

  test('keeps the order: the second text waits for the first', async () => {
    const { queue } = queueWithHandClock();
    const seen: string[] = [];
    let online = false;
    const first = queue.enqueue(() => {
      if (!online) return Promise.resolve<SendOutcome<void>>({ kind: 'later' });
      seen.push('first');
      return answered(undefined);
    });
    const second = queue.enqueue(() => {
      seen.push('second');
      return answered(undefined);
    });
    await settle();
    expect(seen).toEqual([]);
    online = true;
    queue.retryNow();
    await Promise.all([first, second]);
    expect(seen).toEqual(['first', 'second']);
  });

  test('holds everything while the person is signed out, and goes on after the next sign-in', async () => {
    const { queue, timers } = queueWithHandClock();
    let signedIn = false;
    const saved = queue.enqueue<string>(() =>
      signedIn ? answered('Gemt') : Promise.resolve({ kind: 'signed-out' }),
    );
    await settle();
    expect(queue.state().status).toBe('signed-out');
    expect(timers).toHaveLength(0);
    signedIn = true;
    queue.retryNow();
    expect(await saved).toBe('Gemt');
  });

  test('a refusal goes back to the caller and does not stop the line', async () => {
    const { queue } = queueWithHandClock();
    const refused = queue.enqueue<string>(() => Promise.reject(new Error('CONFLICT')));
    const next = queue.enqueue(() => answered('Gemt'));
    await expect(refused).rejects.toThrow('CONFLICT');
    expect(await next).toBe('Gemt');
  });

  test('a text being typed is not saved, and one that is held back never says so', () => {
    const { queue } = queueWithHandClock();
    queue.text('cyklus 4', 'unsent');
    expect(queue.state().status).toBe('saving');
    queue.text('cyklus 4', 'held-back');
    expect(queue.state().status).toBe('held-back');
    queue.text('cyklus 4', 'sent');
    expect(queue.state().status).toBe('saved');
  });

  test('an empty outbox of an earlier visit has saved nothing, and does not say so', async () => {
    const { queue } = queueWithHandClock();
    void queue.enqueue(() => Promise.resolve<SendOutcome<void>>({ kind: 'nothing' }));
    await settle();
    expect(queue.state()).toMatchObject({ status: 'saved', unacknowledged: 0, savedAt: null });
  });

  test('counts what lies in the outbox, and what the server has refused is not saved', async () => {
    const { queue } = queueWithHandClock();
    void queue.enqueue(() => Promise.resolve<SendOutcome<void>>({ kind: 'later' }));
    queue.behind(3);
    await settle();
    expect(queue.state()).toMatchObject({ status: 'not-sent', unacknowledged: 3, onDevice: true });
    queue.forget();
    queue.refused(1);
    expect(queue.state()).toMatchObject({ status: 'held-back', unacknowledged: 1, refused: 1 });
  });
});
