import { graphql } from '../../graphql/generated';

/** The team's and its coach's; null for everybody else. */
export const Progress_intervention = graphql(`
  fragment Progress_intervention on Intervention {
    id
    code
    placeId
    title
    progress {
      proposal {
        score
        because
        missing
        testsClosed
      }
      scores {
        id
        score
        proposed
        line
        at
        by {
          id
          name
        }
      }
      coachNotes {
        id
        score
        note
        at
        by {
          id
          name
        }
      }
    }
  }
`);
