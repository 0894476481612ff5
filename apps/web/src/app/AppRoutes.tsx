import { useApolloClient } from '@apollo/client/react';
import { lazy, Suspense, useEffect } from 'react';
import { Navigate, Route, Routes } from 'react-router';
import { onSignedOut } from '../graphql/links';
import { NotFoundPage } from '../pages/not-found/NotFoundPage';
import { noteExpiry } from '../people/session/expiry';
import { SessionDocument, useSessionState } from '../people/session/Session';
import { startPage } from '../people/session/start-page';
import { Failure } from '../ui/Failure';
import { useAppliedPreferences } from './preferences';
import { ProgrammeRoutes } from './ProgrammeRoutes';
import styles from './RequireSession.module.css';
import { Footer } from './shell/Footer';
import { LanguageSwitch } from './shell/LanguageSwitch';

const wayIn = async () =>
  (await Promise.all([import('../pages/way-in-pages'), import('./texts/room-texts')]))[0];
const SignInPage = lazy(async () => ({ default: (await wayIn()).SignInPage }));
const WelcomePage = lazy(async () => ({ default: (await wayIn()).WelcomePage }));
const ContributionPage = lazy(
  async () =>
    (await Promise.all([import('../pages/contribution/ContributionPage'), import('./texts/room-texts')]))[0],
);
const SharedConceptPage = lazy(
  async () =>
    (await Promise.all([import('../pages/spread/SharedConceptPage'), import('./texts/room-texts')]))[0],
);
const AboutPage = lazy(
  async () => (await Promise.all([import('../pages/about/AboutPage'), import('./texts/room-texts')]))[0],
);

/** An answer that says "not signed in" ends the session here too; RequireSession leads to the sign-in and back. */
function useExpiry(): void {
  const client = useApolloClient();
  const { session } = useSessionState();
  const signedIn = Boolean(session?.person);
  useEffect(
    () =>
      onSignedOut(() => {
        if (!signedIn) return;
        noteExpiry();
        client.query({ query: SessionDocument, fetchPolicy: 'network-only' }).catch(() => undefined);
      }),
    [client, signedIn],
  );
}

function Start() {
  const { session, failed, refetch } = useSessionState();
  if (failed)
    return (
      <main className={styles.alone}>
        <Failure onRetry={() => void refetch()} />
      </main>
    );
  if (!session) return null;
  return <Navigate to={(session.person && startPage(session.memberships)) || '/log-ind'} replace />;
}

export function AppRoutes() {
  useAppliedPreferences();
  useExpiry();
  const foot = (
    <Footer>
      <LanguageSwitch />
    </Footer>
  );
  return (
    <Suspense fallback={null}>
      <Routes>
        <Route path="/" element={<Start />} />
        <Route path="/log-ind" element={<SignInPage foot={foot} />} />
        <Route path="/velkommen" element={<WelcomePage foot={foot} />} />
        <Route path="/bidrag" element={<ContributionPage foot={foot} />} />
        <Route path="/p/:key" element={<SharedConceptPage foot={foot} />} />
        <Route path="/tilgaengelighed" element={<AboutPage about="accessibility" foot={foot} />} />
        <Route path="/privatliv" element={<AboutPage about="privacy" foot={foot} />} />
        <Route path="/kontakt" element={<AboutPage about="contact" foot={foot} />} />
        <Route path="/:programme/*" element={<ProgrammeRoutes />} />
        <Route
          path="*"
          element={
            <main className={styles.alone}>
              <NotFoundPage />
            </main>
          }
        />
      </Routes>
    </Suspense>
  );
}
