import { Button, TextInput } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { domainOfEmail } from '@laeringsrum/domain';
import { type FragmentType, graphql, readFragment } from '../../graphql/generated';
import styles from './MunicipalSignIn.module.css';

export const MunicipalSignIn_way = graphql(`
  fragment MunicipalSignIn_way on SignInWay {
    id
    name
    placeName
    domains
  }
`);

interface MunicipalSignInProps {
  ways: ReadonlyArray<FragmentType<typeof MunicipalSignIn_way>>;
  /** Where the person was going. */
  wanted: string | null;
}

const addressOf = (id: string, wanted: string | null): string =>
  `/sign-in/${id}${wanted ? `?til=${encodeURIComponent(wanted)}` : ''}`;

/** The municipality's own account. With several, the address says which; those who know better choose from the list. */
export function MunicipalSignIn({ ways: given, wanted }: MunicipalSignInProps) {
  const { t } = useTranslation();
  const ways = readFragment(MunicipalSignIn_way, given);
  const [choosing, setChoosing] = useState(false);
  const [email, setEmail] = useState('');
  const [unknown, setUnknown] = useState(false);
  const [only] = ways;
  if (!only) return null;

  const leave = (id: string) => window.location.assign(addressOf(id, wanted));
  const find = (event: FormEvent) => {
    event.preventDefault();
    const domain = domainOfEmail(email);
    const way = ways.find(({ domains }) => domains.includes(domain));
    if (way) leave(way.id);
    else setUnknown(true);
  };

  if (!choosing)
    return (
      <Button
        variant="filled"
        fullWidth
        size="lg"
        onClick={() => (ways.length === 1 ? leave(only.id) : setChoosing(true))}
      >
        {t('waysIn.municipal')}
      </Button>
    );
  return (
    <div className={styles.choosing}>
      <form className={styles.find} onSubmit={find} noValidate>
        <TextInput
          label={t('waysIn.workEmail')}
          placeholder={t('waysIn.workEmailExample')}
          type="email"
          autoComplete="email"
          autoCapitalize="none"
          spellCheck={false}
          data-autofocus
          value={email}
          onChange={(event) => {
            setEmail(event.currentTarget.value);
            setUnknown(false);
          }}
          error={unknown ? t('waysIn.unknownDomain') : undefined}
        />
        <Button type="submit" variant="filled">
          {t('waysIn.continue')}
        </Button>
      </form>
      <p className={styles.or}>{t('waysIn.orChoose')}</p>
      <ul className={styles.list}>
        {ways.map(({ id, name, placeName }) => (
          <li key={id}>
            <a href={addressOf(id, wanted)}>{name.startsWith(placeName) ? name : `${placeName} · ${name}`}</a>
          </li>
        ))}
      </ul>
    </div>
  );
}
