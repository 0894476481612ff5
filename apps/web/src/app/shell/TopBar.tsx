import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, matchPath, useLocation } from 'react-router';
import { useAddresses } from '../../people/programme/addresses';
import { Logo } from '../../ui/Logo';
import { ChevronLeftIcon } from '../../ui/icons';
import { LanguageSwitch } from './LanguageSwitch';
import { ProfileButton } from './ProfileButton';
import { SearchButton } from './SearchButton';
import { SyncStatus } from './SyncStatus';
import styles from './TopBar.module.css';

const ProfileMenu = lazy(() => import('./ProfileMenu'));

/** On a phone a page below a room has its way back where the logo stands elsewhere. */
function useWayBack(): { to: string; label: string } | null {
  const { t } = useTranslation();
  const { pathname } = useLocation();
  const addresses = useAddresses();
  const below = matchPath('/:programme/indsatser/:code/*', pathname);
  const code = below?.params.code;
  if (!code) return null;
  if (below.params['*']) return { to: addresses.intervention(code), label: code.replace(/^HOER/, 'HØR') };
  return { to: addresses.interventions, label: t('shell.interventions') };
}

export function TopBar({ programme, onLeave }: { programme: string; onLeave: () => void }) {
  const addresses = useAddresses();
  const back = useWayBack();
  const [profile, setProfile] = useState(false);
  return (
    <div className={styles.bar}>
      <div className={styles.phone}>
        {back ? (
          <Link to={back.to} className={styles.back}>
            <ChevronLeftIcon size={18} />
            {back.label}
          </Link>
        ) : (
          <Link to={addresses.root} className={styles.home}>
            <Logo name="Læringsrum" />
          </Link>
        )}
      </div>
      <SearchButton programme={programme} />
      <SyncStatus />
      <div className={styles.desktop}>
        <LanguageSwitch />
        {profile ? (
          <Suspense fallback={<ProfileButton />}>
            <ProfileMenu programme={programme} onLeave={onLeave} />
          </Suspense>
        ) : (
          <ProfileButton onClick={() => setProfile(true)} />
        )}
      </div>
    </div>
  );
}
