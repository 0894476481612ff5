import { graphql } from '../../graphql/generated';

export const DeviationForm_intervention = graphql(`
  fragment DeviationForm_intervention on Intervention {
    id
    code
    goals {
      id
      unit
      state
      targetValue
      dueOn
      duePrecision
    }
  }
`);
export const DeviationForm_programme = graphql(`
  fragment DeviationForm_programme on Programme {
    id
    milestones {
      id
      nameDa
      nameEn
    }
  }
`);
export const DeviationForm_line = graphql(`
  fragment DeviationForm_line on BudgetLine {
    id
    name
    grantedOre
  }
`);
export const DeviationForm_deviation = graphql(`
  fragment DeviationForm_deviation on Deviation {
    id
    version
    number
    title
    why
    stops
    affectsGrant
    goalId
    goalAfter {
      ...DeviationGoalParts
    }
    milestone {
      id
    }
    dueAfter
    dueAfterPrecision
    budgetLineId
    grantedAfterOre
  }
`);
export const CreateDeviationDocument = graphql(`
  mutation CreateDeviation($input: CreateDeviationInput!) {
    createDeviation(input: $input) {
      ...DeviationParts
    }
  }
`);
export const UpdateDeviationDocument = graphql(`
  mutation UpdateDeviation($id: ID!, $version: Int!, $patch: DeviationPatch!) {
    updateDeviation(id: $id, version: $version, patch: $patch) {
      ...DeviationParts
    }
  }
`);
