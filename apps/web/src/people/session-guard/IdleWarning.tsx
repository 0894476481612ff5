import { Button, Modal } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import styles from './SessionGuard.module.css';

/** Two minutes before an unused session ends: "Bliv logget ind". What is written stays on the device either way. */
export function IdleWarning({ onStay, onLeave }: { onStay: () => void; onLeave: () => void }) {
  const { t } = useTranslation();
  return (
    <Modal
      opened
      onClose={onStay}
      title={t('sessionGuard.idleTitle')}
      classNames={{ title: styles.title, content: styles.content }}
      withCloseButton={false}
      centered
    >
      <p>{t('sessionGuard.idleText')}</p>
      <div className={styles.actions}>
        <Button variant="filled" onClick={onStay} data-autofocus>
          {t('sessionGuard.stay')}
        </Button>
        <Button variant="default" onClick={onLeave}>
          {t('shell.signOut')}
        </Button>
      </div>
    </Modal>
  );
}
