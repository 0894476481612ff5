import { graphql } from '../../graphql/generated';

/** Everything a chart of one measure is drawn from; the register sheet and the grid read the same. */
export const MeasureChart_measure = graphql(`
  fragment MeasureChart_measure on Measure {
    id
    letter
    interventionCode
    placeId
    kind
    frequency
    startsOn
    endsOn
    baselinePoints
    version
    missingPeriods
    definition {
      id
      definitionId
      number
      name
      shortName
      question
      valueKind
      unit
      numeratorText
      denominatorText
      direction
      minimum
      maximum
      decimals
      samplingPlan
    }
    series {
      ids
      periods
      ordinals
      values
      numerators
      denominators
      states
      reasons
      notes
      versions
      enteredBy
      enteredOn
    }
    pauses {
      id
      startsOn
      endsOn
      reason
      version
    }
    phases {
      id
      startsOn
      name
      reason
      origin
      cycleNumber
      version
    }
    annotations {
      id
      period
      text
      version
      author {
        id
        name
      }
    }
  }
`);

export const MeasureChart_intervention = graphql(`
  fragment MeasureChart_intervention on Intervention {
    id
    code
    goals {
      id
      measureId
      state
      steps {
        from
        targets
      }
    }
    pdsaCycles {
      id
      number
      title
      startsOn
      endsOn
      state
      decision
    }
  }
`);
