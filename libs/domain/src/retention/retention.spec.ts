import { describe, expect, test } from '@jest/globals';
import {
  daysOfPeriod,
  isKleNumber,
  isRetentionPeriod,
  periodOfDays,
  RETENTION,
  RetentionClass,
} from './retention.js';

const classes = Object.values(RetentionClass);

describe('how long something is kept', () => {
  test('is written in days, as the subject index writes it', () => {
    expect(daysOfPeriod('P1825D')).toBe(1825);
    expect(periodOfDays(1825)).toBe('P1825D');
    for (const wrong of ['', 'P5Y', 'P01D', '1825', 'P-1D', 'P1825D ', 'p1825d', 'P9999999D'])
      expect({ wrong, days: daysOfPeriod(wrong) }).toEqual({ wrong, days: null });
  });

  test.each(classes)('%s begins within its own bounds', (of) => {
    const { standard, least, most } = RETENTION[of];
    expect(isRetentionPeriod(of, standard)).toBe(true);
    expect(isRetentionPeriod(of, least - 1)).toBe(false);
    expect(isRetentionPeriod(of, most + 1)).toBe(false);
    expect(isRetentionPeriod(of, least + 0.5)).toBe(false);
  });

  test('a receipt outlives the month in which a device may still send what it answers for', () => {
    expect(RETENTION.RECEIPT.least).toBeGreaterThanOrEqual(30);
  });

  test('the work and the papers of a public authority are archived before they go', () => {
    expect(classes.filter((of) => RETENTION[of].archivedFirst)).toEqual([
      'MINUTES',
      'REPORT',
      'DECISION',
      'WORK',
    ]);
  });

  test('accounts stand for five whole years, whichever years those are', () => {
    for (const year of [2019, 2020, 2021, 2022, 2023, 2027]) {
      const last = new Date(Date.UTC(year, 11, 31 + RETENTION.ACCOUNTS.least));
      expect(last >= new Date(Date.UTC(year + 5, 11, 31))).toBe(true);
    }
    expect(isRetentionPeriod('ACCOUNTS', 1826)).toBe(false);
  });
});

test('a number of the subject index is one, or empty', () => {
  for (const right of ['', '00', '00.15', '00.15.10', '00.15.10G01']) expect(isKleNumber(right)).toBe(true);
  for (const wrong of ['0', '00.15.10.20', '010150-1237', '00.15.10 ', 'KLE 00'])
    expect({ wrong, is: isKleNumber(wrong) }).toEqual({ wrong, is: false });
});
