import { Menu } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { useAddresses } from '../../people/programme/addresses';
import { useCan, usePerson } from '../../people/session/Session';
import { MenuChoice } from '../../ui/MenuChoice';
import { usePreferenceChoices } from '../preferences';
import { ProfileButton } from './ProfileButton';
import styles from './ProfileMenu.module.css';
import { themes, usePlaceNames, useProgrammes } from './profile';

/** Fetched when somebody reaches for the button; it opens at once, for that is what was asked. */
export default function ProfileMenu({ programme, onLeave }: { programme: string; onLeave: () => void }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const addresses = useAddresses();
  const administers = useCan(programme)('people:read');
  const person = usePerson();
  const { theme, chooseTheme } = usePreferenceChoices();
  const programmes = useProgrammes();
  const places = usePlaceNames(programme);
  return (
    <Menu position="bottom-end" width={248} returnFocus defaultOpened>
      <Menu.Target>
        <ProfileButton />
      </Menu.Target>
      <Menu.Dropdown>
        <div className={styles.who}>
          <strong>{person.name}</strong>
          <span>{places.join(', ') || person.email}</span>
        </div>
        <Menu.Divider />
        <Menu.Label>{t('shell.theme')}</Menu.Label>
        {themes.map(([value, label]) => (
          <MenuChoice key={value} chosen={theme === value} onChoose={() => chooseTheme(value)} stays>
            {t(label)}
          </MenuChoice>
        ))}
        {programmes.length > 1 ? (
          <>
            <Menu.Divider />
            <Menu.Label>{t('shell.programme')}</Menu.Label>
            {programmes.map(({ slug, title, to }) => (
              <MenuChoice key={slug} chosen={slug === programme} onChoose={() => void navigate(to)}>
                {title}
              </MenuChoice>
            ))}
          </>
        ) : null}
        <Menu.Divider />
        <Menu.Item onClick={() => void navigate(addresses.documents)}>{t('shell.documents')}</Menu.Item>
        <Menu.Item onClick={() => void navigate(addresses.ownData)}>{t('shell.ownData')}</Menu.Item>
        <Menu.Item onClick={() => void navigate(addresses.account)}>{t('shell.account')}</Menu.Item>
        {administers ? (
          <Menu.Item onClick={() => void navigate(addresses.administration)}>
            {t('shell.administration')}
          </Menu.Item>
        ) : null}
        <Menu.Item onClick={onLeave}>{t('shell.signOut')}</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
