import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import styles from './Footer.module.css';

export function Footer({ children }: { children?: React.ReactNode }) {
  const { t } = useTranslation();
  return (
    <footer className={styles.footer}>
      <nav aria-label={t('shell.footer')} className={styles.links}>
        <Link to="/tilgaengelighed">{t('shell.accessibility')}</Link>
        <Link to="/privatliv">{t('shell.privacy')}</Link>
        <Link to="/kontakt">{t('shell.contact')}</Link>
      </nav>
      {children}
    </footer>
  );
}
