import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { refusalOf } from '../../graphql/refusal';
import { TextAction } from '../../ui/TextAction';
import styles from '../Rows.module.css';

/** What uses the key stops at once and for good, so it asks. */
export function CloseToken({ name, onClose }: { name: string; onClose: () => Promise<unknown> }) {
  const { t } = useTranslation();
  const [asking, setAsking] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  if (!asking)
    return (
      <span className={styles.side}>
        <TextAction quiet aria-label={`${t('tokens.close')}: ${name}`} onClick={() => setAsking(true)}>
          {t('tokens.close')}
        </TextAction>
      </span>
    );
  return (
    <div className={`${styles.wide} ${styles.problem}`} role="alert">
      <p>{problem ?? t('tokens.closeAsk', { name })}</p>
      <div className={styles.actions}>
        <TextAction
          onClick={() =>
            void onClose().catch((error: unknown) =>
              setProblem(refusalOf(error).message || t('ui.couldNotRead')),
            )
          }
        >
          {t('tokens.closeYes')}
        </TextAction>
        <TextAction quiet onClick={() => setAsking(false)}>
          {t('ui.cancel')}
        </TextAction>
      </div>
    </div>
  );
}
