import { describe, expect, test } from '@jest/globals';
import { Role } from '../access/role.js';
import { givableRoles } from './giving.js';
import {
  isInForce,
  membershipProblem,
  MOST_GUEST_DAYS,
  ROLE_RULES,
  type GivenMembership,
} from './membership.js';

const today = '2026-11-22';
const given = (more: Partial<GivenMembership>): GivenMembership => ({
  ...{ role: 'LEARNING_AGENT', placeId: 'HEL', startsOn: today, endsOn: null, actingUntil: null },
  ...more,
});
const problem = (more: Partial<GivenMembership>) => membershipProblem(given(more), today);

describe('a membership', () => {
  test('of a learning agent is at a place, of the lead for the whole programme', () => {
    expect(problem({})).toBeNull();
    expect(problem({ placeId: null })).toBe('MEMBERSHIP_NEEDS_PLACE');
    expect(problem({ role: 'CLUSTER_LEAD', placeId: null })).toBeNull();
    expect(problem({ role: 'CLUSTER_LEAD' })).toBe('MEMBERSHIP_NO_PLACE');
    for (const placeId of ['HEL', null]) expect(problem({ role: 'STEERING_MEMBER', placeId })).toBeNull();
  });

  test('ends after it begins, and not before today', () => {
    expect(problem({ endsOn: today })).toBeNull();
    expect(problem({ endsOn: '2026-11-21', startsOn: '2026-11-01' })).toBe('MEMBERSHIP_DATES');
    expect(problem({ startsOn: '2026-12-01', endsOn: '2026-11-30' })).toBe('MEMBERSHIP_DATES');
    expect(problem({ actingUntil: '2026-11-21' })).toBe('MEMBERSHIP_DATES');
  });

  test('of a guest has a last day, within a year', () => {
    for (const role of Object.values(Role).filter((one) => ROLE_RULES[one].expires)) {
      const guest = { role, placeId: null };
      expect(problem(guest)).toBe('MEMBERSHIP_MUST_EXPIRE');
      expect(problem({ ...guest, endsOn: '2027-11-23' })).toBeNull();
      expect(problem({ ...guest, endsOn: '2027-11-24' })).toBe('MEMBERSHIP_MUST_EXPIRE');
    }
    expect(MOST_GUEST_DAYS).toBe(366);
  });

  test('is in force from its first day to its last, and no longer than somebody acts', () => {
    const acting = { startsOn: '2026-11-01', endsOn: '2026-12-31', actingUntil: '2026-11-30' };
    expect(
      ['2026-10-31', '2026-11-01', '2026-11-30', '2026-12-01'].map((day) => isInForce(acting, day)),
    ).toEqual([false, true, true, false]);
  });
});

describe('who may give which role', () => {
  const roles = Object.values(Role);

  test('the administrator gives all, the lead all but the administrator’s', () => {
    const all = (role: Role) =>
      new Set([
        ...givableRoles([{ role, placeId: null }], 'HEL'),
        ...givableRoles([{ role, placeId: null }], null),
      ]);
    expect([...all('ADMINISTRATOR')].sort()).toEqual([...roles].sort());
    expect([...all('CLUSTER_LEAD')].sort()).toEqual(roles.filter((role) => role !== 'ADMINISTRATOR').sort());
  });

  test('the project worker gives local roles at the own place, and nothing beyond it', () => {
    const worker = [{ role: 'LOCAL_PROJECT_WORKER' as const, placeId: 'HEL' }];
    expect([...givableRoles(worker, 'HEL')].sort()).toEqual([
      'GUEST',
      'LEARNING_AGENT',
      'LOCAL_PROJECT_WORKER',
      'PANEL_MEMBER',
      'STAFF',
      'TEAM_LEADER',
      'UNIT_LEADER',
    ]);
    expect(givableRoles(worker, 'FRE')).toEqual([]);
    expect(givableRoles(worker, null)).toEqual([]);
  });

  test('everybody else gives none', () => {
    for (const role of roles)
      if (!['ADMINISTRATOR', 'CLUSTER_LEAD', 'LOCAL_PROJECT_WORKER'].includes(role))
        expect(givableRoles([{ role, placeId: 'HEL' }], 'HEL')).toEqual([]);
  });

  test('a directory gives only what stays at its own place, and never keys', () => {
    for (const role of roles.filter((one) => ROLE_RULES[one].byProvider))
      expect(ROLE_RULES[role].seat).toBe('PLACE');
    expect(ROLE_RULES.ADMINISTRATOR.byProvider).toBe(false);
  });
});
