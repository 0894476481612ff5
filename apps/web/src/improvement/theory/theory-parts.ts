import { graphql } from '../../graphql/generated';

/** Everything the diagram shows; each change of it answers with the same. */
export const Theory_intervention = graphql(`
  fragment Theory_intervention on Intervention {
    id
    code
    placeId
    goals {
      id
      direction
      what
      forWhom
      unit
      baselineValue
      targetValue
      dueOn
      duePrecision
      measureId
    }
    measures {
      id
      definition {
        id
        unit
        valueKind
      }
    }
    drivers {
      id
      parentId
      name
      position
      version
    }
    changeIdeas {
      id
      driverId
      text
      because
      balancingConcern
      source
      position
      version
      author {
        id
        name
      }
    }
    rampAdvice {
      advice
      nodeId
    }
    pdsaCycles {
      id
      number
      state
      decision
      readyToStudy
      changeIdeaId
    }
  }
`);
