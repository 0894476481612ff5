import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import styles from './Failure.module.css';

/** What went wrong in one sentence, and a way on. */
export function Failure({ sentence, onRetry }: { sentence?: string; onRetry?: () => void }) {
  const { t } = useTranslation();
  return (
    <div className={styles.failure} role="alert">
      <p className={styles.sentence}>{sentence || t('ui.couldNotRead')}</p>
      {onRetry ? (
        <Button variant="default" onClick={onRetry}>
          {t('ui.tryAgain')}
        </Button>
      ) : null}
    </div>
  );
}
