import { graphql } from '../../graphql/generated';

export const Dilemma_dilemma = graphql(`
  fragment Dilemma_dilemma on Dilemma {
    id
    version
    interventionId
    text
    considerations
    level
    dimension
    state
    answer
    handedOverOn
    mine
  }
`);

export const DraftDilemmaDocument = graphql(`
  mutation DraftDilemma($input: DraftDilemmaInput!) {
    draftDilemma(input: $input) {
      ...Dilemma_dilemma
    }
  }
`);
export const UpdateDilemmaDocument = graphql(`
  mutation UpdateDilemma($id: ID!, $version: Int!, $patch: DilemmaPatch!) {
    updateDilemma(id: $id, version: $version, patch: $patch) {
      ...Dilemma_dilemma
    }
  }
`);
export const HandOverDilemmaDocument = graphql(`
  mutation HandOverDilemma($id: ID!, $version: Int!, $unnamed: Boolean!) {
    handOverDilemma(id: $id, version: $version, unnamed: $unnamed) {
      ...Dilemma_dilemma
    }
  }
`);
export const RemoveDilemmaDocument = graphql(`
  mutation RemoveDilemma($id: ID!, $version: Int!) {
    removeDilemma(id: $id, version: $version) {
      id
      dilemmas {
        id
      }
    }
  }
`);
export const AnswerDilemmaDocument = graphql(`
  mutation AnswerDilemma($id: ID!, $version: Int!, $answer: String!) {
    answerDilemma(id: $id, version: $version, answer: $answer) {
      ...Dilemma_dilemma
    }
  }
`);
