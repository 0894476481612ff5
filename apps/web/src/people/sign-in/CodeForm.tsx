import { Button, TextInput } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { TextAction } from '../../ui/TextAction';
import styles from './SignInForm.module.css';

interface CodeFormProps {
  busy: boolean;
  problem: string | null;
  onSubmit: (code: string) => void;
  onBack: () => void;
}

/** The second step: a code of the app, or one of the recovery codes. */
export function CodeForm({ busy, problem, onSubmit, onBack }: CodeFormProps) {
  const { t } = useTranslation();
  const [code, setCode] = useState('');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (code.trim()) onSubmit(code.trim());
  };
  return (
    <form className={styles.form} onSubmit={submit} noValidate>
      <TextInput
        label={t('waysIn.code')}
        description={t('waysIn.codeHint')}
        inputMode="text"
        autoComplete="one-time-code"
        autoCapitalize="none"
        spellCheck={false}
        data-autofocus
        autoFocus
        value={code}
        onChange={(event) => setCode(event.currentTarget.value)}
        error={problem ?? undefined}
      />
      <Button type="submit" variant="filled" disabled={busy || !code.trim()} fullWidth>
        {t('signIn.submit')}
      </Button>
      <TextAction quiet onClick={onBack}>
        {t('waysIn.back')}
      </TextAction>
    </form>
  );
}
