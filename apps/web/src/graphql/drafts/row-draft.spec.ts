import { describe, expect, test } from '@jest/globals';
import { CombinedGraphQLErrors } from '@apollo/client/errors';
import { RowDraft, type RowDraftDoors, type ServerRow } from './row-draft';
import { type Fields } from './three-way-merge';

const refusal = (code: string, details: Record<string, unknown> = {}) =>
  new CombinedGraphQLErrors({ errors: [{ message: code, extensions: { code, details } }] });

function desk(stored: ServerRow, kept: { base: Fields; edits: Fields } | null = null) {
  const timers: Array<() => void> = [];
  const sent: Array<{ version: number; patch: Fields }> = [];
  let device = kept;
  let told = '';
  let current = stored;
  const fromHere = new Set<string>();
  let row = stored;
  let answer: (patch: Fields, version: number) => Promise<ServerRow> = (patch, version) => {
    row = { version: version + 1, fields: { ...row.fields, ...patch } };
    return Promise.resolve(row);
  };
  const doors: RowDraftDoors = {
    save: (version, patch) => {
      sent.push({ version, patch });
      return answer(patch, version);
    },
    readCurrent: () => Promise.resolve({ row: current, by: 'Mette' }),
    isBlocked: (text) => text.includes('010203-1234'),
    ours: (field, value) => fromHere.has(`${field}:${String(value)}`),
    joinTexts: (theirs, mine, by) => `${by ?? '?'}: ${theirs}\n\nAnna: ${mine}`,
    keep: (draft) => (device = draft),
    tell: (state) => (told = state),
    after: (_milliseconds, then) => {
      timers.push(then);
      return () => timers.splice(timers.indexOf(then), 1);
    },
  };
  const draft = new RowDraft(stored, doors, kept);
  return {
    draft,
    sent,
    timers,
    device: () => device,
    told: () => told,
    wroteEarlier: (field: string, value: string) => fromHere.add(`${field}:${value}`),
    answerWith: (next: typeof answer) => (answer = next),
    somebodyWrote: (next: ServerRow) => (current = next),
  };
}
const settle = async () => {
  for (let turn = 0; turn < 20; turn += 1) await Promise.resolve();
};
const cycle: ServerRow = { version: 3, fields: { plan: 'Vi spørger i brev', learning: '', days: 1 } };

