import { type Permission } from './permission.js';

/** What a personal API token may be used for. Key = value. */
export const ApiScope = {
  READ: 'READ',
  MEASURE: 'MEASURE',
  IMPROVE: 'IMPROVE',
} as const;
export type ApiScope = (typeof ApiScope)[keyof typeof ApiScope];

/**
 * The permissions a scope lets through. What stands in none - tokens, people, retention, audit, one's own data - is never reached
 * by a token, whatever its person may do when signed in.
 */
const PERMISSIONS_OF: Record<ApiScope, readonly Permission[]> = {
  READ: [
    'programme:read',
    'work:read',
    'overview:read',
    'intervention:read',
    'measure:read',
    'pdsaCycle:read',
    'documentationTime:read',
    'platformTime:read',
  ],
  MEASURE: ['measurement:record', 'annotation:write'],
  IMPROVE: [
    'intervention:write',
    'goal:write',
    'theory:write',
    'measure:write',
    'phase:write',
    'pdsaCycle:write',
    'observation:write',
  ],
};

/** A token lives a year at most. */
export const MOST_TOKEN_DAYS = 365;
/** So many tokens that work may one person have in a programme. */
export const MOST_TOKENS = 10;

/** The scope that a permission asks of a token; null: no token opens it. */
export function apiScopeOf(permission: Permission): ApiScope | null {
  const scopes = Object.keys(PERMISSIONS_OF) as ApiScope[];
  return scopes.find((scope) => PERMISSIONS_OF[scope].includes(permission)) ?? null;
}

const DAY_MS = 86_400_000;

/** May a token made today have this last day? Both as YYYY-MM-DD. */
export function isTokenTerm(expiresOn: string, today: string): boolean {
  const days = (Date.parse(expiresOn) - Date.parse(today)) / DAY_MS;
  return days >= 0 && days <= MOST_TOKEN_DAYS;
}
