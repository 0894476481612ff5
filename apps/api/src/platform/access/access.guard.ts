import { asksForFreshSignIn, Refusal } from '@laeringsrum/domain';
import { Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { type GraphQLResolveInfo } from 'graphql';
import { currentOperation } from '../operation/operation.js';
import { requireFreshSignIn } from './fresh-sign-in.js';
import { DOOR, ROUTE, type DoorPermission } from './allow.js';

/** Deny by default: a root field opens only for who holds the permission it names. */
@Injectable()
export class AccessGuard implements CanActivate {
  canActivate(context: ExecutionContext): boolean | Promise<boolean> {
    if (context.getType<string>() !== 'graphql') return declaredRoute(context);
    const info = context.getArgByIndex<GraphQLResolveInfo>(3);
    const root =
      info.parentType === info.schema.getQueryType() || info.parentType === info.schema.getMutationType();
    if (!root) return true;
    const permission = Reflect.getMetadata(DOOR, context.getHandler()) as DoorPermission | undefined;
    if (permission === undefined) throw new Refusal('FORBIDDEN');
    if (permission === 'contributor') currentOperation().contributorScope();
    else if (permission !== 'anyone') {
      currentOperation().scopeFor(permission);
      if (asksForFreshSignIn(permission) && info.parentType === info.schema.getMutationType())
        return requireFreshSignIn().then(() => true);
    }
    return true;
  }
}

/** A route opens its own operation, which asks for its permission; one that declares none cannot be reached. */
function declaredRoute(context: ExecutionContext): boolean {
  if (Reflect.getMetadata(ROUTE, context.getHandler()) === undefined) throw new Refusal('FORBIDDEN');
  return true;
}
