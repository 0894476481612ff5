import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { v7 as newId } from 'uuid';
import { type DocumentKind } from '@laeringsrum/domain';
import { refusalOf } from '../../graphql/refusal';
import { TextAction } from '../../ui/TextAction';
import { announce } from '../../ui/announce';
import { useAddresses } from '../programme/addresses';
import { DocumentStatus } from './DocumentStatus';
import styles from './OrderDocument.module.css';
import { useDocumentActs, useMyDocuments } from './useDocuments';

interface OrderDocumentProps {
  kind: DocumentKind;
  subjectId: string | null;
  children: ReactNode;
}

/** Orders a document and stays to tell how far it is; one may leave, it is made all the same. */
export function OrderDocument({ kind, subjectId, children }: OrderDocumentProps) {
  const { t } = useTranslation();
  const addresses = useAddresses();
  const [ordered, setOrdered] = useState<string | null>(null);
  const [refused, setRefused] = useState('');
  const { documents } = useMyDocuments(ordered === null);
  const { order, cancel } = useDocumentActs();
  const document = documents?.find(({ id }) => id === ordered);

  const send = async () => {
    const id = newId();
    setRefused('');
    try {
      await order({ variables: { input: { id, kind, subjectId } } });
      setOrdered(id);
      announce(t('documents.queued'));
    } catch (error) {
      setRefused(refusalOf(error).message || t('ui.couldNotRead'));
    }
  };
  const stop = () => {
    if (ordered !== null)
      cancel({ variables: { id: ordered } }).catch((error: unknown) => setRefused(refusalOf(error).message));
  };

  return (
    <span className={styles.order}>
      {document ? (
        <>
          <DocumentStatus document={document} onCancel={stop} onAgain={() => void send()} />
          <Link to={addresses.documents}>{t('documents.all')}</Link>
        </>
      ) : (
        <TextAction onClick={() => void send()}>{children}</TextAction>
      )}
      {refused ? <span role="alert">{refused}</span> : null}
    </span>
  );
}
