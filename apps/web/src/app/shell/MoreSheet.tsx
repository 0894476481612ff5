import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useAddresses } from '../../people/programme/addresses';
import { useCan, usePerson } from '../../people/session/Session';
import { Choices } from '../../ui/Choices';
import { Sheet } from '../../ui/Sheet';
import { usePreferenceChoices } from '../preferences';
import { type Destination } from './destinations';
import { Footer } from './Footer';
import { LanguageSwitch } from './LanguageSwitch';
import { themes, usePlaceNames, useProgrammes } from './profile';
import styles from './MoreSheet.module.css';

interface MoreSheetProps {
  programme: string;
  /** Those that the bar has no room for. */
  rooms: readonly Destination[];
  opened: boolean;
  onClose: () => void;
  onLeave: () => void;
}

/** On the phone the top bar's small things live here. */
export default function MoreSheet({ programme, rooms, opened, onClose, onLeave }: MoreSheetProps) {
  const { t } = useTranslation();
  const addresses = useAddresses();
  const administers = useCan(programme)('people:read');
  const person = usePerson();
  const { theme, chooseTheme } = usePreferenceChoices();
  const programmes = useProgrammes();
  const places = usePlaceNames(programme);
  return (
    <Sheet opened={opened} onClose={onClose} title={person.name} above={places.join(', ') || person.email}>
      <div className={styles.rows}>
        {rooms.length > 0 ? (
          <ul className={styles.rooms}>
            {rooms.map(({ to, label, Icon }) => (
              <li key={to}>
                <Link to={to} replace onClick={onClose}>
                  <Icon size={20} />
                  {label}
                </Link>
              </li>
            ))}
          </ul>
        ) : null}
        <div>
          <p className={styles.label}>{t('shell.language')}</p>
          <LanguageSwitch />
        </div>
        <Choices
          label={t('shell.theme')}
          value={theme}
          onChange={chooseTheme}
          options={themes.map(([value, label]) => ({ value, label: t(label) }))}
        />
        {programmes.length > 1 ? (
          <div>
            <p className={styles.label}>{t('shell.programme')}</p>
            <ul>
              {programmes.map(({ slug, title, to }) => (
                <li key={slug}>
                  <Link
                    to={to}
                    replace
                    onClick={onClose}
                    aria-current={slug === programme ? 'true' : undefined}
                  >
                    {title}
                  </Link>
                </li>
              ))}
            </ul>
          </div>
        ) : null}
        <Link to={addresses.documents} replace onClick={onClose}>
          {t('shell.documents')}
        </Link>
        <p>
          <Link to={addresses.ownData} replace onClick={onClose}>
            {t('shell.ownData')}
          </Link>
        </p>
        <ul>
          <li>
            <Link to={addresses.account} replace onClick={onClose}>
              {t('shell.account')}
            </Link>
          </li>
          {administers ? (
            <li>
              <Link to={addresses.administration} replace onClick={onClose}>
                {t('shell.administration')}
              </Link>
            </li>
          ) : null}
        </ul>
        <Button variant="default" onClick={onLeave}>
          {t('shell.signOut')}
        </Button>
        <Footer />
      </div>
    </Sheet>
  );
}
