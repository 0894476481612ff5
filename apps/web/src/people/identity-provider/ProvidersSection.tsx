import { useQuery } from '@apollo/client/react';
import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { graphql, readFragment } from '../../graphql/generated';
import { refusalOf } from '../../graphql/refusal';
import { Failure } from '../../ui/Failure';
import { Loading } from '../../ui/Skeleton';
import styles from '../administration/People.module.css';
import { IdentityProvider_provider } from './identity-provider';
import { ProviderSheet } from './ProviderSheet';

const ProvidersSectionDocument = graphql(`
  query ProvidersSection {
    identityProviders {
      id
      ...IdentityProvider_provider
    }
    programme {
      id
      places {
        id
        name
      }
    }
  }
`);

/** The municipalities' own sign-ins. The secrets are not here: the environment holds them, and this page says whether it does. */
export default function ProvidersSection() {
  const { t } = useTranslation();
  const { data, error, refetch } = useQuery(ProvidersSectionDocument);
  const [open, setOpen] = useState<string | 'new' | null>(null);
  if (!data)
    return error ? (
      <Failure sentence={refusalOf(error).message} onRetry={() => void refetch()} />
    ) : (
      <Loading heights={[48, 200]} />
    );
  const providers = readFragment(IdentityProvider_provider, data.identityProviders);
  const { places } = data.programme;
  return (
    <>
      {providers.length === 0 ? <p className={styles.empty}>{t('providers.none')}</p> : null}
      <ul className={styles.list}>
        {providers.map((provider) => (
          <li key={provider.id}>
            <button type="button" className={styles.row} onClick={() => setOpen(provider.id)}>
              <span className={styles.initials} aria-hidden="true">
                {provider.kind === 'OIDC' ? 'OI' : 'SA'}
              </span>
              <span className={styles.who}>
                <strong>{provider.name}</strong>
                <span>{places.find(({ id }) => id === provider.placeId)?.name}</span>
              </span>
              <span className={styles.state}>
                <span>{provider.issuer}</span>
                <span>
                  {!provider.enabled
                    ? t('providers.off')
                    : provider.secretName && !provider.secretFound
                      ? t('providers.secretMissing', { name: provider.secretName })
                      : t('providers.on')}
                </span>
              </span>
            </button>
          </li>
        ))}
      </ul>
      <div className={styles.add}>
        <Button variant="filled" onClick={() => setOpen('new')}>
          {t('providers.add')}
        </Button>
      </div>
      {open === null ? null : (
        <ProviderSheet
          key={open}
          provider={providers.find(({ id }) => id === open) ?? null}
          places={places}
          onClose={() => setOpen(null)}
        />
      )}
    </>
  );
}
