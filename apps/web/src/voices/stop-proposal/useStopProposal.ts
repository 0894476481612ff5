import { useMutation } from '@apollo/client/react';
import { v7 as newId } from 'uuid';
import {
  type LegalAuthority,
  type SignOffVerdict,
  type StopKind,
  type StopParty,
  type StopProposalState,
} from '@laeringsrum/domain';
import { graphql } from '../../graphql/generated';
import { type StopProposalPartsFragment } from '../../graphql/generated/graphql';
import { useDoing } from '../../graphql/useDoing';

const UpdateDocument = graphql(`
  mutation UpdateStopProposal($id: ID!, $version: Int!, $patch: StopProposalPatch!) {
    updateStopProposal(id: $id, version: $version, patch: $patch) {
      ...StopProposalParts
    }
  }
`);
const CheckDocument = graphql(`
  mutation CheckStopProposalLegality($id: ID!, $version: Int!, $input: LegalCheckInput!) {
    checkStopProposalLegality(id: $id, version: $version, input: $input) {
      ...StopProposalParts
    }
  }
`);
const SignDocument = graphql(`
  mutation SignStopProposal($id: ID!, $version: Int!, $input: SignOffInput!) {
    signStopProposal(id: $id, version: $version, input: $input) {
      ...StopProposalParts
    }
  }
`);
const MoveDocument = graphql(`
  mutation MoveStopProposal($id: ID!, $version: Int!, $to: StopProposalState!, $reason: String) {
    moveStopProposal(id: $id, version: $version, to: $to, reason: $reason) {
      ...StopProposalParts
    }
  }
`);

/** What can be done to a proposal; a refusal is told in the server's words and nothing that was written is lost. */
export function useStopProposal({ id, version }: Pick<StopProposalPartsFragment, 'id' | 'version'>) {
  const [updateRow] = useMutation(UpdateDocument);
  const [checkRow] = useMutation(CheckDocument);
  const [signRow] = useMutation(SignDocument);
  const [moveRow] = useMutation(MoveDocument);
  const { busy, refused, forget, done } = useDoing();
  const row = { id, version };

  return {
    busy,
    refused,
    forget,
    update: (patch: { kind: StopKind; what: string; because: string }) =>
      done(() => updateRow({ variables: { ...row, patch } })),
    check: (input: { authority: LegalAuthority; checkedBy: string; basis: string }) =>
      done(() => checkRow({ variables: { ...row, input } })),
    sign: (input: { party: StopParty; verdict: SignOffVerdict; signedBy: string; note: string }) =>
      done(() => signRow({ variables: { ...row, input: { id: newId(), ...input } } })),
    move: (to: StopProposalState, reason?: string) =>
      done(() => moveRow({ variables: { ...row, to, ...(reason ? { reason } : {}) } })),
  };
}
