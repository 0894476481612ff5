import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { asksForFreshSignIn } from './fresh-sign-in.js';
import { can, NOWHERE, rolesAtPlace, scopeOf, type HeldRole } from './permission-scope.js';
import { PERMISSIONS, type Permission } from './permission.js';
import { Role } from './role.js';

const roles = Object.values(Role);
const permissions = Object.keys(PERMISSIONS) as Permission[];
const reachOf = (role: Role, permission: Permission): string | undefined =>
  (PERMISSIONS[permission] as Partial<Record<Role, string>>)[role];
const places = ['HEL', 'FRE', 'GRI'];
const held = fc.array(
  fc.record({ role: fc.constantFrom(...roles), placeId: fc.option(fc.constantFrom(...places)) }),
  { maxLength: 6 },
);
const permission = fc.constantFrom(...permissions);

/** What is said about a thing, wherever it stands; the thing itself is left as it is. */
const sayings = ['comment:write'];

/** Who writes what at the own place, as the domain model's section 4 has it. */
const writers: Partial<Record<Permission, readonly Role[]>> = Object.fromEntries(
  permissions
    .filter((name) => name.endsWith(':write') || name.endsWith(':record'))
    .filter((name) => !sayings.includes(name))
    .map((name) => [name, ['LEARNING_AGENT', 'LOCAL_PROJECT_WORKER']]),
);

/** What concerns oneself alone. */
const anybodys = ['preferences:write', 'apiToken:write'];

/** What an administrator does, none of it content. */
const administrative = [
  'apiToken:administer',
  'careUnit:administer',
  'retention:read',
  'retention:set',
  'audit:search',
  'accessLog:read',
  'importLog:read',
  'catalogue:keep',
];

describe('the table', () => {
  test('lets the learning agent and the project worker write at their place, staff observe and leave ideas, and everybody set preferences', () => {
    for (const [name, expected] of Object.entries(writers)) {
      const granted = roles.filter((role) => reachOf(role, name as Permission) !== undefined);
      if (anybodys.includes(name)) expect(granted).toEqual(roles);
      else if (['observation:write', 'documentationTime:record'].includes(name))
        expect(granted).toEqual([...(expected ?? []), 'STAFF']);
      else if (name === 'idea:write' || name === 'dilemma:write')
        expect(granted).toEqual([...(expected ?? []), 'STAFF', 'UNIT_LEADER', 'TEAM_LEADER']);
      else expect(granted).toEqual(expected);
    }
  });

  test('lets nobody write beyond the own place', () => {
    for (const name of Object.keys(writers)) {
      if (anybodys.includes(name)) continue;
      for (const role of roles) expect([undefined, 'PLACE']).toContain(reachOf(role, name as Permission));
    }
  });

  test('shows unshared cycles to the place alone, the lead not included', () => {
    const seers = roles.filter((role) => reachOf(role, 'pdsaCycle:readUnshared') !== undefined);
    expect(seers).toEqual(['LEARNING_AGENT', 'LOCAL_PROJECT_WORKER', 'STAFF', 'UNIT_LEADER', 'TEAM_LEADER']);
    for (const role of seers) expect(reachOf(role, 'pdsaCycle:readUnshared')).toBe('PLACE');
  });

  test('shows the method mirror to the place and to the lead as its coach, and to nobody who decides or reads along', () => {
    const seers = roles.filter((role) => reachOf(role, 'methodMirror:read') !== undefined);
    expect(seers).toEqual([
      'LEARNING_AGENT',
      'LOCAL_PROJECT_WORKER',
      'STAFF',
      'UNIT_LEADER',
      'CLUSTER_LEAD',
      'TEAM_LEADER',
    ]);
    expect(can([{ role: 'LEARNING_AGENT', placeId: 'HEL' }], 'methodMirror:read', 'FRE')).toBe(false);
    expect(can([{ role: 'CLUSTER_LEAD', placeId: null }], 'methodMirror:read', 'FRE')).toBe(true);
  });

  test('gives panel members, researchers, speakers and administrators no work to read', () => {
    const own = [
      'preferences:write',
      'account:read',
      'account:secure',
      'programme:read',
      'platformTime:add',
      'platformTime:read',
      'ownData:read',
      'ownData:askDeletion',
      'apiToken:write',
    ];
    for (const role of ['PANEL_MEMBER', 'RESEARCHER', 'EXTERNAL_SPEAKER'] as const)
      expect(permissions.filter((name) => reachOf(role, name) !== undefined)).toEqual(own);
    const administrators = permissions.filter((name) => reachOf('ADMINISTRATOR', name) !== undefined);
    const people = /^(people|person|identityProvider|assurance):/;
    expect(administrators.filter((name) => !people.test(name) && !administrative.includes(name))).toEqual(
      own,
    );
  });

  test('lets administrator, lead and, at the own place, the project worker keep people; providers are the administrator’s', () => {
    const keepers = { LOCAL_PROJECT_WORKER: 'PLACE', CLUSTER_LEAD: 'PROGRAMME', ADMINISTRATOR: 'PROGRAMME' };
    for (const name of ['people:read', 'people:keep', 'people:handOver'] as const)
      expect(PERMISSIONS[name]).toEqual(keepers);
    for (const name of ['person:shutOut', 'identityProvider:read', 'identityProvider:keep'] as const)
      expect(PERMISSIONS[name]).toEqual({ ADMINISTRATOR: 'PROGRAMME' });
  });

  test('asks for a fresh sign-in for keys, people and doors to others, and never for registering', () => {
    const fresh = permissions.filter(asksForFreshSignIn);
    expect(fresh).toEqual([
      'account:secure',
      'people:keep',
      'people:handOver',
      'person:shutOut',
      'person:clearFactors',
      'person:forget',
      'assurance:set',
      'identityProvider:keep',
      'contributorLink:write',
      'apiToken:write',
      'apiToken:administer',
      'retention:set',
    ]);
    for (const name of permissions.filter((one) => one.endsWith(':record')))
      expect(asksForFreshSignIn(name)).toBe(false);
  });

  test('lets whoever writes a cycle also see it', () => {
    for (const name of ['pdsaCycle:write', 'observation:write'] as const)
      for (const role of roles)
        if (reachOf(role, name) !== undefined) expect(reachOf(role, 'pdsaCycle:readUnshared')).toBe('PLACE');
  });

  test('tells which roles a permission is held with at the place', () => {
    for (const name of permissions)
      expect(rolesAtPlace(name)).toEqual(roles.filter((role) => reachOf(role, name) === 'PLACE'));
  });
});

