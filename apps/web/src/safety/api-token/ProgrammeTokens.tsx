import { useMutation, useQuery } from '@apollo/client/react';
import { useTranslation } from 'react-i18next';
import { graphql } from '../../graphql/generated';
import { refusalOf } from '../../graphql/refusal';
import { useToday } from '../../people/session/Session';
import { Failure } from '../../ui/Failure';
import { Section } from '../../ui/Section';
import { Loading } from '../../ui/Skeleton';
import { useLanguage } from '../../ui/useLanguage';
import styles from '../Rows.module.css';
import { CloseToken } from './CloseToken';
import { isOpen, tokenLine } from './token-words';

const ProgrammeTokensDocument = graphql(`
  query ProgrammeTokens {
    apiTokens {
      id
      personName
      name
      scopes
      expiresOn
      lastUsedAt
      revokedAt
    }
  }
`);
const CloseTokenDocument = graphql(`
  mutation CloseToken($id: ID!) {
    closeApiToken(id: $id) {
      id
      revokedAt
    }
  }
`);

/** Which systems ask on whose behalf. The administrator can close a key and cannot use one. */
export function ProgrammeTokens() {
  const { t } = useTranslation();
  const language = useLanguage();
  const today = useToday();
  const { data, error, refetch } = useQuery(ProgrammeTokensDocument);
  const [close] = useMutation(CloseTokenDocument);
  const tokens = data?.apiTokens ?? [];
  return (
    <Section title={t('administration.keys')} ruled={false}>
      <p className={styles.lead}>{t(data && tokens.length === 0 ? 'tokens.nobody' : 'tokens.allLead')}</p>
      {data ? null : error ? (
        <Failure sentence={refusalOf(error).message} onRetry={() => void refetch()} />
      ) : (
        <Loading heights={[44, 44]} />
      )}
      {tokens.length ? (
        <ul className={styles.rows}>
          {tokens.map((token) => (
            <li key={token.id} className={styles.row} data-over={isOpen(token, today) ? undefined : true}>
              <strong>{token.personName}</strong>
              <span>{token.name}</span>
              <span className={styles.facts}>{tokenLine(token, today, language, t)}</span>
              {isOpen(token, today) ? (
                <CloseToken
                  name={`${token.personName}, ${token.name}`}
                  onClose={() => close({ variables: { id: token.id } })}
                />
              ) : null}
            </li>
          ))}
        </ul>
      ) : null}
    </Section>
  );
}
