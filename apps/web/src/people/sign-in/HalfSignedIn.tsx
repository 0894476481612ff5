import { useApolloClient, useQuery } from '@apollo/client/react';
import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { graphql } from '../../graphql/generated';
import { AccountCodes } from '../account/AccountCodes';
import { AccountPasskeys } from '../account/AccountPasskeys';
import { signOut } from '../session/sign-out';
import { TextAction } from '../../ui/TextAction';
import styles from './HalfSignedIn.module.css';

const SecondStepDocument = graphql(`
  query SecondStep {
    myAccount {
      id
      codesSince
      passkeys {
        id
      }
      ...AccountPasskeys_account
      ...AccountCodes_account
    }
  }
`);

interface SecondStepProps {
  busy: boolean;
  /** Both steps are there: on to where the person was going. */
  onWhole: () => void;
}

/** Whoever's role asks for two steps makes the second here, once: a key in the phone or the computer, or codes from an app. */
export function SecondStep({ busy, onWhole }: SecondStepProps) {
  const { t } = useTranslation();
  const { data } = useQuery(SecondStepDocument, { refetchOn: false, fetchPolicy: 'network-only' });
  const client = useApolloClient();
  const leave = async () =>
    window.location.assign((await signOut(client).catch(() => undefined)) ?? '/log-ind');
  const account = data?.myAccount;
  const done = Boolean(account?.passkeys.length || account?.codesSince);
  return (
    <div className={styles.step}>
      <h2>{t('secondStep.title')}</h2>
      <p>{t('secondStep.why')}</p>
      {account ? (
        <>
          <AccountPasskeys account={account} />
          <AccountCodes account={account} shownOn="SecondStep" />
        </>
      ) : null}
      <p role="status">{done ? t('secondStep.done') : ''}</p>
      {done ? null : (
        <p>
          <TextAction quiet onClick={() => void leave()}>
            {t('shell.signOut')}
          </TextAction>
        </p>
      )}
      {done ? (
        <Button variant="filled" fullWidth size="lg" disabled={busy} onClick={onWhole}>
          {t('waysIn.continue')}
        </Button>
      ) : null}
    </div>
  );
}

interface SurerSignInProps {
  level: 'LOW' | 'SUBSTANTIAL' | 'HIGH';
  providerId: string | null;
  wanted: string | null;
}

/** The municipality vouched, but not as surely as the role asks: back there, with more. */
export function SurerSignIn({ level, providerId, wanted }: SurerSignInProps) {
  const { t } = useTranslation();
  const to = `/sign-in/${providerId}?sikring=${level}&til=${encodeURIComponent(wanted ?? '/')}`;
  return (
    <div className={styles.step}>
      <h2>{t('secondStep.surerTitle')}</h2>
      <p>{t(level === 'HIGH' ? 'secondStep.surerHigh' : 'secondStep.surer')}</p>
      {providerId ? (
        <Button component="a" href={to} variant="filled" fullWidth size="lg">
          {t('secondStep.surerAct')}
        </Button>
      ) : null}
      <p className={styles.quiet}>{t('secondStep.surerHelp')}</p>
    </div>
  );
}
