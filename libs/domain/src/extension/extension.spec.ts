import { describe, expect, test } from '@jest/globals';
import {
  extendedEnd,
  grantedEnd,
  mayExtend,
  requireExtension,
  requireExtensionDraft,
  requireExtensionOpen,
  requireExtensionSent,
} from '../index.js';

const halfToWhole = { extensionLeastMonths: 6, extensionMostMonths: 12 };
const none = { extensionLeastMonths: null, extensionMostMonths: null };

describe('a request for extension', () => {
  test('is for half a year to a whole, where the application names that, and says why', () => {
    expect(mayExtend(halfToWhole)).toBe(true);
    for (const months of [6, 9, 12])
      expect(() =>
        requireExtension(halfToWhole, { months, why: 'Det andet område er kommet sent i gang' }),
      ).not.toThrow();
    for (const months of [5, 13, 6.5, Number.NaN])
      expect(() => requireExtension(halfToWhole, { months, why: 'x' })).toThrow('EXTENSION_MONTHS');
    expect(() => requireExtension(halfToWhole, { months: 6, why: ' ' })).toThrow('REQUIRED');
  });

  test('does not exist where the application names none', () => {
    expect(mayExtend(none)).toBe(false);
    expect(() => requireExtension(none, { months: 6, why: 'x' })).toThrow('NOT_FOUND');
  });

  test('is rewritten until it is sent, answered once it is, and then stands', () => {
    expect(() => requireExtensionDraft('DRAFT')).not.toThrow();
    expect(() => requireExtensionDraft('SENT')).toThrow('EXTENSION_SENT');
    expect(() => requireExtensionDraft('REFUSED')).toThrow('EXTENSION_CLOSED');
    expect(() => requireExtensionSent('SENT')).not.toThrow();
    expect(() => requireExtensionSent('DRAFT')).toThrow('EXTENSION_NOT_SENT');
    expect(() => requireExtensionSent('WITHDRAWN')).toThrow('EXTENSION_CLOSED');
    expect(() => requireExtensionOpen('DRAFT')).not.toThrow();
    expect(() => requireExtensionOpen('GRANTED')).toThrow('EXTENSION_CLOSED');
  });
});

describe('the new last day', () => {
  test('lies so many months on; the last day of a month stays the last of one', () => {
    expect(extendedEnd('2021-12-31', 6)).toBe('2022-06-30');
    expect(extendedEnd('2022-06-30', 6)).toBe('2022-12-31');
    expect(extendedEnd('2021-08-31', 6)).toBe('2022-02-28');
    expect(extendedEnd('2022-02-28', 12)).toBe('2023-02-28');
    expect(extendedEnd('2023-02-28', 12)).toBe('2024-02-29');
    expect(extendedEnd('2021-11-15', 9)).toBe('2022-08-15');
    expect(extendedEnd('2021-08-30', 6)).toBe('2022-02-28');
  });

  test('is not known where the period is not written, and never guessed', () => {
    expect(extendedEnd(null, 6)).toBeNull();
    expect(grantedEnd({ endsOn: null, months: 6 }, null)).toBeNull();
  });

  test('is the one of the funder’s letter where that names one, and later than it was', () => {
    const asked = { endsOn: '2021-12-31', months: 12 };
    expect(grantedEnd(asked, '2022-06-30')).toBe('2022-06-30');
    expect(grantedEnd(asked, null)).toBe('2022-12-31');
    expect(() => grantedEnd(asked, '2021-12-31')).toThrow('EXTENSION_NOT_LATER');
    expect(grantedEnd({ endsOn: null, months: 6 }, '2022-06-30')).toBe('2022-06-30');
  });
});
