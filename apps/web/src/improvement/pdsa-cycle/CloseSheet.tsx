import { Button, Checkbox } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { SHARING_PRESET } from '@laeringsrum/domain';
import { Sheet } from '../../ui/Sheet';
import styles from './CloseSheet.module.css';
import { type Sharing } from './useCycleActions';

interface CloseSheetProps {
  busy: boolean;
  refused: string | null;
  onClose: () => void;
  onConfirm: (sharing: Sharing) => void;
}

/** Asked once, when a cycle closes: the learning is proposed, the observations are not. */
export function CloseSheet({ busy, refused, onClose, onConfirm }: CloseSheetProps) {
  const { t } = useTranslation();
  const [learning, setLearning] = useState<boolean>(SHARING_PRESET.learning);
  const [observations, setObservations] = useState<boolean>(SHARING_PRESET.observations);
  return (
    <Sheet
      opened
      onClose={onClose}
      title={t('cycle.shareTitle')}
      foot={
        <Button variant="filled" disabled={busy} onClick={() => onConfirm({ learning, observations })}>
          {t('cycle.shareDone')}
        </Button>
      }
    >
      <p className={styles.text}>{t('cycle.shareText')}</p>
      <div className={styles.choices}>
        <Checkbox
          label={t('cycle.shareLearning')}
          checked={learning}
          onChange={(event) => setLearning(event.currentTarget.checked)}
        />
        <Checkbox
          label={t('cycle.shareObservations')}
          checked={observations}
          onChange={(event) => setObservations(event.currentTarget.checked)}
        />
      </div>
      {refused ? (
        <p className={styles.refused} role="alert">
          {refused}
        </p>
      ) : null}
    </Sheet>
  );
}
