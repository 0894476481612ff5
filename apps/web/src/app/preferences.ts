import { useMutation } from '@apollo/client/react';
import { useMantineColorScheme } from '@mantine/core';
import { useEffect } from 'react';
import { useSessionState } from '../people/session/Session';
import { rememberPerson } from '../people/session/last-person';
import { UpdateMyPreferencesDocument, type Theme } from '../people/profile/preferences';
import { setLanguage } from './texts/i18n';

const schemes = { SYSTEM: 'auto', LIGHT: 'light', DARK: 'dark' } as const;

/** A choice made before the sign-in of this visit is newer than the one that is stored. */
let languageChosenHere = false;

/** Language and colours follow the person from device to device. */
export function useAppliedPreferences(): void {
  const { setColorScheme } = useMantineColorScheme();
  const person = useSessionState().session?.person;
  const [id, language, theme] = [person?.id, person?.language, person?.theme];
  useEffect(() => {
    if (!id || !language || !theme) return;
    rememberPerson(id);
    if (!languageChosenHere) void setLanguage(language);
    setColorScheme(schemes[theme]);
  }, [id, language, theme, setColorScheme]);
}

export function usePreferenceChoices() {
  const { setColorScheme } = useMantineColorScheme();
  const person = useSessionState().session?.person;
  const [update] = useMutation(UpdateMyPreferencesDocument);
  return {
    theme: person?.theme ?? 'SYSTEM',
    chooseLanguage: (language: 'da' | 'en') => {
      languageChosenHere = true;
      void setLanguage(language);
      if (person) void update({ variables: { language } }).catch(() => undefined);
    },
    chooseTheme: (theme: Theme) => {
      setColorScheme(schemes[theme]);
      if (person) void update({ variables: { theme } }).catch(() => undefined);
    },
  };
}
