import { Button, TextInput } from '@mantine/core';
import { useMemo, useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { renderSVG } from 'uqr';
import { type FragmentType, graphql, readFragment } from '../../graphql/generated';
import { Section } from '../../ui/Section';
import { TextAction } from '../../ui/TextAction';
import styles from './Account.module.css';
import { useDirect } from './useDirect';

export const AccountCodes_account = graphql(`
  fragment AccountCodes_account on MyAccount {
    id
    codesSince
    recoveryLeft
  }
`);
const SetUpMyCodesDocument = graphql(`
  mutation SetUpMyCodes {
    setUpMyCodes {
      setup
      secret
      uri
    }
  }
`);
const TurnOnMyCodesDocument = graphql(`
  mutation TurnOnMyCodes($setup: String!, $code: String!) {
    turnOnMyCodes(setup: $setup, code: $code)
  }
`);
const TurnOffMyCodesDocument = graphql(`
  mutation TurnOffMyCodes {
    turnOffMyCodes {
      ...AccountCodes_account
    }
  }
`);

interface Setup {
  setup: string;
  secret: string;
  uri: string;
}

/** A second step when signing in: a code from an app on the phone, and recovery codes for the day it is lost. */
export function AccountCodes(props: {
  account: FragmentType<typeof AccountCodes_account>;
  /** The query of the page it stands on. */
  shownOn?: string;
}) {
  const { t } = useTranslation();
  const { codesSince, recoveryLeft } = readFragment(AccountCodes_account, props.account);
  const { busy, refusal, send } = useDirect();
  const [setup, setSetup] = useState<Setup | null>(null);
  const [recovery, setRecovery] = useState<readonly string[] | null>(null);
  const [asking, setAsking] = useState(false);

  const turnOn = async (code: string) => {
    if (!setup) return;
    const done = await send(TurnOnMyCodesDocument, { setup: setup.setup, code }, [
      props.shownOn ?? 'AccountPage',
    ]);
    if (!done) return;
    setRecovery(done.turnOnMyCodes);
    setSetup(null);
  };
  return (
    <Section title={t('account.codes')}>
      <p className={styles.lead}>
        {codesSince ? t('account.codesOn', { count: recoveryLeft }) : t('account.codesLead')}
      </p>
      {recovery ? <RecoveryCodes codes={recovery} onDone={() => setRecovery(null)} /> : null}
      {setup ? <CodesSetup setup={setup} busy={busy} onCode={(code) => void turnOn(code)} /> : null}
      <div className={styles.actions}>
        {setup ? (
          <TextAction quiet onClick={() => setSetup(null)}>
            {t('ui.cancel')}
          </TextAction>
        ) : (
          <TextAction
            disabled={busy}
            onClick={() =>
              void send(SetUpMyCodesDocument, {}).then((made) => setSetup(made?.setUpMyCodes ?? null))
            }
          >
            {t(codesSince ? 'account.newCodes' : 'account.setUpCodes')}
          </TextAction>
        )}
        {codesSince && !setup && !asking ? (
          <TextAction quiet onClick={() => setAsking(true)}>
            {t('account.codesOff')}
          </TextAction>
        ) : null}
        {asking ? (
          <>
            <TextAction
              disabled={busy}
              onClick={() => void send(TurnOffMyCodesDocument, {}).then(() => setAsking(false))}
            >
              {t('account.codesOffYes')}
            </TextAction>
            <TextAction quiet onClick={() => setAsking(false)}>
              {t('ui.cancel')}
            </TextAction>
          </>
        ) : null}
      </div>
      {refusal ? (
        <p className={styles.problem} role="alert">
          {refusal.message}
        </p>
      ) : null}
    </Section>
  );
}

function CodesSetup({
  setup,
  busy,
  onCode,
}: {
  setup: Setup;
  busy: boolean;
  onCode: (code: string) => void;
}) {
  const { t } = useTranslation();
  const [code, setCode] = useState('');
  const picture = useMemo(
    () => `data:image/svg+xml;utf8,${encodeURIComponent(renderSVG(setup.uri, { border: 1 }))}`,
    [setup.uri],
  );
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (code.trim()) onCode(code.trim());
  };
  return (
    <div className={styles.setup}>
      <img className={styles.qr} src={picture} alt={t('account.qr')} />
      <div>
        <p>{t('account.scan')}</p>
        <p className={styles.secret}>{setup.secret}</p>
        <form className={styles.form} onSubmit={submit} noValidate>
          <TextInput
            label={t('account.firstCode')}
            inputMode="numeric"
            autoComplete="one-time-code"
            value={code}
            onChange={(event) => setCode(event.currentTarget.value)}
          />
          <Button type="submit" variant="filled" disabled={busy || !code.trim()}>
            {t('account.turnOn')}
          </Button>
        </form>
      </div>
    </div>
  );
}

function RecoveryCodes({ codes, onDone }: { codes: readonly string[]; onDone: () => void }) {
  const { t } = useTranslation();
  const [copied, setCopied] = useState(false);
  return (
    <div className={styles.problem} role="status">
      <p>
        <strong>{t('account.recovery')}</strong>
      </p>
      <p>{t('account.recoveryText')}</p>
      <ul className={styles.codes}>
        {codes.map((code) => (
          <li key={code}>{code}</li>
        ))}
      </ul>
      <div className={styles.actions}>
        <TextAction
          onClick={() => void navigator.clipboard.writeText(codes.join('\n')).then(() => setCopied(true))}
        >
          {t(copied ? 'account.copied' : 'account.copy')}
        </TextAction>
        <TextAction quiet onClick={onDone}>
          {t('account.kept')}
        </TextAction>
      </div>
    </div>
  );
}
