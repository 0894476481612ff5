import { graphql } from '../../graphql/generated';

/** All of a deviation that its page shows; every act answers with it. */
export const DeviationParts = graphql(`
  fragment DeviationParts on Deviation {
    id
    version
    number
    placeId
    title
    why
    state
    severity
    reasons
    stops
    newTrackKey
    goalId
    goalBefore {
      ...DeviationGoalParts
    }
    goalAfter {
      ...DeviationGoalParts
    }
    milestone {
      id
      nameDa
      nameEn
    }
    dueBefore
    dueBeforePrecision
    dueAfter
    dueAfterPrecision
    budgetLineId
    grantedBeforeOre
    grantedAfterOre
    affectsGrant
    round
    proposedOn
    proposedBy {
      id
      name
    }
    seenOn
    seenBy {
      id
      name
    }
    recommendation
    recommendationLine
    recommendedOn
    recommendedBy {
      id
      name
    }
    needsFunder
    funderApproved
    funderAnsweredOn
    outcome
    outcomeWords
    decidedOn
    basis
    appliedOn
    clashes {
      field
      then
      now
    }
    voting {
      exists
      needed
      eligible
      mine
      recused
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
    questions {
      id
      version
      question
      askedOn
      answer
      answeredOn
      askedBy {
        id
        name
      }
      answeredBy {
        id
        name
      }
    }
    steps {
      id
      number
      kind
      note
      onDay
      by {
        id
        name
      }
    }
  }
`);

export const DeviationGoalParts = graphql(`
  fragment DeviationGoalParts on DeviationGoalValues {
    fields
    direction
    what
    forWhom
    baselineValue
    targetValue
    dueOn
    duePrecision
  }
`);
