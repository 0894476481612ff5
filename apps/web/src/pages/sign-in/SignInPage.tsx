import { useQuery } from '@apollo/client/react';
import { useTranslation } from 'react-i18next';
import { Navigate, useNavigate, useSearchParams } from 'react-router';
import { graphql } from '../../graphql/generated';
import { CodeForm } from '../../people/sign-in/CodeForm';
import { DemoPersonas } from '../../people/sign-in/DemoPersonas';
import { SecondStep, SurerSignIn } from '../../people/sign-in/HalfSignedIn';
import { MunicipalSignIn } from '../../people/sign-in/MunicipalSignIn';
import { passkeysWork } from '../../people/sign-in/passkey-answer';
import { SignInForm } from '../../people/sign-in/SignInForm';
import { useWaysIn } from '../../people/sign-in/useWaysIn';
import { forgetExpiry, hasExpired } from '../../people/session/expiry';
import { useSessionState, type SessionInfo } from '../../people/session/Session';
import { startPage } from '../../people/session/start-page';
import { Logo } from '../../ui/Logo';
import { Page } from '../../ui/Page';
import { TextAction } from '../../ui/TextAction';
import styles from './SignInPage.module.css';

const SignInPageDocument = graphql(`
  query SignInPage {
    signInWays {
      id
      ...MunicipalSignIn_way
    }
    signInByMail
    session {
      nextStep
      missing
      providerId
    }
    demoPersonas {
      ...DemoPersonas_persona
    }
  }
`);

/** Only an address of our own: a link must not send somebody who just signed in to another site. */
const ownAddress = (to: string | null): string | null => (to && /^\/(?![/\\])/.test(to) ? to : null);

/** What came of a sign-in elsewhere, as the address says it. */
const elsewhere = ['PROVIDER_FAILED', 'PROVIDER_NO_ACCESS', 'LINK_SPENT', 'UNAVAILABLE'] as const;

export default function SignInPage({ foot }: { foot: React.ReactNode }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const [search] = useSearchParams();
  const { session } = useSessionState();
  // What is half signed in is nobody's to keep: it is not written beside the session.
  const { data, refetch } = useQuery(SignInPageDocument, { refetchOn: false, fetchPolicy: 'no-cache' });
  const wanted = ownAddress(search.get('til'));
  const destination = (of: SessionInfo) => wanted ?? startPage(of.memberships) ?? '/';
  const onHalf = () => void refetch();
  const ways = useWaysIn((signedIn) => {
    forgetExpiry();
    if (startPage(signedIn.memberships)) void navigate(destination(signedIn), { replace: true });
  }, onHalf);

  if (session?.person && startPage(session.memberships))
    return <Navigate to={destination(session)} replace />;

  const half = data?.session;
  const personas = data?.demoPersonas ?? [];
  const municipal = data?.signInWays ?? [];
  const failed = elsewhere.find((code) => code === search.get('fejl'));
  const problem = ways.refusal
    ? ways.refusal.code === 'NETWORK'
      ? t('signIn.noAnswer')
      : ways.refusal.message
    : ways.passkeyFailed
      ? t('waysIn.passkeyFailed')
      : session?.person
        ? t('signIn.noProgramme')
        : ways.step?.kind === 'PASSKEY'
          ? t('waysIn.passkeyNeeded')
          : failed
            ? t(`waysIn.elsewhere.${failed}`)
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
            {half?.nextStep === 'PROVIDER' && half.missing ? (
              <SurerSignIn level={half.missing} providerId={half.providerId ?? null} wanted={wanted} />
            ) : null}
            {half?.nextStep === 'ENROL' ? (
              <SecondStep busy={ways.busy} onWhole={() => void ways.whole()} />
            ) : ways.step?.kind === 'CODE' ? (
              <CodeForm
                busy={ways.busy}
                problem={ways.refusal ? problem : null}
                onSubmit={(code) =>
                  ways.step?.kind === 'CODE' ? void ways.withCode(ways.step.ticket, code) : undefined
                }
                onBack={ways.startOver}
              />
            ) : (
              <>
                {municipal.length ? (
                  <>
                    <MunicipalSignIn ways={municipal} wanted={wanted} />
                    <p className={styles.or}>
                      <span>{t('waysIn.or')}</span>
                    </p>
                  </>
                ) : null}
                <SignInForm
                  busy={ways.busy}
                  problem={problem}
                  second={municipal.length > 0}
                  onSubmit={(email, password) => void ways.withPassword(email, password)}
                  onLink={data?.signInByMail ? (email) => void ways.sendLink(email) : null}
                />
                {ways.linkSentTo ? (
                  <p role="status" className={styles.passkey}>
                    {t('waysIn.linkSent', { email: ways.linkSentTo })}
                  </p>
                ) : null}
                {passkeysWork() ? (
                  <p className={styles.passkey}>
                    <TextAction disabled={ways.busy} onClick={() => void ways.withPasskey()}>
                      {t('waysIn.passkey')}
                    </TextAction>
                  </p>
                ) : null}
              </>
            )}
          </div>
          {foot}
        </div>
        {personas.length ? (
          <div className={styles.right}>
            <DemoPersonas
              personas={personas}
              busy={ways.busy}
              onChoose={(id) => void ways.asDemoPersona(id)}
            />
          </div>
        ) : null}
      </main>
    </Page>
  );
}
