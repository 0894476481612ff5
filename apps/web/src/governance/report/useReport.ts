import { useMutation } from '@apollo/client/react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { v7 as newId } from 'uuid';
import { graphql } from '../../graphql/generated';
import { type ReportPartsFragment } from '../../graphql/generated/graphql';
import { refusalOf } from '../../graphql/refusal';

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

/** What can be done to a report; a refusal is told in the server's words. */
export function useReport({ id, version, texts }: ReportPartsFragment) {
  const { t } = useTranslation();
  const [write] = useMutation(WriteDocument);
  const [comment] = useMutation(CommentDocument);
  const [lock] = useMutation(LockDocument);
  const [unlock] = useMutation(UnlockDocument);
  const [approve] = useMutation(ApproveDocument);
  const [sign] = useMutation(SignDocument);
  const [busy, setBusy] = useState(false);
  const [refused, setRefused] = useState<string | null>(null);
  const row = { variables: { id, version } };

  /** @returns whether it was done */
  const doing = async (work: () => Promise<unknown>): Promise<boolean> => {
    setBusy(true);
    setRefused(null);
    try {
      await work();
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
    forget: () => setRefused(null),
    write: (textKey: string, text: string) => {
      const seen = texts.find(({ key }) => key === textKey)?.version;
      const input = { reportId: id, textKey, text, ...(seen === undefined ? {} : { version: seen }) };
      return doing(() => write({ variables: { input } }));
    },
    comment: (sectionKey: string, text: string) =>
      doing(() => comment({ variables: { input: { id: newId(), reportId: id, sectionKey, text } } })),
    lock: () => doing(() => lock(row)),
    unlock: () => doing(() => unlock(row)),
    approve: () => doing(() => approve(row)),
    sign: () => doing(() => sign(row)),
  };
}
