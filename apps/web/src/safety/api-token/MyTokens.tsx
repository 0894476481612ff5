import { useMutation, useQuery } from '@apollo/client/react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { graphql } from '../../graphql/generated';
import { refusalOf } from '../../graphql/refusal';
import { useToday } from '../../people/session/Session';
import { Failure } from '../../ui/Failure';
import { PlusIcon } from '../../ui/icons';
import { Section } from '../../ui/Section';
import { Loading } from '../../ui/Skeleton';
import { TextAction } from '../../ui/TextAction';
import { useLanguage } from '../../ui/useLanguage';
import styles from '../Rows.module.css';
import { CloseToken } from './CloseToken';
import { NewToken } from './NewToken';
import { isOpen, tokenLine } from './token-words';

const MyTokensDocument = graphql(`
  query MyTokens {
    myApiTokens {
      id
      version
      name
      scopes
      expiresOn
      revokedAt
      lastUsedAt
    }
  }
`);
const RevokeTokenDocument = graphql(`
  mutation RevokeToken($id: ID!, $version: Int!) {
    revokeApiToken(id: $id, version: $version) {
      id
      version
      revokedAt
    }
  }
`);

/** One's own keys to the API: what each may, and that it can be closed. A key's secret is shown once, when it is made. */
export function MyTokens() {
  const { t } = useTranslation();
  const language = useLanguage();
  const today = useToday();
  const { data, error, refetch } = useQuery(MyTokensDocument);
  const [revoke] = useMutation(RevokeTokenDocument);
  const [making, setMaking] = useState(false);
  const [secret, setSecret] = useState<string | null>(null);
  const tokens = data?.myApiTokens ?? [];
  return (
    <Section
      title={t('tokens.title')}
      caption={t('tokens.caption')}
      action={
        making ? null : (
          <TextAction icon={<PlusIcon size={17} />} onClick={() => setMaking(true)}>
            {t('tokens.add')}
          </TextAction>
        )
      }
    >
      {tokens.length === 0 && !making && data ? <p className={styles.lead}>{t('tokens.lead')}</p> : null}
      {making ? (
        <NewToken
          onMade={(made) => {
            setSecret(made);
            setMaking(false);
            void refetch();
          }}
          onCancel={() => setMaking(false)}
        />
      ) : null}
      {secret ? <Secret secret={secret} onDone={() => setSecret(null)} /> : null}
      {data ? null : error ? (
        <Failure sentence={refusalOf(error).message} onRetry={() => void refetch()} />
      ) : (
        <Loading heights={[44]} />
      )}
      {tokens.length ? (
        <ul className={styles.rows}>
          {tokens.map((token) => (
            <li key={token.id} className={styles.row} data-over={isOpen(token, today) ? undefined : true}>
              <strong>{token.name}</strong>
              <span className={styles.facts}>{tokenLine(token, today, language, t)}</span>
              {isOpen(token, today) ? (
                <CloseToken
                  name={token.name}
                  onClose={() => revoke({ variables: { id: token.id, version: token.version } })}
                />
              ) : null}
            </li>
          ))}
        </ul>
      ) : null}
    </Section>
  );
}

function Secret({ secret, onDone }: { secret: string; onDone: () => void }) {
  const { t } = useTranslation();
  const [copied, setCopied] = useState(false);
  return (
    <div className={styles.made} role="status">
      <strong>{t('tokens.made')}</strong>
      <code className={styles.secret}>{secret}</code>
      <span className={styles.facts}>{t('tokens.madeHint')}</span>
      <div className={styles.actions}>
        <TextAction
          onClick={() =>
            void navigator.clipboard.writeText(secret).then(
              () => setCopied(true),
              () => setCopied(false),
            )
          }
        >
          {t(copied ? 'tokens.copied' : 'tokens.copy')}
        </TextAction>
        <TextAction quiet onClick={onDone}>
          {t('tokens.done')}
        </TextAction>
      </div>
    </div>
  );
}
