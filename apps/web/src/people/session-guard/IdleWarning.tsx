import { useApolloClient } from '@apollo/client/react';
import { Button, Modal } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { IDLE_WARNING_MINUTES } from '@laeringsrum/domain';
import { onAnswer } from '../../graphql/links';
import { SessionDocument, useSessionState } from '../session/Session';
import styles from './SessionGuard.module.css';

const MINUTE = 60_000;
/** Longer than this nobody sits in front of a page: the device on the ward is not warned. */
const LONGEST_MINUTES = 12 * 60;

/** Two minutes before an unused session ends: "Bliv logget ind". What is written stays on the device either way. */
export function IdleWarning({ onLeave }: { onLeave: () => void }) {
  const { t } = useTranslation();
  const client = useApolloClient();
  const { session } = useSessionState();
  const idle = session?.idleMinutes ?? 0;
  const watched = idle > IDLE_WARNING_MINUTES && idle <= LONGEST_MINUTES;
  const lastAnswer = useRef(Date.now());
  const [warned, setWarned] = useState(false);

  useEffect(
    () =>
      onAnswer(() => {
        lastAnswer.current = Date.now();
        setWarned(false);
      }),
    [],
  );
  useEffect(() => {
    if (!watched) return;
    const timer = setInterval(() => {
      const unused = Date.now() - lastAnswer.current;
      if (unused >= idle * MINUTE) {
        // The server says that it is over, and the page leads to the sign-in and back.
        void client.query({ query: SessionDocument, fetchPolicy: 'network-only' }).catch(() => undefined);
      } else setWarned(unused >= (idle - IDLE_WARNING_MINUTES) * MINUTE);
    }, 5000);
    return () => clearInterval(timer);
  }, [client, idle, watched]);

  const stay = () =>
    void client.query({ query: SessionDocument, fetchPolicy: 'network-only' }).catch(() => undefined);
  return (
    <Modal
      opened={warned}
      onClose={stay}
      title={t('sessionGuard.idleTitle')}
      classNames={{ title: styles.title, content: styles.content }}
      withCloseButton={false}
      centered
    >
      <p>{t('sessionGuard.idleText')}</p>
      <div className={styles.actions}>
        <Button variant="filled" onClick={stay} data-autofocus>
          {t('sessionGuard.stay')}
        </Button>
        <Button variant="default" onClick={onLeave}>
          {t('shell.signOut')}
        </Button>
      </div>
    </Modal>
  );
}
