import { lazy, Suspense, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCan } from '../../people/session/Session';
import { SearchIcon } from '../../ui/icons';
import styles from './SearchButton.module.css';

const SearchDialog = lazy(
  async () =>
    (await Promise.all([import('../../network/search/SearchDialog'), import('../texts/room-texts')]))[0],
);

/** Ctrl+K from anywhere; the dialog is fetched when somebody asks for it. */
export function SearchButton({ programme }: { programme: string }) {
  const { t } = useTranslation();
  const allowed = useCan(programme)('search:use');
  const [open, setOpen] = useState(false);
  useEffect(() => {
    if (!allowed) return;
    const onKey = (event: KeyboardEvent) => {
      if (event.key.toLowerCase() !== 'k' || !(event.ctrlKey || event.metaKey)) return;
      event.preventDefault();
      setOpen(true);
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [allowed]);
  if (!allowed) return null;
  return (
    <>
      <button
        type="button"
        className={styles.search}
        aria-keyshortcuts="Control+K"
        onClick={() => setOpen(true)}
      >
        <SearchIcon size={18} />
        <span>{t('shell.search')}</span>
        <kbd>Ctrl K</kbd>
      </button>
      {open ? (
        <Suspense fallback={null}>
          <SearchDialog onClose={() => setOpen(false)} />
        </Suspense>
      ) : null}
    </>
  );
}
