import { useQuery } from '@apollo/client/react';
import { Button, TextInput } from '@mantine/core';
import { useRef, useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate, useSearchParams } from 'react-router';
import { passwordProblem } from '@laeringsrum/domain';
import { graphql } from '../../graphql/generated';
import { refusalOf } from '../../graphql/refusal';
import { type Membership } from '../../people/session/Session';
import { startPage } from '../../people/session/start-page';
import { addressesOf } from '../../people/programme/addresses';
import { CodeForm } from '../../people/sign-in/CodeForm';
import { passkeysWork } from '../../people/sign-in/passkey-answer';
import { useWaysIn } from '../../people/sign-in/useWaysIn';
import { Logo } from '../../ui/Logo';
import { Page } from '../../ui/Page';
import { TextAction } from '../../ui/TextAction';
import styles from './WelcomePage.module.css';

const WelcomePageDocument = graphql(`
  query WelcomePage($token: String!) {
    invitation(token: $token) {
      name
      email
    }
  }
`);

/** Somebody was invited: the account becomes theirs here. The link's secret lies behind #, which no server log sees. */
export default function WelcomePage({ foot }: { foot: React.ReactNode }) {
  const [search] = useSearchParams();
  return search.has('link') ? <LinkPage foot={foot} /> : <InvitationPage foot={foot} />;
}

/** A sign-in link that came by mail. It asks for a click, since mail servers open links to look at them. */
function LinkPage({ foot }: { foot: React.ReactNode }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const [token] = useState(() => window.location.hash.slice(1));
  const ways = useWaysIn(
    (session) => void navigate(startPage(session.memberships) ?? '/', { replace: true }),
    () => void navigate('/log-ind', { replace: true }),
  );
  return (
    <Page title={t('signIn.title')}>
      <main className={styles.page} id="main" tabIndex={-1}>
        <Link to="/" className={styles.home}>
          <Logo name="Læringsrum" />
        </Link>
        <h1>{t('signIn.title')}</h1>
        {ways.step?.kind === 'CODE' ? (
          <CodeForm
            busy={ways.busy}
            problem={ways.refusal?.message ?? null}
            onSubmit={(code) =>
              ways.step?.kind === 'CODE' ? void ways.withCode(ways.step.ticket, code) : undefined
            }
            onBack={() => void navigate('/log-ind')}
          />
        ) : ways.step?.kind === 'PASSKEY' ? (
          <Button variant="filled" disabled={ways.busy} onClick={() => void ways.withPasskey()}>
            {t('waysIn.passkey')}
          </Button>
        ) : (
          <Button variant="filled" disabled={ways.busy} onClick={() => void ways.withLink(token)}>
            {t('signIn.submit')}
          </Button>
        )}
        {ways.refusal && ways.step?.kind !== 'CODE' ? <p role="alert">{ways.refusal.message}</p> : null}
        <div className={styles.foot}>{foot}</div>
      </main>
    </Page>
  );
}

/** Whoever is to try things out is shown what comes first; the others begin where they always do. */
function firstPage(memberships: readonly Membership[]): string {
  const agent = memberships.find(({ role }) => role === 'LEARNING_AGENT');
  return agent ? `${addressesOf(agent.programmeSlug).root}/kom-i-gang` : (startPage(memberships) ?? '/');
}

function InvitationPage({ foot }: { foot: React.ReactNode }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const [token] = useState(() => window.location.hash.slice(1));
  const { data, error } = useQuery(WelcomePageDocument, {
    variables: { token },
    refetchOn: false,
    fetchPolicy: 'no-cache',
  });
  const [password, setPassword] = useState('');
  const [shown, setShown] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const toAccount = useRef(false);
  const ways = useWaysIn(
    (session) => {
      const first = session.memberships[0];
      const account = first ? addressesOf(first.programmeSlug).account : '/';
      void navigate(toAccount.current ? account : firstPage(session.memberships), { replace: true });
    },
    () => void navigate('/log-ind', { replace: true }),
  );
  const invited = data?.invitation;

  const submit = (event: FormEvent) => {
    event.preventDefault();
    const wrong = passwordProblem(password, [invited?.name ?? '', invited?.email ?? '']);
    setProblem(wrong ? t(wrong === 'PASSWORD_SHORT' ? 'welcome.short' : 'welcome.common') : null);
    if (!wrong) void ways.acceptInvitation(token, password);
  };

  return (
    <Page title={t('welcome.title')}>
      <main className={styles.page} id="main" tabIndex={-1}>
        <Link to="/" className={styles.home}>
          <Logo name="Læringsrum" />
        </Link>
        {error ? (
          <>
            <h1>{t('welcome.spentTitle')}</h1>
            <p role="alert">{refusalOf(error).message || t('signIn.noAnswer')}</p>
            <p>
              <Link to="/log-ind">{t('welcome.toSignIn')}</Link>
            </p>
          </>
        ) : invited ? (
          <>
            <h1>{t('welcome.hello', { name: invited.name.split(' ')[0] ?? invited.name })}</h1>
            <p className={styles.lead}>{t('welcome.lead')}</p>
            <form className={styles.form} onSubmit={submit} noValidate>
              <input type="hidden" name="email" autoComplete="username" value={invited.email} readOnly />
              <TextInput
                label={t('welcome.password')}
                description={t('welcome.hint')}
                type={shown ? 'text' : 'password'}
                autoComplete="new-password"
                value={password}
                onChange={(event) => {
                  setPassword(event.currentTarget.value);
                  setProblem(null);
                }}
                error={problem ?? ways.refusal?.message}
              />
              <TextAction quiet onClick={() => setShown(!shown)} aria-pressed={shown}>
                {t(shown ? 'welcome.hide' : 'welcome.show')}
              </TextAction>
              <Button type="submit" variant="filled" disabled={ways.busy || !password}>
                {t('welcome.begin')}
              </Button>
            </form>
            {passkeysWork() ? (
              <p className={styles.other}>
                <TextAction
                  disabled={ways.busy}
                  onClick={() => {
                    toAccount.current = true;
                    void ways.acceptInvitation(token, null);
                  }}
                >
                  {t('welcome.withPasskey')}
                </TextAction>
              </p>
            ) : null}
          </>
        ) : null}
        <div className={styles.foot}>{foot}</div>
      </main>
    </Page>
  );
}
