import { type TFunction } from 'i18next';
import { type ApiScope } from '@laeringsrum/domain';
import { formatDate, formatDateTime, type Language } from '@laeringsrum/locale';

interface TokenFacts {
  readonly scopes: readonly ApiScope[];
  readonly expiresOn: string;
  readonly lastUsedAt?: string | null;
  readonly revokedAt?: string | null;
}

/** A key works until it is closed or its last day is over. */
export const isOpen = ({ revokedAt, expiresOn }: TokenFacts, today: string): boolean =>
  !revokedAt && expiresOn >= today;

/** What it may, until when, and when it was last used: one quiet line. */
export function tokenLine(token: TokenFacts, today: string, language: Language, t: TFunction): string {
  const scopes = token.scopes.map((scope) => t(`tokens.scope.${scope}`)).join(', ');
  const until = token.revokedAt
    ? t('tokens.closed')
    : t(isOpen(token, today) ? 'tokens.until' : 'tokens.over', {
        day: formatDate(token.expiresOn, language),
      });
  const used = token.lastUsedAt
    ? t('tokens.used', { at: formatDateTime(token.lastUsedAt, language) })
    : t('tokens.unused');
  return [scopes, until, used].join(' · ');
}
