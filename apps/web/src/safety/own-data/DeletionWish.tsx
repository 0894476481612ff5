import { useQuery } from '@apollo/client/react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { dateInCopenhagen, formatDateLong } from '@laeringsrum/locale';
import { graphql } from '../../graphql/generated';
import { refusalOf } from '../../graphql/refusal';
import { useDirect } from '../../people/account/useDirect';
import { Failure } from '../../ui/Failure';
import { Section } from '../../ui/Section';
import { Loading } from '../../ui/Skeleton';
import { TextAction } from '../../ui/TextAction';
import { useLanguage } from '../../ui/useLanguage';
import styles from '../Rows.module.css';

const DeletionWishDocument = graphql(`
  query DeletionWish {
    myAccount {
      id
      deletionAskedAt
    }
  }
`);
const AskToBeDeletedDocument = graphql(`
  mutation AskToBeDeleted($on: Boolean!) {
    askToBeDeleted(on: $on) {
      id
      deletionAskedAt
    }
  }
`);

/** Asking to be deleted, and taking it back. An administrator carries it out, since others' work stands beside one's own. */
export function DeletionWish() {
  const { t } = useTranslation();
  const language = useLanguage();
  const { data, error, refetch } = useQuery(DeletionWishDocument, { fetchPolicy: 'cache-and-network' });
  const { busy, refusal, send } = useDirect();
  const [sure, setSure] = useState(false);
  const asked = data?.myAccount.deletionAskedAt;
  const ask = (on: boolean) => void send(AskToBeDeletedDocument, { on }).then(() => setSure(false));
  return (
    <Section title={t('ownData.deletionTitle')}>
      <p className={styles.lead}>{t('ownData.deletion')}</p>
      {data ? null : error ? (
        <Failure sentence={refusalOf(error).message} onRetry={() => void refetch()} />
      ) : (
        <Loading heights={[44]} />
      )}
      {data && asked ? (
        <>
          <p role="status">
            {t('ownData.deletionAsked', { day: formatDateLong(dateInCopenhagen(asked), language) })}
          </p>
          <TextAction disabled={busy} onClick={() => ask(false)}>
            {t('ownData.withdrawDeletion')}
          </TextAction>
        </>
      ) : null}
      {data && !asked && !sure ? (
        <TextAction onClick={() => setSure(true)}>{t('ownData.askDeletion')}</TextAction>
      ) : null}
      {data && !asked && sure ? (
        <>
          <p role="alert">{t('ownData.askDeletionSure')}</p>
          <p className={styles.side}>
            <TextAction disabled={busy} onClick={() => ask(true)}>
              {t('ownData.askDeletionYes')}
            </TextAction>
            <TextAction quiet onClick={() => setSure(false)}>
              {t('ui.cancel')}
            </TextAction>
          </p>
        </>
      ) : null}
      {refusal ? (
        <p className={styles.problem} role="alert">
          {refusal.message}
        </p>
      ) : null}
    </Section>
  );
}
