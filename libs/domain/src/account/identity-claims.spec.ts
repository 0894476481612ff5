import { describe, expect, test } from '@jest/globals';
import { deviceOf } from './device.js';
import {
  domainOfEmail,
  groupMapProblem,
  readClaims,
  rolesOfGroups,
  type ClaimNames,
} from './identity-claims.js';

const names: ClaimNames = { name: 'name', email: 'email', groups: 'groups', required: '', requiredValue: '' };

describe('who an issuer vouches for', () => {
  test('is in Entra ID the object in its tenant, not the subject, which differs from application to application', () => {
    const claims = {
      sub: 'pairwise',
      oid: 'o-1',
      tid: 't-1',
      name: 'Anna Lykke',
      email: 'Anna@Kommune.dk',
      groups: ['g1', 'g2'],
    };
    expect(readClaims(claims, 'ENTRA_ID', names)).toEqual({
      ...{ subject: 't-1/o-1', name: 'Anna Lykke', email: 'anna@kommune.dk', groups: ['g1', 'g2'] },
    });
    expect(readClaims({ ...claims, oid: undefined }, 'ENTRA_ID', names)).toBeNull();
    expect(readClaims({ ...claims, tid: '' }, 'ENTRA_ID', names)).toBeNull();
  });

  test('is in AD FS the subject, or the user principal name where that is all there is', () => {
    expect(readClaims({ sub: 's', upn: 'anna@ad' }, 'AD_FS', names)?.subject).toBe('s');
    expect(readClaims({ upn: 'anna@ad.dk' }, 'AD_FS', names)).toMatchObject({
      subject: 'anna@ad.dk',
      email: 'anna@ad.dk',
    });
    expect(readClaims({ upn: 'anna@ad.dk' }, 'STANDARD', names)).toBeNull();
  });

  test('is nobody where the authority’s number is asked for and another one stands there', () => {
    const asked = { ...names, required: 'cvr', requiredValue: '64502018' };
    expect(readClaims({ sub: 's', cvr: ['64502018'] }, 'STANDARD', asked)?.subject).toBe('s');
    expect(readClaims({ sub: 's', cvr: '29188335' }, 'STANDARD', asked)).toBeNull();
    expect(readClaims({ sub: 's' }, 'STANDARD', asked)).toBeNull();
  });

  test('has no address when what stands there is none', () => {
    expect(readClaims({ sub: 's', email: 'Anna' }, 'STANDARD', names)?.email).toBe('');
  });
});

describe('groups', () => {
  const map = [
    { group: 'g-agents', role: 'LEARNING_AGENT' as const },
    { group: 'g-all', role: 'STAFF' as const },
    { group: 'g-it', role: 'ADMINISTRATOR' as const },
  ];
  test('give the roles that are mapped, each once, and never one that reaches beyond the place', () => {
    expect(rolesOfGroups(['g-all', 'g-agents', 'g-all', 'g-it', 'other'], map)).toEqual([
      'LEARNING_AGENT',
      'STAFF',
    ]);
    expect(groupMapProblem(map)).toBe('PROVIDER_MAPPING');
    expect(groupMapProblem(map.slice(0, 2))).toBeNull();
    expect(groupMapProblem([{ group: ' ', role: 'STAFF' }])).toBe('PROVIDER_MAPPING');
  });
});

test('an address belongs to the domain behind its last @', () => {
  expect(domainOfEmail(' Anna@Helsingor.Kommune.dk ')).toBe('helsingor.kommune.dk');
  for (const none of ['anna', 'anna@', '@kommune.dk', 'a@b@c.dk', 'anna@kommune'])
    expect(domainOfEmail(none)).toBe('');
});

test('a device is told in two words', () => {
  const edge =
    'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/131.0 Safari/537.36 Edg/131.0';
  expect(deviceOf(edge)).toEqual({ browser: 'Edge', system: 'Windows' });
  const phone =
    'Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1 Version/18.0 Mobile Safari/604.1';
  expect(deviceOf(phone)).toEqual({ browser: 'Safari', system: 'iPhone' });
  expect(deviceOf('curl/8')).toEqual({ browser: '', system: '' });
});
