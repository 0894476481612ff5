import { useTranslation } from 'react-i18next';
import { Page } from '../../ui/Page';
import styles from './NotFoundPage.module.css';

/** Signed in with a role whose room is not built yet: said as it is. */
export function NoRoomPage() {
  const { t } = useTranslation();
  return (
    <Page title={t('ui.noRoom')}>
      <div className={styles.page}>
        <h1>{t('ui.noRoom')}</h1>
        <p>{t('ui.noRoomHint')}</p>
      </div>
    </Page>
  );
}
