import { graphql } from '../../graphql/generated';

export const IdentityProvider_provider = graphql(`
  fragment IdentityProvider_provider on IdentityProvider {
    id
    placeId
    kind
    shape
    name
    issuer
    clientId
    secretName
    secretFound
    entryPoint
    certificate
    nameClaim
    emailClaim
    groupsClaim
    requiredClaim
    requiredValue
    groupRoles {
      group
      role
    }
    assuranceClaim
    assuranceValues {
      value
      level
    }
    domains
    enabled
    version
  }
`);
