import { graphql } from '../../graphql/generated';

/** Everything the four parts show and write. */
export const CycleParts_cycle = graphql(`
  fragment CycleParts_cycle on PdsaCycle {
    id
    interventionId
    interventionCode
    placeId
    number
    kind
    state
    readyToStudy
    title
    plan
    because
    who
    risk
    startsOn
    endsOn
    scaleStep
    citizens
    staff
    units
    days
    conditions
    measureId
    tallyQuestion
    copiedFromId
    placeName
    happened
    notAsPlanned
    predictionLockedAt
    verdict
    learning
    surprise
    meaningForMeeting
    citizenPart
    decision
    decisionReason
    nextChange
    learningShared
    observationsShared
    cycleShared
    closedAt
    cancelledReason
    reopenedAt
    advice
    version
    updatedAt
    updatedBy {
      id
      name
    }
    predictions {
      id
      number
      kind
      direction
      comparator
      measureId
      value
      outOf
      confidence
      because
      reason
      madeAt
      by {
        id
        name
      }
    }
    observations {
      id
      observedOn
      text
      version
      author {
        id
        name
      }
    }
    tally {
      days {
        day
        yes
        no
      }
      tapIds
    }
    attachments {
      ...Attachments_attachment
    }
    result {
      median
      periods
      values
    }
    follows {
      id
      number
      decision
      nextChange
      learning
    }
    copiedFrom {
      id
      number
      interventionCode
      placeName
    }
    successor {
      id
      number
    }
    changeIdea {
      id
      text
      because
      removed
    }
  }
`);

export const CycleParts_measure = graphql(`
  fragment CycleParts_measure on Measure {
    id
    letter
    frequency
    definition {
      id
      name
      shortName
      unit
      valueKind
      decimals
      minimum
      maximum
      direction
    }
  }
`);
