import { useQuery } from '@apollo/client/react';
import { lazy, Suspense, useEffect, useRef, useState, useSyncExternalStore, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { matchPath, useLocation } from 'react-router';
import { freshSignIn } from '../../graphql/fresh-sign-in';
import { graphql } from '../../graphql/generated';
import { useCan, useSessionState } from '../../people/session/Session';
import { onAnswer } from '../../graphql/links';
import { BottomBar } from './BottomBar';
import { useDestinations } from './destinations';
import { Footer } from './Footer';
import { NewVersion } from './NewVersion';
import { Rail } from './Rail';
import { TopBar } from './TopBar';
import { useLeaving } from './useLeaving';
import styles from './Shell.module.css';

const MoreSheet = lazy(() => import('./MoreSheet'));
const SessionGuard = lazy(async () => {
  const [pages] = await Promise.all([import('../../pages/account-pages'), import('../texts/room-texts')]);
  return { default: pages.SessionGuard };
});
const PlatformTimeCounter = lazy(() => import('../../voices/platform-time/PlatformTimeCounter'));

const ShellDocument = graphql(`
  query Shell {
    programme {
      id
      shortTitle
      countsPlatformTime
    }
  }
`);

/** After a navigation the focus goes to the page; a sheet or a filter leaves it where it is. */
function useFocusOnArrival(shownPath: string) {
  const main = useRef<HTMLElement>(null);
  const last = useRef(shownPath);
  useEffect(() => {
    if (last.current === shownPath) return;
    last.current = shownPath;
    main.current?.focus({ preventScroll: true });
    window.scrollTo(0, 0);
  }, [shownPath]);
  return main;
}

/** A session that may lie longer unused than half a day is a device on the ward: nobody sits in front of it to be warned. */
const LONGEST_WATCHED = 12 * 60;

/** true a minute after it could have been: the first page is not to wait for it. */
function useLater(wanted: boolean): boolean {
  const [late, setLate] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLate(true), 60_000);
    return () => clearTimeout(timer);
  }, []);
  return late && wanted;
}

interface ShellProps {
  programme: string;
  /** The path of the page shown, also while a sheet with an address of its own lies on top. */
  shownPath: string;
  children: ReactNode;
}

export function Shell({ programme, shownPath, children }: ShellProps) {
  const { t } = useTranslation();
  const { pathname } = useLocation();
  const { session } = useSessionState();
  const { data } = useQuery(ShellDocument, { refetchOn: false, fetchPolicy: 'cache-first' });
  const destinations = useDestinations(programme);
  const mayRecord = useCan(programme)('measurement:record');
  // What the thumb reaches on a phone of 320 pixels; the rest is in the sheet.
  const atThumb = mayRecord ? 3 : 4;
  const main = useFocusOnArrival(shownPath);
  const { leave, question } = useLeaving();
  const asked = useSyncExternalStore(freshSignIn.subscribe, freshSignIn.isAsked);
  const watched = useLater((session?.idleMinutes ?? 0) <= LONGEST_WATCHED);
  const [more, setMore] = useState(false);
  useEffect(() => setMore(false), [pathname]);

  // A cycle has its own bar in the thumb's reach on a phone; the way back stands at the top.
  const ownBar = matchPath('/:programme/indsatser/:code/pdsa/:number', shownPath) !== null;

  return (
    <div className={styles.shell} data-own-bar={ownBar || undefined}>
      <a className={styles.skip} href="#main">
        {t('shell.skip')}
      </a>
      {session?.demo ? (
        <aside className={styles.ribbon} aria-label={t('shell.demo')}>
          {t('shell.demo')}
        </aside>
      ) : null}
      <NewVersion />
      <div className={styles.frame}>
        <div className={styles.rail}>
          <Rail
            programmeTitle={data?.programme.shortTitle ?? ' '}
            destinations={destinations}
            mayRecord={mayRecord}
          />
        </div>
        <div className={styles.column}>
          <header className={styles.top}>
            <TopBar programme={programme} onLeave={leave} />
          </header>
          <main id="main" ref={main} tabIndex={-1} className={styles.main}>
            {children}
          </main>
          <div className={styles.foot}>
            <Footer />
          </div>
        </div>
      </div>
      {ownBar ? null : (
        <BottomBar
          destinations={destinations.slice(0, atThumb)}
          mayRecord={mayRecord}
          onMore={() => setMore(true)}
        />
      )}
      {more ? (
        <Suspense fallback={null}>
          <MoreSheet
            programme={programme}
            rooms={destinations.slice(atThumb)}
            opened
            onClose={() => setMore(false)}
            onLeave={leave}
          />
        </Suspense>
      ) : null}
      {question}
      {asked || watched ? (
        <Suspense fallback={null}>
          <SessionGuard {...{ asked, onAnswer }} onAnswered={freshSignIn.settle} onLeave={leave} />
        </Suspense>
      ) : null}
      {data?.programme.countsPlatformTime && session?.person ? (
        <Suspense fallback={null}>
          <PlatformTimeCounter personId={session.person.id} />
        </Suspense>
      ) : null}
    </div>
  );
}
