import { useMutation } from '@apollo/client/react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { v7 as newId } from 'uuid';
import { type DeviationChoice } from '@laeringsrum/domain';
import { graphql } from '../../graphql/generated';
import { type DeviationPartsFragment } from '../../graphql/generated/graphql';
import { refusalOf } from '../../graphql/refusal';

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
  const { t } = useTranslation();
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
  const [busy, setBusy] = useState(false);
  const [refused, setRefused] = useState<string | null>(null);
  const row = { id, version };

  /** @returns whether it was done */
  const doing = async (work: () => Promise<unknown>): Promise<boolean> => {
    setBusy(true);
    setRefused(null);
    try {
      await work();
      return true;
    } catch (error) {
      setRefused(refusalOf(error).message || t('ui.couldNotRead'));
      onRefused();
      return false;
    } finally {
      setBusy(false);
    }
  };

  return {
    busy,
    refused,
    forget: () => setRefused(null),
    propose: () => doing(() => propose({ variables: row })),
    withdraw: (reason: string) => doing(() => withdraw({ variables: { ...row, reason } })),
    see: () => doing(() => see({ variables: row })),
    recommend: (choice: DeviationChoice, line: string, needsFunder: boolean) =>
      doing(() => recommend({ variables: { ...row, choice, line, needsFunder } })),
    vote: (choice: DeviationChoice, line: string) =>
      doing(() => vote({ variables: { input: { id: newId(), deviationId: id, round, choice, line } } })),
    decide: (choice: DeviationChoice, line: string) =>
      doing(() => decide({ variables: { ...row, choice, line } })),
    noteFunder: (approved: boolean) => doing(() => funder({ variables: { ...row, approved } })),
    apply: (reason: string) => doing(() => apply({ variables: { ...row, reason } })),
    ask: (question: string) =>
      doing(() => ask({ variables: { input: { id: newId(), deviationId: id, question } } })),
    answer: (question: { id: string; version: number }, text: string) =>
      doing(() => answer({ variables: { id: question.id, version: question.version, answer: text } })),
  };
}

export type DeviationActs = ReturnType<typeof useDeviation>;
