import { Button, TextInput } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { TextAction } from '../../ui/TextAction';
import styles from './SignInForm.module.css';

interface SignInFormProps {
  busy: boolean;
  /** One sentence about what went wrong the last time. */
  problem: string | null;
  /** Beside the municipality's own account this is the second way. */
  second?: boolean;
  onSubmit: (email: string, password: string) => void;
  /** Where mail can be sent: asks for a link instead of the password. */
  onLink: ((email: string) => void) | null;
}

/** E-mail and password. Pasting is allowed, and a password manager recognises both fields. */
export function SignInForm({ busy, problem, second, onSubmit, onLink }: SignInFormProps) {
  const { t } = useTranslation();
  const [email, setEmail] = useState('');
  const [password, setPassword] = useState('');
  const [tried, setTried] = useState(false);

  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (email.trim() && password) onSubmit(email.trim(), password);
  };

  return (
    <form className={styles.form} onSubmit={submit} noValidate>
      <TextInput
        label={t('signIn.email')}
        type="email"
        name="email"
        autoComplete="username webauthn"
        autoCapitalize="none"
        spellCheck={false}
        value={email}
        onChange={(event) => setEmail(event.currentTarget.value)}
        error={tried && !email.trim() ? t('signIn.emailMissing') : undefined}
      />
      <TextInput
        label={t('signIn.password')}
        type="password"
        name="password"
        autoComplete="current-password"
        value={password}
        onChange={(event) => setPassword(event.currentTarget.value)}
        error={tried && !password ? t('signIn.passwordMissing') : undefined}
      />
      {problem ? (
        <p className={styles.problem} role="alert">
          {problem}
        </p>
      ) : null}
      <Button type="submit" variant={second ? 'default' : 'filled'} disabled={busy} fullWidth>
        {t('signIn.submit')}
      </Button>
      {onLink ? (
        <TextAction
          disabled={busy}
          onClick={() => {
            setTried(true);
            if (email.trim()) onLink(email.trim());
          }}
        >
          {t('waysIn.sendLink')}
        </TextAction>
      ) : null}
    </form>
  );
}