describe('what is not in the table', () => {
  test('is denied: to nobody, to a role that is not named, and to a role without its place', () => {
    for (const name of permissions) {
      expect(scopeOf([], name)).toEqual(NOWHERE);
      expect(can([], name)).toBe(false);
      for (const role of roles) {
        if (reachOf(role, name) === undefined)
          expect(scopeOf([{ role, placeId: 'HEL' }], name)).toEqual(NOWHERE);
        if (reachOf(role, name) === 'PLACE')
          expect(scopeOf([{ role, placeId: null }], name)).toEqual(NOWHERE);
      }
    }
  });

  test('is denied to a role that does not exist', () => {
    const invented = [{ role: 'KING' as Role, placeId: 'HEL' }];
    for (const name of permissions) expect(can(invented, name, 'HEL')).toBe(false);
  });
});

describe('whatever roles somebody holds', () => {
  test('they may at a place what one of the roles grants there, and nothing else', () => {
    fc.assert(
      fc.property(held, permission, fc.constantFrom(...places), (some: HeldRole[], name, place) => {
        const granted = some.some(({ role, placeId }) => {
          const reach = reachOf(role, name);
          return reach === 'PROGRAMME' || (reach === 'PLACE' && placeId === place);
        });
        expect(can(some, name, place)).toBe(granted);
        const { everywhere, places: where } = scopeOf(some, name);
        expect(everywhere || where.includes(place)).toBe(granted);
        expect(new Set(where).size).toBe(where.length);
      }),
    );
  });

  test('another role takes nothing away, and the order does not matter', () => {
    fc.assert(
      fc.property(
        held,
        held,
        permission,
        fc.option(fc.constantFrom(...places), { nil: undefined }),
        (some, more, name, place) => {
          if (can(some, name, place)) expect(can([...more, ...some], name, place)).toBe(true);
          expect(can(some.toReversed(), name, place)).toBe(can(some, name, place));
        },
      ),
    );
  });

  test('to hold it somewhere is to hold it at some place', () => {
    fc.assert(
      fc.property(held, permission, (some, name) => {
        const { everywhere, places: where } = scopeOf(some, name);
        expect(can(some, name)).toBe(everywhere || where.length > 0);
        for (const place of where) expect(can(some, name, place)).toBe(true);
      }),
    );
  });
});
