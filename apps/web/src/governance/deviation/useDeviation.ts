import { useMutation } from '@apollo/client/react';
import { v7 as newId } from 'uuid';
import { type DeviationChoice } from '@laeringsrum/domain';
import { graphql } from '../../graphql/generated';
import { type DeviationPartsFragment } from '../../graphql/generated/graphql';
import { useDoing } from '../../graphql/useDoing';

const ProposeDocument = graphql(`
  mutation ProposeDeviation($id: ID!, $version: Int!) {
    proposeDeviation(id: $id, version: $version) {
      ...DeviationParts
    }
  }
`);
const WithdrawDocument = graphql(`
  mutation WithdrawDeviation($id: ID!, $version: Int!, $reason: String!) {
    withdrawDeviation(id: $id, version: $version, reason: $reason) {
      ...DeviationParts
    }
  }
`);
const SeeDocument = graphql(`
  mutation MarkDeviationSeen($id: ID!, $version: Int!) {
    markDeviationSeen(id: $id, version: $version) {
      ...DeviationParts
    }
  }
`);
const RecommendDocument = graphql(`
  mutation RecommendDeviation(
    $id: ID!
    $version: Int!
    $choice: DeviationChoice!
    $line: String
    $needsFunder: Boolean
  ) {
    recommendDeviation(id: $id, version: $version, choice: $choice, line: $line, needsFunder: $needsFunder) {
      ...DeviationParts
    }
  }
`);
const VoteDocument = graphql(`
  mutation VoteOnDeviation($input: VoteInput!) {
    voteOnDeviation(input: $input) {
      ...DeviationParts
    }
  }
`);
const DecideDocument = graphql(`
  mutation DecideDeviation($id: ID!, $version: Int!, $choice: DeviationChoice!, $line: String) {
    decideDeviation(id: $id, version: $version, choice: $choice, line: $line) {
      ...DeviationParts
    }
  }
`);
const FunderDocument = graphql(`
  mutation NoteFunderAnswer($id: ID!, $version: Int!, $approved: Boolean!) {
    noteFunderAnswer(id: $id, version: $version, approved: $approved) {
      ...DeviationParts
    }
  }
`);
const ApplyDocument = graphql(`
  mutation ApplyDeviation($id: ID!, $version: Int!, $reason: String!) {
    applyDeviation(id: $id, version: $version, reason: $reason) {
      ...DeviationParts
    }
  }
`);
const AskDocument = graphql(`
  mutation AskAboutDeviation($input: AskAboutDeviationInput!) {
    askAboutDeviation(input: $input) {
      ...DeviationParts
    }
  }
`);
const AnswerDocument = graphql(`
  mutation AnswerDeviationQuestion($id: ID!, $version: Int!, $answer: String!) {
    answerDeviationQuestion(id: $id, version: $version, answer: $answer) {
      ...DeviationParts
    }
  }
`);

/** What can be done to a deviation; a refusal is told in the server's words, and the page asks again for what it then says. */
export function useDeviation({ id, version, round }: DeviationPartsFragment, onRefused: () => void) {
  const [propose] = useMutation(ProposeDocument);
  const [withdraw] = useMutation(WithdrawDocument);
  const [see] = useMutation(SeeDocument);
  const [recommend] = useMutation(RecommendDocument);
  const [vote] = useMutation(VoteDocument);
  const [decide] = useMutation(DecideDocument);
  const [funder] = useMutation(FunderDocument);
  const [apply] = useMutation(ApplyDocument);
  const [ask] = useMutation(AskDocument);
  const [answer] = useMutation(AnswerDocument);
  const { busy, refused, forget, done } = useDoing(onRefused);
  const row = { id, version };

  return {
    busy,
    refused,
    forget,
    propose: () => done(() => propose({ variables: row })),
    withdraw: (reason: string) => done(() => withdraw({ variables: { ...row, reason } })),
    see: () => done(() => see({ variables: row })),
    recommend: (choice: DeviationChoice, line: string, needsFunder: boolean) =>
      done(() => recommend({ variables: { ...row, choice, line, needsFunder } })),
    vote: (choice: DeviationChoice, line: string) =>
      done(() => vote({ variables: { input: { id: newId(), deviationId: id, round, choice, line } } })),
    decide: (choice: DeviationChoice, line: string) =>
      done(() => decide({ variables: { ...row, choice, line } })),
    noteFunder: (approved: boolean) => done(() => funder({ variables: { ...row, approved } })),
    apply: (reason: string) => done(() => apply({ variables: { ...row, reason } })),
    ask: (question: string) =>
      done(() => ask({ variables: { input: { id: newId(), deviationId: id, question } } })),
    answer: (question: { id: string; version: number }, text: string) =>
      done(() => answer({ variables: { id: question.id, version: question.version, answer: text } })),
  };
}

export type DeviationActs = ReturnType<typeof useDeviation>;
