import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { TextAction } from '../../ui/TextAction';
import { watchForNewVersion } from '../new-version';
import styles from './NewVersion.module.css';

/** A newer version lies ready on the device. It waits: what is being written is not interrupted. */
export function NewVersion() {
  const { t } = useTranslation();
  const [take, setTake] = useState<(() => void) | null>(null);
  useEffect(() => watchForNewVersion((takeOver) => setTake(() => takeOver)), []);
  if (!take) return null;
  return (
    <p className={styles.notice} role="status">
      {t('shell.newVersion')}
      <TextAction inline onClick={take}>
        {t('shell.reload')}
      </TextAction>
    </p>
  );
}
