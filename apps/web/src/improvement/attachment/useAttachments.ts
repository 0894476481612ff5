import { useApolloClient } from '@apollo/client/react';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  imagesAllowed,
  Refusal,
  refusalText,
  requireAttachable,
  type ImagePolicy,
} from '@laeringsrum/domain';
import { graphql } from '../../graphql/generated';
import { type RefusalAnswer } from '../../graphql/refusal';
import { useLanguage } from '../../ui/useLanguage';
import { hasCprNumber } from '../personal-data/guard';
import { uploadFile, type RunningUpload, type UploadTarget } from './upload';

const RemoveAttachmentDocument = graphql(`
  mutation RemoveAttachment($id: ID!, $version: Int!) {
    removeAttachment(id: $id, version: $version) {
      id
      version
    }
  }
`);
const RestoreAttachmentDocument = graphql(`
  mutation RestoreAttachment($id: ID!, $version: Int!) {
    restoreAttachment(id: $id, version: $version) {
      id
      version
    }
  }
`);

const afterwards = { refetchQueries: 'active', awaitRefetchQueries: true } as const;

/** What is seen before a byte is sent: the same rules as the API's. */
function refusedBefore(file: File, allowsImages: boolean): Refusal | null {
  try {
    requireAttachable({ name: file.name, declaredType: file.type, bytes: file.size, allowsImages });
  } catch (error) {
    if (error instanceof Refusal) return error;
    throw error;
  }
  return hasCprNumber(file.name) ? new Refusal('PERSONAL_DATA') : null;
}

/** One file at a time on its way, with how far it has come. */
export function useAttachments(target: UploadTarget, imagePolicy: ImagePolicy) {
  const { t } = useTranslation();
  const language = useLanguage();
  const client = useApolloClient();
  const running = useRef<RunningUpload | null>(null);
  const [sending, setSending] = useState<{ name: string; share: number } | null>(null);
  const [problem, setProblem] = useState<string | null>(null);

  const attach = async (file: File): Promise<boolean> => {
    setProblem(null);
    const refusal = refusedBefore(file, imagesAllowed(imagePolicy, target.cycleId !== null));
    if (refusal) {
      setProblem(refusalText(refusal.code, language, refusal.details));
      return false;
    }
    setSending({ name: file.name, share: 0 });
    running.current = uploadFile(file, target, (share) => setSending({ name: file.name, share }));
    try {
      const outcome = await running.current.done;
      if (outcome === 'attached') await client.refetchQueries({ include: 'active' });
      return outcome === 'attached';
    } catch (refused) {
      setProblem((refused as RefusalAnswer).message || t('attachments.notSent'));
      return false;
    } finally {
      running.current = null;
      setSending(null);
    }
  };

  return {
    sending,
    problem,
    attach,
    cancel: () => running.current?.cancel(),
    /** Gone from the list; answers how to bring it back. */
    remove: async (id: string, version: number) => {
      const { data } = await client.mutate({
        mutation: RemoveAttachmentDocument,
        variables: { id, version },
        ...afterwards,
      });
      const removed = data?.removeAttachment.version ?? version;
      return () =>
        client.mutate({
          mutation: RestoreAttachmentDocument,
          variables: { id, version: removed },
          ...afterwards,
        });
    },
    tell: setProblem,
  };
}
