import { Button, TextInput } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { v7 as newId } from 'uuid';
import { deviceOf } from '@laeringsrum/domain';
import { dateInCopenhagen, formatDateLong } from '@laeringsrum/locale';
import { type FragmentType, graphql, readFragment } from '../../graphql/generated';
import { PlusIcon } from '../../ui/icons';
import { Section } from '../../ui/Section';
import { TextAction } from '../../ui/TextAction';
import { useLanguage } from '../../ui/useLanguage';
import { newPasskeyAnswer, passkeysWork } from '../sign-in/passkey-answer';
import styles from './Account.module.css';
import { useDirect } from './useDirect';

export const AccountPasskeys_account = graphql(`
  fragment AccountPasskeys_account on MyAccount {
    id
    passkeys {
      id
      name
      createdAt
      lastUsedAt
    }
  }
`);
const AskForNewPasskeyDocument = graphql(`
  mutation AskForNewPasskey {
    askForNewPasskey {
      ticket
      options
    }
  }
`);
const AddMyPasskeyDocument = graphql(`
  mutation AddMyPasskey($id: ID!, $name: String!, $ticket: String!, $answer: String!) {
    addMyPasskey(id: $id, name: $name, ticket: $ticket, answer: $answer) {
      ...AccountPasskeys_account
    }
  }
`);
const RemoveMyPasskeyDocument = graphql(`
  mutation RemoveMyPasskey($id: ID!) {
    removeMyPasskey(id: $id) {
      ...AccountPasskeys_account
    }
  }
`);

/** Keys that live in a phone or a computer: nothing to remember, and nothing to be tricked out of. */
export function AccountPasskeys(props: { account: FragmentType<typeof AccountPasskeys_account> }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { passkeys } = readFragment(AccountPasskeys_account, props.account);
  const { busy, refusal, send } = useDirect();
  const [adding, setAdding] = useState(false);
  const [asking, setAsking] = useState<string | null>(null);
  const [turnedAway, setTurnedAway] = useState(false);
  const [name, setName] = useState('');
  const day = (instant: string) => formatDateLong(dateInCopenhagen(instant), language);

  const begin = () => {
    const { browser, system } = deviceOf(navigator.userAgent);
    setName([browser, system].filter(Boolean).join(', '));
    setTurnedAway(false);
    setAdding(true);
  };
  const add = async (event: FormEvent) => {
    event.preventDefault();
    if (!name.trim()) return;
    const asked = await send(AskForNewPasskeyDocument, {});
    if (!asked) return;
    const { ticket, options } = asked.askForNewPasskey;
    const answer = await newPasskeyAnswer(options);
    if (answer === null) return setTurnedAway(true);
    if (await send(AddMyPasskeyDocument, { id: newId(), name: name.trim(), ticket, answer }))
      setAdding(false);
  };

  return (
    <Section
      title={t('account.passkeys')}
      action={
        adding || !passkeysWork() ? null : (
          <TextAction icon={<PlusIcon size={17} />} onClick={begin}>
            {t('account.addPasskey')}
          </TextAction>
        )
      }
    >
      <p className={styles.lead}>{t('account.passkeysLead')}</p>
      {passkeys.length ? (
        <ul className={styles.list}>
          {passkeys.map((key) => (
            <li key={key.id} className={styles.row}>
              <strong>{key.name}</strong>
              <span className={styles.facts}>
                {key.lastUsedAt
                  ? t('account.usedOn', { day: day(key.lastUsedAt) })
                  : t('account.addedOn', { day: day(key.createdAt) })}
              </span>
              {asking === key.id ? (
                <span className={styles.actions}>
                  <TextAction
                    disabled={busy}
                    onClick={() =>
                      void send(RemoveMyPasskeyDocument, { id: key.id }).then(() => setAsking(null))
                    }
                  >
                    {t('account.removeYes')}
                  </TextAction>
                  <TextAction quiet onClick={() => setAsking(null)}>
                    {t('ui.cancel')}
                  </TextAction>
                </span>
              ) : (
                <TextAction
                  quiet
                  aria-label={`${t('account.remove')}: ${key.name}`}
                  onClick={() => setAsking(key.id)}
                >
                  {t('account.remove')}
                </TextAction>
              )}
            </li>
          ))}
        </ul>
      ) : null}
      {adding ? (
        <form className={styles.form} onSubmit={(event) => void add(event)} noValidate>
          <TextInput
            label={t('account.passkeyName')}
            maxLength={60}
            value={name}
            onChange={(event) => setName(event.currentTarget.value)}
          />
          <div className={styles.actions}>
            <Button type="submit" variant="filled" disabled={busy || !name.trim()}>
              {t('account.addPasskey')}
            </Button>
            <TextAction quiet onClick={() => setAdding(false)}>
              {t('ui.cancel')}
            </TextAction>
          </div>
        </form>
      ) : null}
      {refusal || turnedAway ? (
        <p className={styles.problem} role="alert">
          {refusal?.message ?? t('waysIn.passkeyFailed')}
        </p>
      ) : null}
    </Section>
  );
}
