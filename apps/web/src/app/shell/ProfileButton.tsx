import { type ComponentPropsWithRef } from 'react';
import { useTranslation } from 'react-i18next';
import { usePerson } from '../../people/session/Session';
import { shortName } from './profile';
import styles from './ProfileMenu.module.css';

export function ProfileButton(props: ComponentPropsWithRef<'button'>) {
  const { t } = useTranslation();
  const person = usePerson();
  return (
    <button type="button" aria-haspopup="menu" {...props} className={styles.target}>
      <span className={styles.initials} aria-hidden="true">
        {person.initials}
      </span>
      <span>
        {shortName(person.name)}
        <span className="visually-hidden">, {t('shell.profile')}</span>
      </span>
    </button>
  );
}
