import { graphql } from '../../graphql/generated';

export const Contribution_parts = graphql(`
  fragment Contribution_parts on Contribution {
    label
    expiresOn
    today
    placeName
    interventionTitle
    measure {
      name
      question
      valueKind
      unit
      numeratorText
      denominatorText
      minimum
      maximum
      decimals
      frequency
      periods {
        period
        taken
        value
      }
    }
    cycle {
      number
      plan
      tallyQuestion
      state
      yesToday
      noToday
    }
  }
`);

export const ContributionDocument = graphql(`
  query Contribution {
    contribution {
      ...Contribution_parts
    }
  }
`);
export const ContributeMeasurementDocument = graphql(`
  mutation ContributeMeasurement($input: ContributeMeasurementInput!) {
    contributeMeasurement(input: $input) {
      ...Contribution_parts
    }
  }
`);
export const ContributeObservationDocument = graphql(`
  mutation ContributeObservation($input: ContributeObservationInput!) {
    contributeObservation(input: $input) {
      ...Contribution_parts
    }
  }
`);
export const ContributeTapDocument = graphql(`
  mutation ContributeTap($input: ContributeTapInput!) {
    contributeTap(input: $input) {
      ...Contribution_parts
    }
  }
`);
export const RetractContributedTapDocument = graphql(`
  mutation RetractContributedTap($id: ID!) {
    retractContributedTap(id: $id) {
      ...Contribution_parts
    }
  }
`);
