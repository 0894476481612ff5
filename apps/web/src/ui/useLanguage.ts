import { useTranslation } from 'react-i18next';

/** The language of the interface now. */
export function useLanguage(): 'da' | 'en' {
  const { i18n } = useTranslation();
  return i18n.language === 'en' ? 'en' : 'da';
}
