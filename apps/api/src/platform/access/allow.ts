import { type Permission } from '@laeringsrum/domain';
import { SetMetadata, createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { currentOperation, type ContributorScope, type Scope } from '../operation/operation.js';
import { type RouteDoor } from '../operation/route-operations.js';

/** A permission of the one table, or a door of its own: open to anyone, or to whoever comes by a contributor link. */
export type DoorPermission = Permission | 'anyone' | 'contributor';
export const DOOR = 'laeringsrum:door';

/** Every root field and the permission it asks for, by field name. The transaction is opened by it, a test walks the schema against it. */
export const rootPermissions = new Map<string, DoorPermission>();

/** Names the permission of a root field, once, in words. A root field without it cannot be reached. */
export function Allow(permission: Permission): MethodDecorator {
  return (target, property, descriptor) => {
    rootPermissions.set(String(property), permission);
    SetMetadata(DOOR, permission)(target, property, descriptor as TypedPropertyDescriptor<unknown>);
  };
}

/** Open also to those who are not signed in. */
export function AllowAnyone(): MethodDecorator {
  return (target, property, descriptor) => {
    rootPermissions.set(String(property), 'anyone');
    SetMetadata(DOOR, 'anyone')(target, property, descriptor as TypedPropertyDescriptor<unknown>);
  };
}

/** Open only by a contributor link, and then for the link's one row. */
export function AllowContributor(): MethodDecorator {
  return (target, property, descriptor) => {
    rootPermissions.set(String(property), 'contributor');
    SetMetadata(DOOR, 'contributor')(target, property, descriptor as TypedPropertyDescriptor<unknown>);
  };
}

export const ROUTE = 'laeringsrum:route';

/** A route beside GraphQL and the permission it asks for, by its name in the audit trail; undeclared it is shut. */
export function AllowRoute(door: RouteDoor | 'anyone'): MethodDecorator {
  return SetMetadata(ROUTE, door);
}

/** The scope in which the door's permission holds for the person who asks. */
export const AllowedScope = createParamDecorator((_: unknown, context: ExecutionContext): Scope => {
  const permission = Reflect.getMetadata(DOOR, context.getHandler()) as Permission;
  return currentOperation().scopeFor(permission);
});

/** The one row that the contributor link is for. */
export const LinkScope = createParamDecorator((): ContributorScope => currentOperation().contributorScope());
