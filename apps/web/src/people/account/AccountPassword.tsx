import { Button, TextInput } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { passwordProblem } from '@laeringsrum/domain';
import { type FragmentType, graphql, readFragment } from '../../graphql/generated';
import { Section } from '../../ui/Section';
import { TextAction } from '../../ui/TextAction';
import { usePerson } from '../session/Session';
import styles from './Account.module.css';
import { useDirect } from './useDirect';

export const AccountPassword_account = graphql(`
  fragment AccountPassword_account on MyAccount {
    id
    hasPassword
  }
`);
const ChangeMyPasswordDocument = graphql(`
  mutation ChangeMyPassword($password: String!) {
    changeMyPassword(password: $password) {
      ...AccountPassword_account
      ...AccountSessions_account
    }
  }
`);

/** A sentence is a good password; who knew the old one is out on every other device. */
export function AccountPassword(props: { account: FragmentType<typeof AccountPassword_account> }) {
  const { t } = useTranslation();
  const { name, email } = usePerson();
  const { hasPassword } = readFragment(AccountPassword_account, props.account);
  const { busy, refusal, send, forget } = useDirect();
  const [changing, setChanging] = useState(false);
  const [password, setPassword] = useState('');
  const [problem, setProblem] = useState<string | null>(null);
  const [done, setDone] = useState(false);

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const wrong = passwordProblem(password, [name, email]);
    setProblem(wrong ? t(wrong === 'PASSWORD_SHORT' ? 'welcome.short' : 'welcome.common') : null);
    if (wrong || !(await send(ChangeMyPasswordDocument, { password }))) return;
    setPassword('');
    setChanging(false);
    setDone(true);
  };
  return (
    <Section title={t('signIn.password')}>
      <p className={styles.lead} role="status">
        {t(done ? 'account.passwordChanged' : hasPassword ? 'account.passwordLead' : 'account.noPassword')}
      </p>
      {changing ? (
        <form className={styles.form} onSubmit={(event) => void submit(event)} noValidate>
          <TextInput
            label={t('account.newPassword')}
            description={t('welcome.hint')}
            type="password"
            autoComplete="new-password"
            value={password}
            onChange={(event) => {
              setPassword(event.currentTarget.value);
              setProblem(null);
              forget();
            }}
            error={problem ?? refusal?.message}
          />
          <div className={styles.actions}>
            <Button type="submit" variant="filled" disabled={busy || !password}>
              {t('account.changePassword')}
            </Button>
            <TextAction quiet onClick={() => setChanging(false)}>
              {t('ui.cancel')}
            </TextAction>
          </div>
        </form>
      ) : (
        <TextAction onClick={() => setChanging(true)}>
          {t(hasPassword ? 'account.changePassword' : 'account.setPassword')}
        </TextAction>
      )}
    </Section>
  );
}
