import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { TextAction } from '../../ui/TextAction';
import styles from './People.module.css';

/** A link that signs somebody in: shown once, to be handed over in a way that is sure to reach the right one. */
export function HandedLink({ email, link }: { email: string; link: string }) {
  const { t } = useTranslation();
  const [copied, setCopied] = useState(false);
  const address = window.location.origin + link;
  return (
    <div className={styles.link}>
      <p>{t('people.linkFor', { email })}</p>
      <p className={styles.address}>{address}</p>
      <TextAction
        onClick={() =>
          void navigator.clipboard.writeText(address).then(
            () => setCopied(true),
            () => setCopied(false),
          )
        }
      >
        {t(copied ? 'account.copied' : 'people.copyLink')}
      </TextAction>
    </div>
  );
}
