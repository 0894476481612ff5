import { useTranslation } from 'react-i18next';
import { formatDateTime } from '@laeringsrum/locale';
import { type FragmentType, graphql, readFragment } from '../../graphql/generated';
import { Section } from '../../ui/Section';
import { TextAction } from '../../ui/TextAction';
import { useLanguage } from '../../ui/useLanguage';
import styles from './Account.module.css';
import { useDirect } from './useDirect';

export const AccountSessions_account = graphql(`
  fragment AccountSessions_account on MyAccount {
    id
    sessions {
      id
      browser
      system
      lastSeenAt
      current
    }
  }
`);
const EndMySessionsDocument = graphql(`
  mutation EndMySessions($id: ID) {
    endMySessions(id: $id) {
      ...AccountSessions_account
    }
  }
`);

/** Every device one is signed in on, in words; each can be signed out from here. */
export function AccountSessions(props: { account: FragmentType<typeof AccountSessions_account> }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { sessions } = readFragment(AccountSessions_account, props.account);
  const { busy, refusal, send } = useDirect();
  const deviceOf = ({ browser, system }: { browser: string; system: string }): string =>
    browser && system
      ? t('account.device', { browser, system })
      : browser || system || t('account.unknownDevice');
  return (
    <Section title={t('account.sessions')} caption={t('account.sessionsCaption')} ruled={false}>
      <ul className={styles.list}>
        {sessions.map((session) => (
          <li key={session.id} className={styles.row}>
            <strong>{deviceOf(session)}</strong>
            <span className={styles.facts}>
              {session.current
                ? t('account.thisDevice')
                : t('account.lastSeen', { when: formatDateTime(session.lastSeenAt, language) })}
            </span>
            {session.current ? null : (
              <TextAction
                quiet
                disabled={busy}
                aria-label={t('account.endOne', { device: deviceOf(session) })}
                onClick={() => void send(EndMySessionsDocument, { id: session.id })}
              >
                {t('account.end')}
              </TextAction>
            )}
          </li>
        ))}
      </ul>
      {sessions.length > 1 ? (
        <div className={styles.actions}>
          <TextAction disabled={busy} onClick={() => void send(EndMySessionsDocument, {})}>
            {t('account.endOthers')}
          </TextAction>
        </div>
      ) : null}
      {refusal ? (
        <p className={styles.problem} role="alert">
          {refusal.message}
        </p>
      ) : null}
    </Section>
  );
}
