import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import { da } from './da';

const key = 'laeringsrum-language';

function rememberedLanguage(): 'da' | 'en' {
  try {
    return localStorage.getItem(key) === 'en' ? 'en' : 'da';
  } catch {
    return 'da';
  }
}

/** Danish is in the first bundle; English is fetched when somebody asks for it. */
export async function startTexts(): Promise<void> {
  const language = rememberedLanguage();
  await i18next.use(initReactI18next).init({
    lng: 'da',
    fallbackLng: 'da',
    resources: { da: { translation: da } },
    interpolation: { escapeValue: false },
  });
  document.documentElement.lang = 'da';
  if (language === 'en') await setLanguage('en');
}

export async function setLanguage(language: 'da' | 'en'): Promise<void> {
  if (language === 'en' && !i18next.hasResourceBundle('en', 'translation')) {
    const { en } = await import('./en');
    i18next.addResourceBundle('en', 'translation', en);
  }
  await i18next.changeLanguage(language);
  document.documentElement.lang = language;
  try {
    localStorage.setItem(key, language);
  } catch {
    // Private windows may refuse storage; the language then lasts for the visit.
  }
}
