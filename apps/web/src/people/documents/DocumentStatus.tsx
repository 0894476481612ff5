import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { isUnderWay, refusalText, type RefusalCode } from '@laeringsrum/domain';
import { formatNumber } from '@laeringsrum/locale';
import { TextAction } from '../../ui/TextAction';
import { useLanguage } from '../../ui/useLanguage';
import styles from './DocumentStatus.module.css';
import { type DocumentRow } from './useDocuments';

const KILOBYTE = 1000;

/** How far a document is; what one can do about it is to stop it, fetch it or order it again. */
export function DocumentStatus({
  document,
  onCancel,
  onAgain,
}: {
  document: DocumentRow;
  onCancel: () => void;
  onAgain: () => void;
}) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { programme = '' } = useParams();
  // What went wrong stands in the log by the document's own id.
  const { id, state, progress, fileName, bytes, problem } = document;
  if (state === 'DONE')
    return (
      <span className={styles.status}>
        <a href={`/documents/${programme}/${id}`} download={fileName}>
          {t('documents.fetch', { name: fileName })}
        </a>
        <span className={styles.facts}>
          {formatNumber(Math.max(1, Math.round(bytes / KILOBYTE)), language)} kB
        </span>
      </span>
    );
  if (isUnderWay(state))
    return (
      <span className={styles.status}>
        <progress max={100} value={progress} aria-label={t('documents.progress')} />
        <span className={styles.facts}>
          {t(state === 'QUEUED' ? 'documents.queued' : 'documents.running')}
        </span>
        <TextAction onClick={onCancel}>{t('documents.stop')}</TextAction>
      </span>
    );
  return (
    <span className={styles.status}>
      <span className={styles.facts}>
        {state === 'CANCELLED'
          ? t('documents.cancelled')
          : refusalText(problem as RefusalCode, language, { logId: id.slice(-12) }) || t('documents.failed')}
      </span>
      <TextAction onClick={onAgain}>{t('documents.again')}</TextAction>
    </span>
  );
}
