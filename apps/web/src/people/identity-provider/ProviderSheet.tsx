import { Button, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { v7 as newId } from 'uuid';
import { Role, ROLE_RULES } from '@laeringsrum/domain';
import { graphql } from '../../graphql/generated';
import { type IdentityProvider_ProviderFragment } from '../../graphql/generated/graphql';
import { Choices } from '../../ui/Choices';
import { SelectField } from '../../ui/SelectField';
import { Sheet } from '../../ui/Sheet';
import { useDirect } from '../account/useDirect';
import styles from '../administration/People.module.css';
import { draftOf, inputOf, type ProviderDraft } from './provider-draft';

const AddIdentityProviderDocument = graphql(`
  mutation AddIdentityProvider($input: IdentityProviderInput!) {
    addIdentityProvider(input: $input) {
      ...IdentityProvider_provider
    }
  }
`);
const ChangeIdentityProviderDocument = graphql(`
  mutation ChangeIdentityProvider($version: Int!, $input: IdentityProviderInput!) {
    changeIdentityProvider(version: $version, input: $input) {
      ...IdentityProvider_provider
    }
  }
`);

interface ProviderSheetProps {
  provider: IdentityProvider_ProviderFragment | null;
  places: ReadonlyArray<{ id: string; name: string }>;
  onClose: () => void;
}

type TextField =
  | 'name'
  | 'issuer'
  | 'clientId'
  | 'secretName'
  | 'entryPoint'
  | 'domains'
  | 'nameClaim'
  | 'emailClaim'
  | 'groupsClaim'
  | 'requiredClaim'
  | 'requiredValue'
  | 'assuranceClaim';

const mappable = Object.values(Role).filter((role) => ROLE_RULES[role].byProvider);

/** Six things are needed; the rest stands folded, as most issuers say it anyway. */
export function ProviderSheet({ provider, places, onClose }: ProviderSheetProps) {
  const { t } = useTranslation();
  const { busy, refusal, send } = useDirect();
  const [id] = useState(() => newId());
  const [draft, setDraft] = useState(() => draftOf(provider, id, places[0]?.id ?? ''));
  const saml = draft.kind === 'SAML';
  const change = (part: Partial<ProviderDraft>) => setDraft((before) => ({ ...before, ...part }));

  const field = (key: TextField, hint?: string) => (
    <TextInput
      label={t(`providers.fields.${key}`)}
      description={hint}
      spellCheck={false}
      autoCapitalize="none"
      value={draft[key] ?? ''}
      onChange={(event) => change({ [key]: event.currentTarget.value })}
      error={refusal?.field === key ? refusal.message : undefined}
    />
  );
  const save = async () => {
    const input = inputOf(draft);
    const done = provider
      ? await send(ChangeIdentityProviderDocument, { version: provider.version, input })
      : await send(AddIdentityProviderDocument, { input }, ['ProvidersSection']);
    if (done) onClose();
  };
  return (
    <Sheet
      opened
      onClose={onClose}
      title={provider ? provider.name : t('providers.add')}
      width={540}
      foot={
        <Button variant="filled" fullWidth disabled={busy} onClick={() => void save()}>
          {t('providers.save')}
        </Button>
      }
    >
      <div className={styles.form}>
        <Choices
          label={t('providers.kind')}
          value={draft.kind === 'SAML' ? 'SAML' : 'OIDC'}
          onChange={(kind) => change({ kind, shape: kind === 'SAML' ? 'STANDARD' : 'ENTRA_ID' })}
          options={[
            { value: 'OIDC' as const, label: 'OpenID Connect' },
            { value: 'SAML' as const, label: 'SAML 2.0' },
          ]}
        />
        {provider ? null : (
          <SelectField
            label={t('people.where')}
            value={draft.placeId}
            options={places.map((place) => ({ value: place.id, label: place.name }))}
            onChange={(placeId) => change({ placeId })}
          />
        )}
        {field('name', t('providers.nameHint'))}
        {saml ? null : (
          <SelectField
            label={t('providers.shape')}
            value={draft.shape ?? 'STANDARD'}
            options={[
              { value: 'ENTRA_ID', label: 'Microsoft Entra ID' },
              { value: 'AD_FS', label: 'AD FS' },
              { value: 'STANDARD', label: t('providers.standard') },
            ]}
            onChange={(shape) => change({ shape: shape as ProviderDraft['shape'] })}
          />
        )}
        {field('issuer', t(saml ? 'providers.entityHint' : 'providers.issuerHint'))}
        {field('clientId', saml ? t('providers.ownEntityHint') : undefined)}
        {saml ? (
          <>
            {field('entryPoint')}
            <Textarea
              label={t('providers.fields.certificate')}
              spellCheck={false}
              minRows={3}
              maxRows={6}
              value={draft.certificate ?? ''}
              onChange={(event) => change({ certificate: event.currentTarget.value })}
              error={refusal?.field === 'certificate' ? refusal.message : undefined}
            />
          </>
        ) : null}
        {field('secretName', t('providers.secretHint'))}
        {field('domains', t('providers.domainsHint'))}
        <details>
          <summary>{t('providers.more')}</summary>
          <div className={styles.form}>
            <Textarea
              label={t('providers.fields.groupRoles')}
              description={t('providers.groupsHint', { roles: mappable.join(', ') })}
              spellCheck={false}
              minRows={2}
              maxRows={8}
              value={draft.groupRoles}
              onChange={(event) => change({ groupRoles: event.currentTarget.value })}
              error={refusal?.field === 'groupRoles' ? refusal.message : undefined}
            />
            {field('nameClaim')}
            {field('emailClaim')}
            {field('groupsClaim')}
            {field('requiredClaim', t('providers.requiredHint'))}
            {field('requiredValue')}
            {field('assuranceClaim', t('providers.assuranceHint'))}
            <Textarea
              label={t('providers.fields.assuranceValues')}
              description={t('providers.assuranceValuesHint')}
              spellCheck={false}
              minRows={2}
              maxRows={6}
              value={draft.assuranceValues}
              onChange={(event) => change({ assuranceValues: event.currentTarget.value })}
              error={refusal?.field?.startsWith('assuranceValues') ? refusal.message : undefined}
            />
          </div>
        </details>
        <Choices
          label={t('providers.enabled')}
          value={draft.enabled === false ? 'OFF' : 'ON'}
          onChange={(enabled) => change({ enabled: enabled === 'ON' })}
          options={[
            { value: 'ON' as const, label: t('providers.on') },
            { value: 'OFF' as const, label: t('providers.off') },
          ]}
        />
        <p className={styles.quiet}>
          {t('providers.own', {
            address: `${window.location.origin}/sign-in/${saml ? 'saml' : 'oidc'}/answer`,
          })}
        </p>
        {refusal ? (
          <p className={styles.problem} role="alert">
            {refusal.message}
          </p>
        ) : null}
      </div>
    </Sheet>
  );
}
