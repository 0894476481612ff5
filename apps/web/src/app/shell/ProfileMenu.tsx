import { Menu } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { startPage } from '../../people/session/start-page';
import { useMemberships, usePerson, useSessionState } from '../../people/session/Session';
import { CheckIcon } from '../../ui/icons';
import { usePreferenceChoices } from '../preferences';
import styles from './ProfileMenu.module.css';

export const themes = [
  ['SYSTEM', 'shell.themeSystem'],
  ['LIGHT', 'shell.themeLight'],
  ['DARK', 'shell.themeDark'],
] as const;

/** The programmes this person has a role in, each once. */
export function useProgrammes(): Array<{ slug: string; title: string; to: string }> {
  const { session } = useSessionState();
  const memberships = session?.memberships ?? [];
  const slugs = [...new Set(memberships.map((membership) => membership.programmeSlug))];
  return slugs.map((slug) => ({
    slug,
    title: memberships.find((membership) => membership.programmeSlug === slug)?.programmeTitle ?? slug,
    to: startPage(memberships, slug) ?? '/',
  }));
}

/** Who one is here: `Helsingør`, or nothing for a role in the whole programme. */
export function usePlaceNames(programme: string): string[] {
  return [...new Set(useMemberships(programme).flatMap(({ placeName }) => (placeName ? [placeName] : [])))];
}

const shortName = (name: string): string => {
  const [first = '', ...rest] = name.split(' ');
  const last = rest.at(-1);
  return last ? `${first} ${last[0]}.` : first;
};

export function ProfileMenu({ programme, onLeave }: { programme: string; onLeave: () => void }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const person = usePerson();
  const { theme, chooseTheme } = usePreferenceChoices();
  const programmes = useProgrammes();
  const places = usePlaceNames(programme);
  return (
    <Menu position="bottom-end" width={248} returnFocus>
      <Menu.Target>
        <button type="button" className={styles.target} aria-label={`${person.name}. ${t('shell.profile')}`}>
          <span className={styles.initials} aria-hidden="true">
            {person.initials}
          </span>
          <span aria-hidden="true">{shortName(person.name)}</span>
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        <div className={styles.who}>
          <strong>{person.name}</strong>
          <span>{places.join(', ') || person.email}</span>
        </div>
        <Menu.Divider />
        <Menu.Label>{t('shell.theme')}</Menu.Label>
        {themes.map(([value, label]) => (
          <Menu.Item
            key={value}
            role="menuitemradio"
            aria-checked={theme === value}
            closeMenuOnClick={false}
            onClick={() => chooseTheme(value)}
            rightSection={theme === value ? <CheckIcon size={17} /> : null}
          >
            {t(label)}
          </Menu.Item>
        ))}
        {programmes.length > 1 ? (
          <>
            <Menu.Divider />
            <Menu.Label>{t('shell.programme')}</Menu.Label>
            {programmes.map(({ slug, title, to }) => (
              <Menu.Item
                key={slug}
                onClick={() => void navigate(to)}
                rightSection={slug === programme ? <CheckIcon size={17} /> : null}
              >
                {title}
              </Menu.Item>
            ))}
          </>
        ) : null}
        <Menu.Divider />
        <Menu.Item onClick={onLeave}>{t('shell.signOut')}</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
