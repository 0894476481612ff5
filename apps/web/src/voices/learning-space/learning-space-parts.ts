import { graphql } from '../../graphql/generated';

export const SpaceNote_note = graphql(`
  fragment SpaceNote_note on SpaceNote {
    id
    version
    kind
    text
    readToday
    outcome
    line
  }
`);
export const LearningSpace_session = graphql(`
  fragment LearningSpace_session on LearningSpaceSession {
    id
    version
    placeId
    kind
    title
    heldOn
    who
    inviting
    script
    intervention {
      id
      code
      title
    }
    notes {
      ...SpaceNote_note
    }
  }
`);
export const PlanLearningSpaceDocument = graphql(`
  mutation PlanLearningSpace($input: PlanLearningSpaceInput!) {
    planLearningSpace(input: $input) {
      ...LearningSpace_session
    }
  }
`);
export const UpdateLearningSpaceDocument = graphql(`
  mutation UpdateLearningSpace($id: ID!, $version: Int!, $patch: LearningSpacePatch!) {
    updateLearningSpace(id: $id, version: $version, patch: $patch) {
      ...LearningSpace_session
    }
  }
`);
export const RemoveLearningSpaceDocument = graphql(`
  mutation RemoveLearningSpace($id: ID!, $version: Int!) {
    removeLearningSpace(id: $id, version: $version) {
      id
    }
  }
`);
export const AddSpaceNoteDocument = graphql(`
  mutation AddSpaceNote($input: SpaceNoteInput!) {
    addSpaceNote(input: $input) {
      ...SpaceNote_note
    }
  }
`);
export const RemoveSpaceNoteDocument = graphql(`
  mutation RemoveSpaceNote($id: ID!, $version: Int!) {
    removeSpaceNote(id: $id, version: $version) {
      id
    }
  }
`);
export const SettleSpaceNoteDocument = graphql(`
  mutation SettleSpaceNote(
    $id: ID!
    $version: Int!
    $outcome: SpaceNoteOutcome!
    $line: String!
    $ideaId: ID
  ) {
    settleSpaceNote(id: $id, version: $version, outcome: $outcome, line: $line, ideaId: $ideaId) {
      ...SpaceNote_note
    }
  }
`);
