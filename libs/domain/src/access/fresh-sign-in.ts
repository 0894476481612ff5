import { type Permission } from './permission.js';

/** How old a sign-in may be for what is sensitive, in minutes. */
export const FRESH_MINUTES = 10;

/**
 * What asks for a fresh sign-in: administrators' acts, one's own keys, and opening a door to others. The device on the ward keeps its
 * session for thirty days to register on, and for nothing of this.
 */
const sensitive: ReadonlySet<Permission> = new Set<Permission>([
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

/** Must whoever does this have proved who they are within the last `FRESH_MINUTES`? */
export function asksForFreshSignIn(permission: Permission): boolean {
  return sensitive.has(permission);
}
