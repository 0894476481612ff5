import { Button, Modal } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { forgetDrafts } from '../../graphql/drafts/draft-store';
import { forgetOpenDrafts } from '../../graphql/drafts/useRowDraft';
import { useSyncState } from '../../graphql/useSyncState';
import { usePerson } from '../../people/session/Session';
import { useSignOut } from '../../people/session/useSignIn';
import styles from './useLeaving.module.css';

/** Signing out empties this device of the person's texts, so it asks first when something has not been sent. */
export function useLeaving(): { leave: () => void; question: ReactNode } {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const person = usePerson();
  const signOut = useSignOut();
  const { status } = useSyncState();
  const [asking, setAsking] = useState(false);

  const leaveNow = async () => {
    setAsking(false);
    forgetDrafts(person.id);
    forgetOpenDrafts();
    await signOut().catch(() => undefined);
    await navigate('/log-ind');
  };

  return {
    leave: () => (status === 'saved' ? void leaveNow() : setAsking(true)),
    question: (
      <Modal
        opened={asking}
        onClose={() => setAsking(false)}
        title={t('shell.signOutUnsent')}
        classNames={{ title: styles.title, content: styles.content }}
        withCloseButton={false}
        centered
      >
        <p>{t('shell.signOutUnsentText')}</p>
        <div className={styles.actions}>
          <Button variant="filled" onClick={() => setAsking(false)} data-autofocus>
            {t('shell.stay')}
          </Button>
          <Button variant="default" onClick={() => void leaveNow()}>
            {t('shell.signOutAnyway')}
          </Button>
        </div>
      </Modal>
    ),
  };
}
