import { graphql } from '../../graphql/generated';

export const ExtensionParts = graphql(`
  fragment ExtensionParts on ExtensionRequest {
    id
    version
    number
    months
    why
    plan
    state
    writtenOn
    sentOn
    answeredOn
    answer
    endsBefore
    endsAfter
    mine
    advice {
      id
      version
      line
      own
      by {
        id
        name
      }
    }
  }
`);
