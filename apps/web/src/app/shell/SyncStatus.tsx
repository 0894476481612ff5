import { lazy, Suspense, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatTime } from '@laeringsrum/locale';
import { mutationQueue } from '../../graphql/mutation-queue';
import { useOnline, useSyncState } from '../../graphql/useSyncState';
import { announce } from '../../ui/announce';
import { CheckIcon, CloudIcon } from '../../ui/icons';
import { TextAction } from '../../ui/TextAction';
import { useLanguage } from '../../ui/useLanguage';
import styles from './SyncStatus.module.css';

const RefusedSheet = lazy(() => import('./RefusedSheet'));

/** What the server has acknowledged, in words. It never says "saved" about something that has not been answered. */
export function SyncStatus() {
  const { t } = useTranslation();
  const language = useLanguage();
  const { status, savedAt, waiting, onDevice, refused } = useSyncState();
  const online = useOnline();
  const [looking, setLooking] = useState(false);
  const before = useRef(status);
  const notSent = status === 'not-sent';
  const kept = !online && onDevice;
  const said = t(kept ? 'outbox.onDevice' : 'shell.notSent');
  useEffect(() => {
    if (before.current !== status && (notSent || before.current === 'not-sent'))
      announce(notSent ? said : t('shell.allSaved'));
    before.current = status;
  }, [status, notSent, said, t]);

  if (notSent)
    return (
      <span className={styles.notSent}>
        <CloudIcon size={18} />
        <span>
          <span className={styles.long}>{said}</span>
          <span className={styles.short}>{t(kept ? 'outbox.onPhone' : 'shell.notSentShort')}</span>
          {waiting > 1 ? ` · ${t('outbox.waiting', { count: waiting })}` : ''}
        </span>
        <TextAction inline onClick={() => mutationQueue.retryNow()}>
          {t('shell.tryNow')}
        </TextAction>
      </span>
    );
  if (status === 'signed-out') return <span className={styles.notSent}>{t('shell.signedOutWaiting')}</span>;
  if (status === 'held-back' && refused > 0)
    return (
      <span className={styles.notSent}>
        {t('outbox.refused', { count: refused })}
        <TextAction inline onClick={() => setLooking(true)}>
          {t('outbox.look')}
        </TextAction>
        {looking ? (
          <Suspense fallback={null}>
            <RefusedSheet onClose={() => setLooking(false)} />
          </Suspense>
        ) : null}
      </span>
    );
  if (status === 'held-back') return <span className={styles.notSent}>{t('shell.heldBack')}</span>;
  if (status === 'saving') return <span className={styles.quiet}>{t('shell.saving')}</span>;
  return (
    <span className={styles.quiet}>
      <CheckIcon size={17} className={styles.tick} />
      {savedAt ? t('shell.savedAt', { time: formatTime(savedAt, language) }) : t('shell.allSaved')}
    </span>
  );
}
