import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Page } from '../../ui/Page';
import styles from './NotFoundPage.module.css';

/** The same answer for what does not exist and what one may not see. */
export function NotFoundPage() {
  const { t } = useTranslation();
  return (
    <Page title={t('ui.notFound')}>
      <div className={styles.page}>
        <h1>{t('ui.notFound')}</h1>
        <p>{t('ui.notFoundHint')}</p>
        <Link to="/">{t('ui.toStart')}</Link>
      </div>
    </Page>
  );
}