describe('a cycle being written', () => {
  test('is kept on the device from the first key and leaves it with the acknowledgement', async () => {
    const { draft, sent, timers, device, told } = desk(cycle);
    draft.set('learning', 'Aftenvagten er afgørende');
    expect(device()).toEqual({ base: { learning: '' }, edits: { learning: 'Aftenvagten er afgørende' } });
    expect(told()).toBe('unsent');
    timers[0]?.();
    await settle();
    expect(sent).toEqual([{ version: 3, patch: { learning: 'Aftenvagten er afgørende' } }]);
    expect(device()).toBeNull();
    expect(told()).toBe('sent');
  });

  test('waits for a pause in the typing: one timer, restarted by each key', () => {
    const { draft, timers } = desk(cycle);
    draft.set('plan', 'V');
    draft.set('plan', 'Vi');
    expect(timers).toHaveLength(1);
  });

  test('what is typed while a save is on its way is sent after it, on the new version', async () => {
    const { draft, sent, answerWith } = desk(cycle);
    let release: (row: ServerRow) => void = () => undefined;
    answerWith(() => new Promise((resolve) => (release = resolve)));
    draft.set('learning', 'Et');
    draft.flush();
    draft.set('learning', 'Et og to');
    answerWith((patch, version) =>
      Promise.resolve({ version: version + 1, fields: { ...cycle.fields, ...patch } }),
    );
    release({ version: 4, fields: { ...cycle.fields, learning: 'Et' } });
    await settle();
    expect(sent.map(({ version, patch }) => [version, patch['learning']])).toEqual([
      [3, 'Et'],
      [4, 'Et og to'],
    ]);
    expect(draft.state().values['learning']).toBe('Et og to');
  });

  test('a conflict in another field merges and sends again without a word', async () => {
    const { draft, sent, answerWith, somebodyWrote } = desk(cycle);
    somebodyWrote({ version: 9, fields: { ...cycle.fields, days: 7 } });
    let first = true;
    answerWith((patch, version) => {
      if (!first)
        return Promise.resolve({ version: version + 1, fields: { ...cycle.fields, days: 7, ...patch } });
      first = false;
      return Promise.reject(refusal('CONFLICT'));
    });
    draft.set('plan', 'Vi spørger ved døren');
    draft.flush();
    await settle();
    expect(sent[1]).toEqual({ version: 9, patch: { plan: 'Vi spørger ved døren' } });
    expect(draft.state().clashes.size).toBe(0);
    expect(draft.state().values).toEqual({ plan: 'Vi spørger ved døren', learning: '', days: 7 });
  });

  test('a conflict in the same field keeps both texts with names', async () => {
    const { draft, sent, answerWith, somebodyWrote } = desk(cycle);
    somebodyWrote({ version: 4, fields: { ...cycle.fields, plan: 'Vi ringer' } });
    let first = true;
    answerWith((patch, version) => {
      if (!first) return Promise.resolve({ version: version + 1, fields: { ...cycle.fields, ...patch } });
      first = false;
      return Promise.reject(refusal('CONFLICT'));
    });
    draft.set('plan', 'Vi spørger ved døren');
    draft.flush();
    await settle();
    expect(sent[1]?.patch).toEqual({ plan: 'Mette: Vi ringer\n\nAnna: Vi spørger ved døren' });
    expect(draft.state().clashes.get('plan')?.by).toBe('Mette');
  });

  test('a text with a CPR number is neither sent nor kept on the device', async () => {
    const { draft, sent, device, told } = desk(cycle);
    draft.set('plan', 'Karen, 010203-1234');
    draft.set('learning', 'Det virker');
    draft.flush();
    await settle();
    expect(sent).toEqual([{ version: 3, patch: { learning: 'Det virker' } }]);
    expect(device()).toBeNull();
    expect(draft.state().blocked).toEqual(new Set(['plan']));
    expect(draft.state().values['plan']).toBe('Karen, 010203-1234');
    expect(told()).toBe('held-back');
  });

  test('an unsent text is back after a reload, and is sent', async () => {
    const { draft, sent, timers } = desk(cycle, { base: { learning: '' }, edits: { learning: 'Ved døren' } });
    expect(draft.state().restored).toBe(true);
    expect(draft.state().values['learning']).toBe('Ved døren');
    timers[0]?.();
    await settle();
    expect(sent).toEqual([{ version: 3, patch: { learning: 'Ved døren' } }]);
  });

  test('what an earlier visit wrote, and this one has sent, is not mistaken for somebody else’s writing', () => {
    const kept = { base: { plan: 'Vi spørger i brev' }, edits: { plan: 'Vi spørger ved døren' } };
    const { draft, wroteEarlier } = desk(cycle, kept);
    wroteEarlier('plan', 'Vi ringer');
    draft.receive({ version: 4, fields: { ...cycle.fields, plan: 'Vi ringer' } }, 'Anna');
    expect(draft.state().values['plan']).toBe('Vi spørger ved døren');
    expect(draft.state().clashes.size).toBe(0);
    draft.receive({ version: 5, fields: { ...cycle.fields, plan: 'Vi skriver' } }, 'Mette');
    expect(draft.state().clashes.get('plan')?.by).toBe('Mette');
  });

  test('a text that was saved after all is not restored as new', () => {
    const saved: ServerRow = { version: 4, fields: { ...cycle.fields, learning: 'Ved døren' } };
    const { draft, timers } = desk(saved, { base: { learning: '' }, edits: { learning: 'Ved døren' } });
    expect(draft.state().restored).toBe(false);
    expect(timers).toHaveLength(0);
  });

  test('a refusal keeps the text and stops sending until it is changed', async () => {
    const { draft, sent, answerWith, device } = desk(cycle);
    answerWith(() => Promise.reject(refusal('TOO_LONG', { max: 10 })));
    draft.set('plan', 'Meget lang tekst');
    draft.flush();
    await settle();
    draft.flush();
    await settle();
    expect(sent).toHaveLength(1);
    expect(draft.state().refusal?.code).toBe('TOO_LONG');
    expect(device()?.edits).toEqual({ plan: 'Meget lang tekst' });
  });

  test('the answer to one’s own save is not mistaken for somebody else’s writing', async () => {
    const { draft, answerWith } = desk(cycle);
    let release: (row: ServerRow) => void = () => undefined;
    answerWith(() => new Promise((resolve) => (release = resolve)));
    draft.set('plan', 'Ved døren');
    draft.flush();
    draft.receive({ version: 4, fields: { ...cycle.fields, plan: 'Ved døren' } });
    release({ version: 4, fields: { ...cycle.fields, plan: 'Ved døren' } });
    await settle();
    expect(draft.state().clashes.size).toBe(0);
    expect(draft.state().values['plan']).toBe('Ved døren');
  });

  test('two answers to a choice are asked about, and theirs can be taken', async () => {
    const { draft, sent } = desk(cycle);
    draft.set('days', 14);
    draft.receive({ version: 4, fields: { ...cycle.fields, days: 7 } }, 'Mette');
    expect(draft.state().clashes.get('days')).toMatchObject({
      mine: 14,
      theirs: 7,
      kind: 'choice',
      by: 'Mette',
    });
    draft.settle('days', 'theirs');
    draft.flush();
    await settle();
    expect(draft.state().values['days']).toBe(7);
    expect(sent).toHaveLength(0);
  });

  test('where nothing answers all that is typed is in the line before one acts, and is not lost', async () => {
    const { draft, sent, device, answerWith } = desk(cycle);
    answerWith(() => new Promise(() => undefined));
    draft.set('plan', 'Ved døren');
    draft.flush();
    draft.set('plan', 'Ved døren, fredag');
    draft.set('learning', 'Fredag er bedst');
    expect(draft.lined()).toBe(3);
    await settle();
    expect(sent.map(({ patch }) => patch)).toEqual([
      { plan: 'Ved døren' },
      { plan: 'Ved døren, fredag', learning: 'Fredag er bedst' },
    ]);
    expect(device()?.edits).toEqual({ plan: 'Ved døren, fredag', learning: 'Fredag er bedst' });
  });

  test('what was refused is sent once more when its reason is gone', async () => {
    const { draft, sent, device, answerWith } = desk(cycle);
    answerWith(() => Promise.reject(refusal('NOT_FOUND')));
    draft.set('plan', 'Ved døren');
    draft.flush();
    await settle();
    expect(draft.state().refusal?.code).toBe('NOT_FOUND');
    answerWith((patch, version) =>
      Promise.resolve({ version: version + 1, fields: { ...cycle.fields, ...patch } }),
    );
    draft.again();
    await settle();
    expect(draft.state().refusal).toBeNull();
    expect([sent.length, device()]).toEqual([2, null]);
  });
});
