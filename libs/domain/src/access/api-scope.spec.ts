import { describe, expect, test } from '@jest/globals';
import { ApiScope, apiScopeOf, isTokenTerm } from './api-scope.js';
import { PERMISSIONS, type Permission } from './permission.js';

const permissions = Object.keys(PERMISSIONS) as Permission[];

describe('the scope of a token', () => {
  test('lets numbers be read with READ and written with MEASURE', () => {
    expect(apiScopeOf('measure:read')).toBe('READ');
    expect(apiScopeOf('measurement:record')).toBe('MEASURE');
    expect(apiScopeOf('pdsaCycle:write')).toBe('IMPROVE');
  });

  test('reads with nothing that writes', () => {
    for (const name of permissions.filter((one) => apiScopeOf(one) === ApiScope.READ))
      expect(name).toMatch(/:read$/);
  });

  test('never reaches tokens, people, retention, the audit trail or what a person may ask of their own data', () => {
    const shut = permissions.filter((name) =>
      /^(apiToken|retention|audit|accessLog|ownData|archive|preferences|person|membership|session)/.test(
        name,
      ),
    );
    expect(shut.length).toBeGreaterThan(5);
    for (const name of shut) expect({ name, scope: apiScopeOf(name) }).toEqual({ name, scope: null });
  });
});

test('a token lives from today and a year at most', () => {
  expect(isTokenTerm('2021-07-14', '2021-07-14')).toBe(true);
  expect(isTokenTerm('2022-07-14', '2021-07-14')).toBe(true);
  expect(isTokenTerm('2022-07-15', '2021-07-14')).toBe(false);
  expect(isTokenTerm('2021-07-13', '2021-07-14')).toBe(false);
});
