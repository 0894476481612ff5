import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { v7 as newId } from 'uuid';
import { DOCUMENT_DAYS, isUnderWay } from '@laeringsrum/domain';
import { formatDateTime } from '@laeringsrum/locale';
import { refusalOf } from '../../graphql/refusal';
import { DocumentStatus } from '../../people/documents/DocumentStatus';
import { useDocumentActs, useMyDocuments, type DocumentRow } from '../../people/documents/useDocuments';
import { Failure } from '../../ui/Failure';
import { Page } from '../../ui/Page';
import { PageHeader } from '../../ui/PageHeader';
import { Loading } from '../../ui/Skeleton';
import { TextAction } from '../../ui/TextAction';
import { useLanguage } from '../../ui/useLanguage';
import styles from './DocumentsPage.module.css';

/** What one has ordered on paper: queued, done and failed, the latest first. */
export default function DocumentsPage() {
  const { t } = useTranslation();
  const language = useLanguage();
  const { documents, failed, refetch } = useMyDocuments();
  const { order, cancel, remove } = useDocumentActs();
  const [refused, setRefused] = useState('');

  if (failed) return <Failure onRetry={() => void refetch()} />;
  if (!documents) return <Loading heights={[36, 120]} />;
  const trying = (act: Promise<unknown>): void => {
    setRefused('');
    act.catch((error: unknown) => setRefused(refusalOf(error).message || t('ui.couldNotRead')));
  };
  const again = ({ kind, subjectId }: DocumentRow): void =>
    trying(order({ variables: { input: { id: newId(), kind, subjectId: subjectId ?? null } } }));

  return (
    <Page title={t('documents.title')}>
      <PageHeader title={t('documents.title')} below={t('documents.lead', { days: DOCUMENT_DAYS })} />
      {refused ? <p role="alert">{refused}</p> : null}
      {documents.length === 0 ? <p className={styles.none}>{t('documents.none')}</p> : null}
      <ul className={styles.list}>
        {documents.map((document) => (
          <li key={document.id} className={styles.row}>
            <span>
              <strong>{t(`documents.kinds.${document.kind}`)}</strong>
              <span className={styles.facts}>{formatDateTime(document.orderedAt, language)}</span>
            </span>
            <DocumentStatus
              document={document}
              onCancel={() => trying(cancel({ variables: { id: document.id } }))}
              onAgain={() => again(document)}
            />
            {isUnderWay(document.state) ? null : (
              <TextAction
                quiet
                aria-label={t('documents.removeOne', {
                  name: document.fileName || t(`documents.kinds.${document.kind}`),
                })}
                onClick={() => trying(remove({ variables: { id: document.id } }))}
              >
                {t('documents.remove')}
              </TextAction>
            )}
          </li>
        ))}
      </ul>
    </Page>
  );
}
