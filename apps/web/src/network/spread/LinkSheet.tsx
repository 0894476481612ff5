import { useMutation } from '@apollo/client/react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { v7 as newId } from 'uuid';
import { graphql } from '../../graphql/generated';
import { type PackageStory_PackageFragment } from '../../graphql/generated/graphql';
import { useDoing } from '../../graphql/useDoing';
import { WrittenSheet } from '../../ui/WrittenSheet';

const SetLinkDocument = graphql(`
  mutation SetPackageLink($id: ID!, $linkId: ID!, $open: Boolean!) {
    setPackageLink(id: $id, linkId: $linkId, open: $open) {
      id
      link {
        id
        addressKey
        open
      }
    }
  }
`);

/** The lead opens a concept to everybody, and shuts it again. */
export function LinkSheet({ pack, onClose }: { pack: PackageStory_PackageFragment; onClose: () => void }) {
  const { t } = useTranslation();
  const [setLink] = useMutation(SetLinkDocument);
  const { busy, refused, doing } = useDoing();
  const [linkId] = useState(() => newId());
  const open = pack.link?.open ?? false;
  const address = `${window.location.origin}/p/${pack.link?.addressKey ?? ''}`;
  return (
    <WrittenSheet
      addressed
      above={pack.title}
      title={t('spread.link.title')}
      action={t(open ? 'spread.link.close' : 'spread.link.open')}
      busy={busy}
      problem={refused}
      onClose={onClose}
      onSave={() => void doing(() => setLink({ variables: { id: pack.id, linkId, open: !open } }))}
    >
      <p>{t('spread.link.lead')}</p>
      {open ? (
        <p>
          {t('spread.link.address')}: <a href={address}>{address}</a>
        </p>
      ) : null}
    </WrittenSheet>
  );
}
