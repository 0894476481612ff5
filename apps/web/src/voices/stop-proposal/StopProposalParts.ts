import { graphql } from '../../graphql/generated';

export const StopProposalParts = graphql(`
  fragment StopProposalParts on StopProposal {
    id
    version
    placeId
    interventionId
    kind
    what
    because
    state
    round
    legalAuthority
    legalCheckedBy
    legalBasis
    legalCheckedOn
    steps {
      id
      number
      round
      kind
      party
      verdict
      signedBy
      note
      onDay
      by {
        id
        name
      }
    }
  }
`);
