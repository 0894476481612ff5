import { useQuery } from '@apollo/client/react';
import { lazy, Suspense, useEffect, useRef, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { matchPath, useLocation } from 'react-router';
import { graphql } from '../../graphql/generated';
import { useCan, useSessionState } from '../../people/session/Session';
import { BottomBar } from './BottomBar';
import { useDestinations } from './destinations';
import { Footer } from './Footer';
import { NewVersion } from './NewVersion';
import { Rail } from './Rail';
import { TopBar } from './TopBar';
import { useLeaving } from './useLeaving';
import styles from './Shell.module.css';

const MoreSheet = lazy(() => import('./MoreSheet'));
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
      {data?.programme.countsPlatformTime && session?.person ? (
        <Suspense fallback={null}>
          <PlatformTimeCounter personId={session.person.id} />
        </Suspense>
      ) : null}
    </div>
  );
}
