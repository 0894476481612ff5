import { describe, expect, test } from '@jest/globals';
import { PERMISSIONS, type Permission } from '../access/permission.js';
import { Role } from '../access/role.js';
import {
  guardedRoles,
  isEnough,
  leastAssurance,
  opensToHalfSignedIn,
  roleAssuranceProblem,
  valuesAskedFor,
  vouchedAssurance,
} from './assurance.js';

describe('what a role asks of a sign-in', () => {
  test('is two factors, but for those who register on the ward', () => {
    const low = Object.values(Role).filter((role) => leastAssurance(role) === 'LOW');
    expect(low.sort()).toEqual(['LEARNING_AGENT', 'STAFF']);
    expect(guardedRoles(['STAFF', 'ADMINISTRATOR', 'CHIEF'])).toEqual(['ADMINISTRATOR', 'CHIEF']);
  });

  test('can be raised by a programme and never lowered', () => {
    const own = { roles: ['ADMINISTRATOR' as const], has: 'SUBSTANTIAL' as const };
    expect(roleAssuranceProblem('STAFF', 'SUBSTANTIAL', own)).toBeNull();
    expect(roleAssuranceProblem('STAFF', 'LOW', own)).toBeNull();
    expect(roleAssuranceProblem('CHIEF', 'LOW', own)).toBe('ASSURANCE_BELOW');
  });

  test('is not raised over one’s own head', () => {
    const own = { roles: ['ADMINISTRATOR' as const], has: 'SUBSTANTIAL' as const };
    expect(roleAssuranceProblem('ADMINISTRATOR', 'HIGH', own)).toBe('ASSURANCE_BEYOND_OWN');
    expect(roleAssuranceProblem('ADMINISTRATOR', 'HIGH', { ...own, has: 'HIGH' })).toBeNull();
    expect(roleAssuranceProblem('CHIEF', 'HIGH', own)).toBeNull();
  });

  test('leaves whoever is half in nothing but their own account', () => {
    const open = (Object.keys(PERMISSIONS) as Permission[]).filter(opensToHalfSignedIn);
    expect(open.sort()).toEqual(['account:read', 'account:secure', 'preferences:write']);
  });
});

describe('what an issuer vouches for', () => {
  const loa = 'https://data.gov.dk/concept/core/nsis/loa';

  test('is the municipality’s own affair where no claim is agreed on', () => {
    expect(vouchedAssurance({}, '', [])).toBe('SUBSTANTIAL');
  });

  test('is low where a claim is agreed on and says nothing, or something else', () => {
    expect(vouchedAssurance({}, 'acr', [])).toBe('LOW');
    expect(vouchedAssurance({ acr: 'gold' }, 'acr', [])).toBe('LOW');
    expect(vouchedAssurance({ acr: { High: true } }, 'acr', [])).toBe('LOW');
  });

  test('is read as OIOSAML writes it, long and short', () => {
    expect(vouchedAssurance({ acr: `${loa}/Substantial` }, 'acr', [])).toBe('SUBSTANTIAL');
    expect(vouchedAssurance({ [loa]: ['High'] }, loa, [])).toBe('HIGH');
  });

  test('is the best of several, as agreed with the issuer', () => {
    const agreed = [
      { value: 'pwd', level: 'LOW' as const },
      { value: 'mfa', level: 'SUBSTANTIAL' as const },
    ];
    expect(vouchedAssurance({ amr: ['pwd', 'mfa'] }, 'amr', agreed)).toBe('SUBSTANTIAL');
    expect(vouchedAssurance({ amr: ['pwd', 'High'] }, 'amr', agreed)).toBe('LOW');
  });

  test('is asked for from the weakest level that does', () => {
    expect(valuesAskedFor('SUBSTANTIAL', [])).toEqual([`${loa}/Substantial`, `${loa}/High`]);
    expect(
      valuesAskedFor('HIGH', [
        { value: 'c2', level: 'HIGH' },
        { value: 'c1', level: 'LOW' },
      ]),
    ).toEqual(['c2']);
  });
});

test('a level is enough for itself and what lies below', () => {
  expect(isEnough('HIGH', 'SUBSTANTIAL')).toBe(true);
  expect(isEnough('SUBSTANTIAL', 'SUBSTANTIAL')).toBe(true);
  expect(isEnough('LOW', 'SUBSTANTIAL')).toBe(false);
});
