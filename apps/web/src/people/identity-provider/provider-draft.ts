import { type Assurance, type Role } from '@laeringsrum/domain';
import {
  type IdentityProvider_ProviderFragment,
  type IdentityProviderInput,
} from '../../graphql/generated/graphql';

/** A way in as it is being written: lists are lines of text. */
export type ProviderDraft = Omit<
  IdentityProviderInput,
  'id' | 'placeId' | 'domains' | 'groupRoles' | 'assuranceValues'
> & {
  readonly id: string;
  readonly placeId: string;
  readonly domains: string;
  readonly groupRoles: string;
  readonly assuranceValues: string;
};

export function draftOf(
  provider: IdentityProvider_ProviderFragment | null,
  id: string,
  placeId: string,
): ProviderDraft {
  if (!provider)
    return {
      ...{ id, placeId, kind: 'OIDC', shape: 'ENTRA_ID', name: '', issuer: '', clientId: '', secretName: '' },
      ...{ entryPoint: '', certificate: '', nameClaim: 'name', emailClaim: 'email', groupsClaim: 'groups' },
      ...{ requiredClaim: '', requiredValue: '', groupRoles: '', domains: '', enabled: true },
      ...{ assuranceClaim: '', assuranceValues: '' },
    };
  const { secretFound: _, version: __, groupRoles, assuranceValues, domains, ...rest } = provider;
  return {
    ...rest,
    domains: domains.join(', '),
    groupRoles: groupRoles.map(({ group, role }) => `${group} = ${role}`).join('\n'),
    assuranceValues: assuranceValues.map(({ value, level }) => `${value} = ${level}`).join('\n'),
  };
}

/** Lines that are not `this = THAT` are told by the API; here they become a word it does not know. */
export function inputOf({
  domains,
  groupRoles,
  assuranceValues,
  ...rest
}: ProviderDraft): IdentityProviderInput {
  return {
    ...rest,
    domains: domains.split(/[\s,;]+/).filter(Boolean),
    groupRoles: pairs(groupRoles).map(([group, role]) => ({ group, role: role as Role })),
    assuranceValues: pairs(assuranceValues).map(([value, level]) => ({ value, level: level as Assurance })),
  };
}

const pairs = (lines: string): [string, string][] =>
  lines
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)
    .map((line) => {
      const at = line.lastIndexOf('=');
      return [line.slice(0, at).trim(), line.slice(at + 1).trim()];
    });
