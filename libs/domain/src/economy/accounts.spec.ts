import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { accounts, undistributedOre, type AccountLine } from './accounts.js';
import { requireOre, requirePoolOpen, requirePoolRoom } from './economy.js';

const line = (id: string, more: Partial<AccountLine> = {}): AccountLine => ({
  id,
  grantedOre: 0,
  spentOre: 0,
  committedOre: 0,
  forecastOre: null,
  ownContribution: false,
  ...more,
});

describe('accounts', () => {
  test('agree with a sheet made by hand', () => {
    const { rows, total } = accounts(
      [
        line('Klyngeprojektleder', {
          grantedOre: 780_000_00,
          spentOre: 402_500_10,
          committedOre: 377_499_90,
        }),
        line('Lokal understøttelse', {
          grantedOre: 1_400_000_00,
          spentOre: 612_400_05,
          committedOre: 731_600_00,
          forecastOre: 1_344_000_00,
        }),
        line('Læringsseminarer', { grantedOre: 320_000_00, spentOre: 187_200_00, committedOre: 171_200_00 }),
        line('Evaluering', { grantedOre: 150_000_00, spentOre: 41_000_00, committedOre: 105_000_00 }),
      ],
      10,
    );
    expect(rows.map(({ forecastOre }) => forecastOre)).toEqual([
      780_000_00, 1_344_000_00, 358_400_00, 146_000_00,
    ]);
    expect(rows.map(({ differencePermille }) => differencePermille)).toEqual([0, -40, 120, -27]);
    expect(rows.map(({ beyondLimit }) => beyondLimit)).toEqual([false, false, true, false]);
    expect(total).toMatchObject({
      grantedOre: 2_650_000_00,
      spentOre: 1_243_100_15,
      committedOre: 1_385_299_90,
      forecastOre: 2_628_400_00,
      differenceOre: -21_600_00,
      differencePermille: -8,
    });
  });

  test('tell what of the grant no line has yet; own contribution is no part of it', () => {
    const { total } = accounts(
      [
        line('Løn', { grantedOre: 780_000_00 }),
        line('Egen', { grantedOre: 50_000_00, ownContribution: true }),
      ],
      10,
    );
    expect(undistributedOre(800_000_10, { total })).toBe(20_000_10);
    expect(undistributedOre(700_000_00, { total })).toBe(-80_000_00);
  });

  test('keep own contribution apart from the grant', () => {
    const { total, ownContribution } = accounts(
      [
        line('Løn', { grantedOre: 100, spentOre: 40 }),
        line('Egen', { grantedOre: 7, spentOre: 7, ownContribution: true }),
      ],
      10,
    );
    expect(total.grantedOre).toBe(100);
    expect(ownContribution).toMatchObject({ grantedOre: 7, spentOre: 7 });
  });

  test('exactly the limit does not warn; more spent than granted does', () => {
    const at = (more: Partial<AccountLine>) => accounts([line('x', more)], 10).rows[0]?.beyondLimit;
    expect(at({ grantedOre: 33_333_30, forecastOre: 36_666_63 })).toBe(false);
    expect(at({ grantedOre: 33_333_30, forecastOre: 36_666_64 })).toBe(true);
    expect(at({ grantedOre: 100, spentOre: 101, forecastOre: 100 })).toBe(true);
    expect(at({})).toBe(false);
  });

  test('add up to the øre whatever the lines', () => {
    const amount = fc.integer({ min: -100_000_000, max: 100_000_000_000 });
    const lines = fc.array(fc.record({ grantedOre: amount, spentOre: amount, committedOre: amount }), {
      maxLength: 60,
    });
    fc.assert(
      fc.property(lines, (rows) => {
        const { rows: told, total } = accounts(
          rows.map((row, at) => line(String(at), row)),
          10,
        );
        for (const name of [
          'grantedOre',
          'spentOre',
          'committedOre',
          'forecastOre',
          'differenceOre',
        ] as const)
          expect(BigInt(total[name])).toBe(told.reduce((sum, row) => sum + BigInt(row[name]), 0n));
      }),
      { numRuns: 50 },
    );
  });
});

describe('amounts and the citizens’ pool', () => {
  test('are whole øre', () => {
    expect(() => requireOre(12.5, 'amountOre')).toThrow('AMOUNT_NOT_WHOLE');
    expect(() => requireOre(100_000_000_001, 'amountOre')).toThrow('AMOUNT_NOT_WHOLE');
    expect(() => requireOre(-1250, 'amountOre')).not.toThrow();
  });

  test('the pool gives no more than it has, and a decided request stands', () => {
    const pool = { grantedOre: 1000, spentOre: 200, committedOre: 300 };
    expect(() => requirePoolRoom(pool, 500)).not.toThrow();
    expect(() => requirePoolRoom(pool, 501)).toThrow('POOL_TOO_SMALL');
    expect(() => requirePoolOpen('GRANTED')).toThrow('POOL_DECIDED');
  });
});
