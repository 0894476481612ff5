import { useApolloClient, useMutation } from '@apollo/client/react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { v7 as newId } from 'uuid';
import { type CycleDecision, type CycleVerdict } from '@laeringsrum/domain';
import { keepAsShown } from '../../graphql/device/keep-seen';
import { graphql, readFragment } from '../../graphql/generated';
import { type CycleParts_CycleFragment, type PredictionInput } from '../../graphql/generated/graphql';
import { refusalOf } from '../../graphql/refusal';
import { undoable } from '../../graphql/undoable';
import { unlessWithoutNetwork } from '../../graphql/without-network';
import { usePerson, useToday } from '../../people/session/Session';
import { CycleParts_cycle } from './cycle-parts';
import { startedHere } from './unsent/provisional-cycle';
import { type CycleDraft } from './useCycleDraft';

const StartPdsaCycleDocument = graphql(`
  mutation StartPdsaCycle($id: ID!, $version: Int!, $prediction: PredictionInput!) {
    startPdsaCycle(id: $id, version: $version, prediction: $prediction) {
      ...CycleParts_cycle
    }
  }
`);
const AmendPredictionDocument = graphql(`
  mutation AmendPrediction($id: ID!, $version: Int!, $prediction: PredictionInput!, $reason: String) {
    amendPrediction(id: $id, version: $version, prediction: $prediction, reason: $reason) {
      ...CycleParts_cycle
    }
  }
`);
const StudyPdsaCycleDocument = graphql(`
  mutation StudyPdsaCycle($id: ID!, $version: Int!) {
    studyPdsaCycle(id: $id, version: $version) {
      ...CycleParts_cycle
    }
  }
`);
const ClosePdsaCycleDocument = graphql(`
  mutation ClosePdsaCycle($id: ID!, $version: Int!, $input: ClosePdsaCycleInput!) {
    closePdsaCycle(id: $id, version: $version, input: $input) {
      ...CycleParts_cycle
    }
  }
`);
const CancelPdsaCycleDocument = graphql(`
  mutation CancelPdsaCycle($id: ID!, $version: Int!, $reason: String!) {
    cancelPdsaCycle(id: $id, version: $version, reason: $reason) {
      ...CycleParts_cycle
    }
  }
`);
const ReopenPdsaCycleDocument = graphql(`
  mutation ReopenPdsaCycle($id: ID!, $version: Int!, $reason: String!) {
    reopenPdsaCycle(id: $id, version: $version, reason: $reason) {
      ...CycleParts_cycle
    }
  }
`);
const SharePdsaCycleDocument = graphql(`
  mutation SharePdsaCycle(
    $id: ID!
    $version: Int!
    $cycle: Boolean!
    $learning: Boolean!
    $observations: Boolean!
  ) {
    sharePdsaCycle(
      id: $id
      version: $version
      cycle: $cycle
      learning: $learning
      observations: $observations
    ) {
      ...CycleParts_cycle
    }
  }
`);

export interface Sharing {
  learning: boolean;
  observations: boolean;
}

/** What people decide with a button. Everything typed is acknowledged first, so that nothing is decided on half a text. */
export function useCycleActions(cycle: CycleParts_CycleFragment, draft: CycleDraft) {
  const { t } = useTranslation();
  const client = useApolloClient();
  const person = usePerson();
  const today = useToday();
  const { programme = '' } = useParams();
  const others = { refetchQueries: ['MyWork', 'InterventionPage'] };
  const [start] = useMutation(StartPdsaCycleDocument, { ...others, ...undoable(t('undo.started')) });
  const [amend] = useMutation(AmendPredictionDocument, undoable(t('undo.amended')));
  const [study] = useMutation(StudyPdsaCycleDocument, { ...others, ...undoable(t('undo.studying')) });
  const [close] = useMutation(ClosePdsaCycleDocument, others);
  const [cancel] = useMutation(CancelPdsaCycleDocument, { ...others, ...undoable(t('undo.cancelled')) });
  const [reopen] = useMutation(ReopenPdsaCycleDocument, { ...others, ...undoable(t('undo.reopened')) });
  const [share] = useMutation(SharePdsaCycleDocument, undoable(t('undo.shared')));
  const [busy, setBusy] = useState(false);
  const [refused, setRefused] = useState<string | null>(null);
  const [successorId] = useState(() => newId());
  const { id } = cycle;

  /** True when it was done; a refusal is told in its own words beside the button. */
  const act = async (what: (version: number) => Promise<unknown>): Promise<boolean> => {
    setBusy(true);
    setRefused(null);
    try {
      await what(await draft.settled());
      return true;
    } catch (error) {
      setRefused(refusalOf(error).message || t('ui.couldNotRead'));
      return false;
    } finally {
      setBusy(false);
    }
  };

  return {
    busy,
    refused,
    /** Shown as started at once; without a network it waits in the line behind what was typed, and true comes with the answer. */
    start: async (prediction: PredictionInput): Promise<boolean> => {
      setBusy(true);
      setRefused(null);
      try {
        const version = (await unlessWithoutNetwork(draft.settled())) ?? draft.lined();
        // What is typed stays the draft's: shown as the row's it would be gone if the start is refused.
        const startsOn = draft.values.startsOn ? (cycle.startsOn ?? null) : today;
        const answer = start({
          variables: { id, version, prediction },
          optimisticResponse: { startPdsaCycle: startedHere(cycle, prediction, startsOn, person) },
        });
        if (!(await unlessWithoutNetwork(answer))) {
          setBusy(false);
          await keepAsShown(client, person.id, programme);
        }
        await answer;
        return true;
      } catch (error) {
        setRefused(refusalOf(error).message || t('ui.couldNotRead'));
        return false;
      } finally {
        setBusy(false);
      }
    },
    amend: (prediction: PredictionInput, reason: string | null) =>
      act((version) => amend({ variables: { id, version, prediction, reason } })),
    study: () => act((version) => study({ variables: { id, version } })),
    close: async (verdict: CycleVerdict, decision: CycleDecision, sharing: Sharing) => {
      let next: number | null = null;
      let closed = 0;
      const done = await act(async (seen) => {
        let version = seen;
        // A test that has ended is studied and decided in one go: nobody has to press twice.
        if (cycle.state === 'RUNNING') {
          const { data } = await study({ variables: { id, version } });
          version = readFragment(CycleParts_cycle, data?.studyPdsaCycle)?.version ?? version;
        }
        const { learning, decisionReason, nextChange, surprise } = draft.values;
        const { data } = await close({
          variables: {
            id,
            version,
            input: {
              verdict,
              decision,
              learning,
              decisionReason,
              nextChange,
              surprise,
              successorId,
              shareLearning: sharing.learning,
              shareObservations: sharing.observations,
            },
          },
        });
        const answer = readFragment(CycleParts_cycle, data?.closePdsaCycle);
        next = answer?.successor?.number ?? null;
        closed = answer?.version ?? 0;
      });
      return { done, next: next as number | null, version: closed };
    },
    cancel: (reason: string) => act((version) => cancel({ variables: { id, version, reason } })),
    reopen: (reason: string) => act((version) => reopen({ variables: { id, version, reason } })),
    share: (parts: Sharing & { cycle: boolean }) =>
      act((version) => share({ variables: { id, version, ...parts } })),
  };
}

export type CycleActions = ReturnType<typeof useCycleActions>;
