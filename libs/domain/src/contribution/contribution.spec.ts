import { describe, expect, test } from '@jest/globals';
import { linkExpiry, linkState, linkToken, readLinkToken, requireLinkTerm } from '../index.js';

const today = '2021-07-14';
const token = linkToken(Uint8Array.from({ length: 20 }, (_, at) => at * 13));

describe('a contributor link', () => {
  test('works for eight weeks to the end of its last day', () => {
    expect(linkExpiry(today)).toBe('2021-09-08');
    expect(linkState({ expiresOn: today, revoked: false }, today)).toBe('OPEN');
    expect(linkState({ expiresOn: '2021-07-13', revoked: false }, today)).toBe('EXPIRED');
  });

  test('that was taken back is that first of all', () => {
    expect(linkState({ expiresOn: '2021-01-01', revoked: true }, today)).toBe('REVOKED');
  });

  test.each(['2021-07-13', '2022-01-13'])(
    'cannot end on %s: not yesterday, not beyond half a year',
    (day) => {
      expect(() => requireLinkTerm(day, today)).toThrow('CONTRIBUTION_TERM');
    },
  );

  test.each([today, '2022-01-12'])('may end on %s', (day) => {
    expect(() => requireLinkTerm(day, today)).not.toThrow();
  });
});

describe('its token', () => {
  test('is four groups of five without look-alikes', () => {
    expect(token).toMatch(/^[0-9a-hjkmnp-tv-z]{5}(-[0-9a-hjkmnp-tv-z]{5}){3}$/);
    expect(() => linkToken(new Uint8Array(19))).toThrow(RangeError);
  });

  test('is forgiven capitals, spaces and look-alikes when it comes from a whiteboard', () => {
    expect(readLinkToken(` ${token.toUpperCase().replaceAll('-', ' ')}`)).toBe(token);
    expect(readLinkToken(token.replaceAll('0', 'O').replaceAll('1', 'l'))).toBe(token);
  });

  test.each(['', 'for kort', `${token}0`, token.replace(/.$/, 'u')])('is not %j', (written) => {
    expect(readLinkToken(written)).toBeNull();
  });
});
