import { graphql } from '../../graphql/generated';

/** What an idea could be put on. */
export interface IdeaDriver {
  readonly id: string;
  readonly name: string;
}

/** A test that belongs to no idea yet. */
export interface FreeCycle {
  readonly number: number;
  readonly id: string;
  readonly title: string;
  readonly plan: string;
}

export const Idea_idea = graphql(`
  fragment Idea_idea on Idea {
    id
    version
    text
    consent
    answer
    changeIdeaId
    mine
    author {
      id
      name
    }
    fate {
      outcome
      cycleNumber
    }
    intervention {
      id
      code
      title
    }
  }
`);

export const LeaveIdeaDocument = graphql(`
  mutation LeaveIdea($input: LeaveIdeaInput!) {
    leaveIdea(input: $input) {
      ...Idea_idea
    }
  }
`);
export const ConsentToIdeaDocument = graphql(`
  mutation ConsentToIdea($id: ID!, $version: Int!, $consent: IdeaConsent!) {
    consentToIdea(id: $id, version: $version, consent: $consent) {
      ...Idea_idea
    }
  }
`);
export const AskForIdeaDocument = graphql(`
  mutation AskForIdea($id: ID!, $version: Int!) {
    askForIdea(id: $id, version: $version) {
      ...Idea_idea
    }
  }
`);
export const AnswerIdeaDocument = graphql(`
  mutation AnswerIdea($id: ID!, $version: Int!, $answer: String!) {
    answerIdea(id: $id, version: $version, answer: $answer) {
      ...Idea_idea
    }
  }
`);
export const UseIdeaDocument = graphql(`
  mutation UseIdea($id: ID!, $version: Int!, $driverId: ID!, $changeIdeaId: ID!, $cycleId: ID) {
    useIdea(id: $id, version: $version, driverId: $driverId, changeIdeaId: $changeIdeaId, cycleId: $cycleId) {
      ...Idea_idea
    }
  }
`);
