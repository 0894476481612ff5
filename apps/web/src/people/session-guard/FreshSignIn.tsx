import { useApolloClient, useQuery } from '@apollo/client/react';
import { Button, Modal, TextInput } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { graphql } from '../../graphql/generated';
import { refusalOf } from '../../graphql/refusal';
import { useSessionState } from '../session/Session';
import { passkeyAnswer } from '../sign-in/passkey-answer';
import { TextAction } from '../../ui/TextAction';
import styles from './SessionGuard.module.css';

const FreshSignInDocument = graphql(`
  query FreshSignIn {
    myAccount {
      id
      hasPassword
      codesSince
      passkeys {
        id
      }
      providers
    }
    signInWays {
      id
      name
    }
  }
`);
const ConfirmItsMeDocument = graphql(`
  mutation ConfirmItsMe($password: String, $code: String) {
    confirmItsMe(password: $password, code: $code) {
      today
    }
  }
`);
const ConfirmAsPersonaDocument = graphql(`
  mutation ConfirmAsPersona {
    confirmAsPersona {
      today
    }
  }
`);
const AskWithPasskeyDocument = graphql(`
  mutation AskWithPasskey {
    askForPasskey {
      ticket
      options
    }
  }
`);
const ConfirmWithPasskeyDocument = graphql(`
  mutation ConfirmWithPasskey($ticket: String!, $answer: String!) {
    confirmWithPasskey(ticket: $ticket, answer: $answer) {
      today
    }
  }
`);

const direct = { context: { direct: true } };

/** Something sensitive is about to be done: the person shows once more that it is them, in the way they have. */
export function FreshSignIn({ onShown, onCancel }: { onShown: () => void; onCancel: () => void }) {
  const { t } = useTranslation();
  const client = useApolloClient();
  const { session } = useSessionState();
  const { data } = useQuery(FreshSignInDocument, { fetchPolicy: 'network-only', refetchOn: false });
  const [proof, setProof] = useState('');
  const [problem, setProblem] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const account = data?.myAccount;
  const withCode = Boolean(account?.codesSince);
  const provider = data?.signInWays.find(({ name }) => account?.providers.includes(name));

  const attempt = async (act: () => Promise<boolean>) => {
    setBusy(true);
    setProblem(null);
    try {
      if (await act()) onShown();
    } catch (error) {
      setProblem(refusalOf(error).message || t('signIn.noAnswer'));
    } finally {
      setBusy(false);
    }
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void attempt(async () => {
      const variables = withCode ? { code: proof } : { password: proof };
      await client.mutate({ mutation: ConfirmItsMeDocument, variables, ...direct });
      return true;
    });
  };
  const byPasskey = () =>
    attempt(async () => {
      const asked = await client.mutate({ mutation: AskWithPasskeyDocument, ...direct });
      const question = asked.data?.askForPasskey;
      const answer = question ? await passkeyAnswer(question.options) : null;
      if (!question || answer === null) return false;
      await client.mutate({
        mutation: ConfirmWithPasskeyDocument,
        variables: { ticket: question.ticket, answer },
        ...direct,
      });
      return true;
    });
  const byClick = () =>
    attempt(async () => {
      await client.mutate({ mutation: ConfirmAsPersonaDocument, ...direct });
      return true;
    });
  const here = window.location.pathname + window.location.search;

  return (
    <Modal
      opened
      onClose={onCancel}
      title={t('sessionGuard.freshTitle')}
      classNames={{ title: styles.title, content: styles.content }}
      withCloseButton={false}
      centered
    >
      <p>{t('sessionGuard.freshText')}</p>
      {session?.demo ? (
        <div className={styles.actions}>
          <Button variant="filled" disabled={busy} onClick={() => void byClick()} data-autofocus>
            {t('sessionGuard.itsMe')}
          </Button>
        </div>
      ) : null}
      {problem && session?.demo ? <p role="alert">{problem}</p> : null}
      {!session?.demo && account ? (
        <>
          {account.passkeys.length ? (
            <div className={styles.actions}>
              <Button variant="filled" disabled={busy} onClick={() => void byPasskey()}>
                {t('waysIn.passkey')}
              </Button>
            </div>
          ) : null}
          {account.hasPassword || withCode ? (
            <form className={styles.form} onSubmit={submit} noValidate>
              <TextInput
                label={t(withCode ? 'waysIn.code' : 'signIn.password')}
                type={withCode ? 'text' : 'password'}
                autoComplete={withCode ? 'one-time-code' : 'current-password'}
                value={proof}
                onChange={(event) => setProof(event.currentTarget.value)}
                error={problem ?? undefined}
                data-autofocus
              />
              <Button type="submit" variant="default" disabled={busy || !proof}>
                {t('waysIn.continue')}
              </Button>
            </form>
          ) : null}
          {provider ? (
            <p className={styles.actions}>
              <a href={`/sign-in/${provider.id}?igen=1&til=${encodeURIComponent(here)}`}>
                {t('waysIn.municipal')}
              </a>
            </p>
          ) : null}
        </>
      ) : null}
      <div className={styles.actions}>
        <TextAction quiet onClick={onCancel}>
          {t('ui.cancel')}
        </TextAction>
      </div>
    </Modal>
  );
}
