import { useTranslation } from 'react-i18next';
import { NavLink } from 'react-router';
import { MoreIcon, PlusIcon } from '../../ui/icons';
import { type Destination } from './destinations';
import { RecordLink } from './RecordLink';
import styles from './BottomBar.module.css';

interface BottomBarProps {
  destinations: Destination[];
  mayRecord: boolean;
  onMore: () => void;
}

/** The phone's navigation in the thumb's reach; the raised middle is for the thing done most. */
export function BottomBar({ destinations, mayRecord, onMore }: BottomBarProps) {
  const { t } = useTranslation();
  const half = Math.ceil(destinations.length / 2);
  const item = ({ to, shortLabel, Icon }: Destination) => (
    <NavLink key={to} to={to} className={styles.item ?? ''}>
      <Icon size={22} />
      <span>{shortLabel}</span>
    </NavLink>
  );
  return (
    <nav className={styles.bar} aria-label={t('shell.navigation')}>
      {destinations.slice(0, half).map(item)}
      {mayRecord ? (
        <RecordLink className={styles.raised} label={t('shell.recordLong')}>
          <span className={styles.ring}>
            <PlusIcon size={24} />
          </span>
        </RecordLink>
      ) : null}
      {destinations.slice(half).map(item)}
      <button type="button" className={styles.item} onClick={onMore}>
        <MoreIcon size={22} />
        <span>{t('ui.more')}</span>
      </button>
    </nav>
  );
}
