import { graphql } from '../../graphql/generated';

export const AnchoringParts = graphql(`
  fragment AnchoringParts on Anchoring {
    id
    version
    number
    placeId
    title
    reach
    model
    why
    state
    round
    outcome
    outcomeWords
    decidedOn
    proposedOn
    mine
    intervention {
      id
      code
      title
    }
    votes {
      id
      choice
      line
      by {
        id
        name
      }
    }
  }
`);
