import { useTranslation } from 'react-i18next';
import { Link, NavLink } from 'react-router';
import { useAddresses } from '../../people/programme/addresses';
import { Logo } from '../../ui/Logo';
import { PlusIcon } from '../../ui/icons';
import { type Destination } from './destinations';
import { RecordLink } from './RecordLink';
import styles from './Rail.module.css';

interface RailProps {
  programmeTitle: string;
  destinations: Destination[];
  mayRecord: boolean;
}

export function Rail({ programmeTitle, destinations, mayRecord }: RailProps) {
  const { t } = useTranslation();
  const addresses = useAddresses();
  return (
    <nav className={styles.rail} aria-label={t('shell.navigation')}>
      <Link to={addresses.root} className={styles.home}>
        <Logo name="Læringsrum" caption={programmeTitle} />
      </Link>
      <ul className={styles.rooms}>
        {destinations.map(({ to, label, Icon }) => (
          <li key={to}>
            <NavLink to={to} className={styles.room ?? ''}>
              <Icon className={styles.icon} />
              {label}
            </NavLink>
          </li>
        ))}
      </ul>
      {mayRecord ? (
        <RecordLink className={styles.record}>
          <PlusIcon size={18} />
          {t('shell.record')}
        </RecordLink>
      ) : null}
      {destinations.some(({ to }) => to === addresses.programme) ? null : (
        <Link to={addresses.programme} className={styles.programme}>
          {t('shell.theProgramme')}
        </Link>
      )}
    </nav>
  );
}
