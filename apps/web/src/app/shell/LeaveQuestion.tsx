import { Button, Modal } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import styles from './LeaveQuestion.module.css';

interface LeaveQuestionProps {
  onStay: () => void;
  onLeave: () => void;
}

/** Something has not been sent: leaving would delete it here. */
export default function LeaveQuestion({ onStay, onLeave }: LeaveQuestionProps) {
  const { t } = useTranslation();
  return (
    <Modal
      opened
      onClose={onStay}
      title={t('shell.signOutUnsent')}
      classNames={{ title: styles.title, content: styles.content }}
      withCloseButton={false}
      centered
    >
      <p>{t('shell.signOutUnsentText')}</p>
      <div className={styles.actions}>
        <Button variant="filled" onClick={onStay} data-autofocus>
          {t('shell.stay')}
        </Button>
        <Button variant="default" onClick={onLeave}>
          {t('shell.signOutAnyway')}
        </Button>
      </div>
    </Modal>
  );
}
