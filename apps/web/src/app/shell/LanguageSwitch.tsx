import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../ui/useLanguage';
import { usePreferenceChoices } from '../preferences';
import styles from './LanguageSwitch.module.css';

const languages = ['da', 'en'] as const;

export function LanguageSwitch() {
  const { t } = useTranslation();
  const current = useLanguage();
  const { chooseLanguage } = usePreferenceChoices();
  return (
    <div className={styles.switch} role="group" aria-label={t('shell.language')}>
      {languages.map((language) => (
        <button
          key={language}
          type="button"
          className={styles.language}
          lang={language}
          aria-pressed={language === current}
          onClick={() => chooseLanguage(language)}
        >
          {language.toUpperCase()}
          <span className="visually-hidden"> {language === 'da' ? 'Dansk' : 'English'}</span>
        </button>
      ))}
    </div>
  );
}
