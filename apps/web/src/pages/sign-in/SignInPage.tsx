import { useQuery } from '@apollo/client/react';
import { useTranslation } from 'react-i18next';
import { Navigate, useNavigate, useSearchParams } from 'react-router';
import { graphql } from '../../graphql/generated';
import { DemoPersonas } from '../../people/sign-in/DemoPersonas';
import { SignInForm } from '../../people/sign-in/SignInForm';
import { forgetExpiry, hasExpired } from '../../people/session/expiry';
import { useSessionState, type SessionInfo } from '../../people/session/Session';
import { startPage } from '../../people/session/start-page';
import { useSignIn } from '../../people/session/useSignIn';
import { Logo } from '../../ui/Logo';
import { Page } from '../../ui/Page';
import styles from './SignInPage.module.css';

const SignInPageDocument = graphql(`
  query SignInPage {
    demoPersonas {
      ...DemoPersonas_persona
    }
  }
`);

/** Only an address of our own: a link must not send somebody who just signed in to another site. */
const ownAddress = (to: string | null): string | null => (to && /^\/(?![/\\])/.test(to) ? to : null);

export default function SignInPage({ foot }: { foot: React.ReactNode }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const [search] = useSearchParams();
  const { session } = useSessionState();
  const { data } = useQuery(SignInPageDocument, { refetchOn: false });
  const destination = (of: SessionInfo) => ownAddress(search.get('til')) ?? startPage(of.memberships) ?? '/';
  const { busy, refusal, withPassword, asDemoPersona } = useSignIn((signedIn) => {
    forgetExpiry();
    if (startPage(signedIn.memberships)) void navigate(destination(signedIn), { replace: true });
  });

  if (session?.person && startPage(session.memberships))
    return <Navigate to={destination(session)} replace />;

  const personas = data?.demoPersonas ?? [];
  const problem = refusal
    ? refusal.code === 'NETWORK'
      ? t('signIn.noAnswer')
      : refusal.message
    : session?.person
      ? t('signIn.noProgramme')
      : null;

  return (
    <Page title={t('signIn.title')}>
      <main className={personas.length ? styles.split : styles.single} id="main" tabIndex={-1}>
        <div className={styles.left}>
          <Logo name="Læringsrum" />
          <div className={styles.middle}>
            <h1 className={styles.headline}>{t('signIn.headline')}</h1>
            <p className={styles.lead}>{t('signIn.lead')}</p>
            {hasExpired() ? <p className={styles.notice}>{t('signIn.signedOut')}</p> : null}
            <SignInForm
              busy={busy}
              problem={problem}
              onSubmit={(email, password) => void withPassword(email, password)}
            />
          </div>
          {foot}
        </div>
        {personas.length ? (
          <div className={styles.right}>
            <DemoPersonas personas={personas} busy={busy} onChoose={(id) => void asDemoPersona(id)} />
          </div>
        ) : null}
      </main>
    </Page>
  );
}
