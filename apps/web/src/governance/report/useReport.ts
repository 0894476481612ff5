import { useMutation } from '@apollo/client/react';
import { v7 as newId } from 'uuid';
import { graphql } from '../../graphql/generated';
import { type ReportPartsFragment } from '../../graphql/generated/graphql';
import { useDoing } from '../../graphql/useDoing';

const WriteDocument = graphql(`
  mutation WriteReportText($input: ReportTextInput!) {
    writeReportText(input: $input) {
      ...ReportParts
    }
  }
`);
const CommentDocument = graphql(`
  mutation CommentOnReport($input: ReportCommentInput!) {
    commentOnReport(input: $input) {
      ...ReportParts
    }
  }
`);
const LockDocument = graphql(`
  mutation LockReport($id: ID!, $version: Int!) {
    lockReport(id: $id, version: $version) {
      ...ReportParts
    }
  }
`);
const UnlockDocument = graphql(`
  mutation UnlockReport($id: ID!, $version: Int!) {
    unlockReport(id: $id, version: $version) {
      ...ReportParts
    }
  }
`);
const ApproveDocument = graphql(`
  mutation ApproveReport($id: ID!, $version: Int!) {
    approveReport(id: $id, version: $version) {
      ...ReportParts
    }
  }
`);
const SignDocument = graphql(`
  mutation SignReport($id: ID!, $version: Int!) {
    signReport(id: $id, version: $version) {
      ...ReportParts
    }
  }
`);

/** What can be done to a report; a refusal is told in the server's words, and the page asks again for what then stands there. */
export function useReport({ id, version, texts }: ReportPartsFragment, onRefused: () => void) {
  const [write] = useMutation(WriteDocument);
  const [comment] = useMutation(CommentDocument);
  const [lock] = useMutation(LockDocument);
  const [unlock] = useMutation(UnlockDocument);
  const [approve] = useMutation(ApproveDocument);
  const [sign] = useMutation(SignDocument);
  const { busy, refused, forget, done } = useDoing(onRefused);
  const row = { variables: { id, version } };

  return {
    busy,
    refused,
    forget,
    write: (textKey: string, text: string) => {
      const seen = texts.find(({ key }) => key === textKey)?.version;
      const input = { reportId: id, textKey, text, ...(seen === undefined ? {} : { version: seen }) };
      return done(() => write({ variables: { input } }));
    },
    comment: (sectionKey: string, text: string) =>
      done(() => comment({ variables: { input: { id: newId(), reportId: id, sectionKey, text } } })),
    lock: () => done(() => lock(row)),
    unlock: () => done(() => unlock(row)),
    approve: () => done(() => approve(row)),
    sign: () => done(() => sign(row)),
  };
}
