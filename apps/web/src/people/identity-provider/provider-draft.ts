import { type Role } from '@laeringsrum/domain';
import {
  type IdentityProvider_ProviderFragment,
  type IdentityProviderInput,
} from '../../graphql/generated/graphql';

/** A way in as it is being written: lists are lines of text. */
export type ProviderDraft = Omit<IdentityProviderInput, 'id' | 'placeId' | 'domains' | 'groupRoles'> & {
  readonly id: string;
  readonly placeId: string;
  readonly domains: string;
  readonly groupRoles: string;
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
    };
  const { secretFound: _, version: __, groupRoles, domains, ...rest } = provider;
  return {
    ...rest,
    domains: domains.join(', '),
    groupRoles: groupRoles.map(({ group, role }) => `${group} = ${role}`).join('\n'),
  };
}

/** Lines that are not `group = ROLE` are told by the API; here they become a role it does not know. */
export function inputOf({ domains, groupRoles, ...rest }: ProviderDraft): IdentityProviderInput {
  return {
    ...rest,
    domains: domains.split(/[\s,;]+/).filter(Boolean),
    groupRoles: groupRoles
      .split('\n')
      .map((line) => line.trim())
      .filter(Boolean)
      .map((line) => {
        const at = line.lastIndexOf('=');
        return { group: line.slice(0, at).trim(), role: line.slice(at + 1).trim() as Role };
      }),
  };
}
