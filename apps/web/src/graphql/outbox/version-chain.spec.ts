import { describe, expect, test } from '@jest/globals';
import { VersionChain } from './version-chain';

const change = (version: number, plan = '') => ({ id: 'cycle 4', version, patch: { plan } });
const landed = (version: number) => ({ updatePdsaCycle: { id: 'cycle 4', version } });

describe('changes made one after the other without an answer', () => {
  test('each is moved on by the answer to the one before it', () => {
    const chain = new VersionChain();
    chain.answered(change(3), landed(4));
    expect(chain.rewrite(change(3, 'Vi ringer'))).toEqual(change(4, 'Vi ringer'));
    chain.answered(change(4), landed(5));
    expect(chain.rewrite(change(3))).toEqual(change(5));
  });

  test('one that has seen the newest version is left as it is', () => {
    const chain = new VersionChain();
    chain.answered(change(3), landed(4));
    expect(chain.rewrite(change(4))).toEqual(change(4));
    expect(chain.rewrite(change(9))).toEqual(change(9));
  });

  test('one made before somebody else wrote stays a conflict', () => {
    const chain = new VersionChain();
    // Mette wrote version 4 in between; ours was merged and made against it.
    chain.answered(change(4), landed(5));
    expect(chain.rewrite(change(3))).toEqual(change(3));
  });

  test('other rows are other chains, and a number carries its version in its input', () => {
    const chain = new VersionChain();
    chain.answered(
      { input: { id: 'uge 15', version: 1, value: 72 } },
      { recordMeasurement: { id: 'uge 15', version: 2 } },
    );
    expect(chain.rewrite({ input: { id: 'uge 15', version: 1, value: 73 } })).toEqual({
      input: { id: 'uge 15', version: 2, value: 73 },
    });
    expect(chain.rewrite({ input: { id: 'uge 16', version: 1 } })).toEqual({
      input: { id: 'uge 16', version: 1 },
    });
    expect(chain.rewrite(change(3))).toEqual(change(3));
  });

  test('an answer about another row moves nothing', () => {
    const chain = new VersionChain();
    chain.answered({ id: 'observation 2', version: 1 }, { removeObservation: { id: 'cycle 4', version: 7 } });
    expect(chain.rewrite({ id: 'observation 2', version: 1 })).toEqual({ id: 'observation 2', version: 1 });
  });
});
