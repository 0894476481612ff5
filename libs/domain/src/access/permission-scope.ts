import { PERMISSIONS, type Grants, type Permission } from './permission.js';
import { type Role } from './role.js';

/** The roles to which a permission is granted at their own place. */
export function rolesAtPlace(permission: Permission): readonly Role[] {
  return Object.entries(PERMISSIONS[permission]).flatMap(([role, reach]) =>
    reach === 'PLACE' ? [role as Role] : [],
  );
}

/** A dated role in one programme, at a place or for the whole programme. */
export interface HeldRole {
  readonly role: Role;
  readonly placeId: string | null;
}

/** Where somebody holds a permission: nowhere, at some places, or in the whole programme. */
export interface PermissionScope {
  readonly everywhere: boolean;
  readonly places: readonly string[];
}

export const NOWHERE: PermissionScope = { everywhere: false, places: [] };

/**
 * Where the given roles (of ONE programme, valid today) hold a permission.
 * A role that reaches PLACE but has no place grants nothing.
 */
export function scopeOf(roles: readonly HeldRole[], permission: Permission): PermissionScope {
  const grants: Grants = PERMISSIONS[permission];
  const places = new Set<string>();
  let everywhere = false;
  for (const { role, placeId } of roles) {
    const reach = grants[role];
    if (reach === 'PROGRAMME') everywhere = true;
    else if (reach === 'PLACE' && placeId !== null) places.add(placeId);
  }
  return { everywhere, places: [...places] };
}

/** May somebody with these roles do this at this place (or anywhere at all, without a place)? */
export function can(roles: readonly HeldRole[], permission: Permission, placeId?: string): boolean {
  const scope = scopeOf(roles, permission);
  if (scope.everywhere) return true;
  return placeId === undefined ? scope.places.length > 0 : scope.places.includes(placeId);
}
