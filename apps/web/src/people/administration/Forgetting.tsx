import { useLazyQuery } from '@apollo/client/react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { dateInCopenhagen, formatDateLong } from '@laeringsrum/locale';
import { graphql } from '../../graphql/generated';
import { type ForgettingOfQuery, type KeptPerson_PersonFragment } from '../../graphql/generated/graphql';
import { refusalOf } from '../../graphql/refusal';
import { TextAction } from '../../ui/TextAction';
import { useLanguage } from '../../ui/useLanguage';
import { useDirect } from '../account/useDirect';
import styles from './People.module.css';

const ForgettingOfDocument = graphql(`
  query ForgettingOf($personId: ID!) {
    forgettingOf(personId: $personId) {
      kind
      count
      falls
    }
  }
`);
const ForgetPersonDocument = graphql(`
  mutation ForgetPerson($personId: ID!) {
    forgetPerson(personId: $personId) {
      ...KeptPerson_person
    }
  }
`);
const WithdrawForgettingDocument = graphql(`
  mutation WithdrawForgetting($personId: ID!) {
    withdrawForgetting(personId: $personId) {
      ...KeptPerson_person
    }
  }
`);

type Things = NonNullable<ForgettingOfQuery['forgettingOf']>;
/** What has a word of its own; the rest is counted together. */
const named = ['session', 'api_token', 'passkey', 'letter', 'document', 'receipt'] as const;
const standing = ['intervention', 'pdsa_cycle', 'goal', 'measurement', 'observation', 'idea'] as const;

/** A person asks to be deleted: first in numbers what falls and what stands, then out at once, and gone after the night. */
export function Forgetting({ person }: { person: KeptPerson_PersonFragment }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { busy, refusal, send } = useDirect();
  const [count, { data, error }] = useLazyQuery(ForgettingOfDocument, { fetchPolicy: 'network-only' });
  const [asking, setAsking] = useState(false);
  const personId = person.id;
  const things = data?.forgettingOf ?? [];

  if (person.forgottenSince)
    return (
      <div className={styles.problem} role="status">
        <p>{t('forgetting.tonight', { name: person.name })}</p>
        <TextAction disabled={busy} onClick={() => void send(WithdrawForgettingDocument, { personId })}>
          {t('forgetting.withdraw')}
        </TextAction>
      </div>
    );
  const ask = () => {
    setAsking(true);
    void count({ variables: { personId } });
  };
  return (
    <div>
      {person.deletionAskedAt ? (
        <p>
          {t('forgetting.asksSince', {
            name: person.name,
            day: formatDateLong(dateInCopenhagen(person.deletionAskedAt), language),
          })}
        </p>
      ) : null}
      {asking ? null : (
        <TextAction quiet onClick={ask}>
          {t('forgetting.ask')}
        </TextAction>
      )}
      {asking && data ? (
        <div className={styles.problem} role="alert">
          <p>{t('forgetting.out', { name: person.name })}</p>
          <Counted title={t('forgetting.falls')} things={things.filter(({ falls }) => falls)} words={named} />
          <Counted
            title={t('forgetting.stands')}
            things={things.filter(({ falls }) => !falls)}
            words={standing}
          />
          <div className={styles.actions}>
            <TextAction
              disabled={busy}
              onClick={() => void send(ForgetPersonDocument, { personId }).then(() => setAsking(false))}
            >
              {t('forgetting.yes')}
            </TextAction>
            <TextAction quiet onClick={() => setAsking(false)}>
              {t('ui.cancel')}
            </TextAction>
          </div>
        </div>
      ) : null}
      {refusal || error ? (
        <p className={styles.problem} role="alert">
          {refusal?.message ?? refusalOf(error).message}
        </p>
      ) : null}
    </div>
  );
}

type Word = (typeof named)[number] | (typeof standing)[number];

function Counted({ title, things, words }: { title: string; things: Things; words: readonly Word[] }) {
  const { t } = useTranslation();
  const known = words.flatMap((word) => {
    const count = things.find(({ kind }) => kind === word)?.count ?? 0;
    return count > 0 ? [t(`forgetting.kind.${word}`, { count })] : [];
  });
  const rest = things
    .filter(({ kind }) => !words.some((word) => word === kind))
    .reduce((sum, { count }) => sum + count, 0);
  const told = [...known, ...(rest > 0 ? [t('forgetting.rest', { count: rest })] : [])];
  return (
    <>
      <p>
        <strong>{title}</strong>
      </p>
      <p>{told.length ? told.join(' · ') : t('forgetting.nothing')}</p>
    </>
  );
}
