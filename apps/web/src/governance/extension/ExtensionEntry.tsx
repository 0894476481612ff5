import { useTranslation } from 'react-i18next';
import { extendedEnd, isExtensionOpen } from '@laeringsrum/domain';
import { formatDateLong } from '@laeringsrum/locale';
import { type ExtensionPartsFragment } from '../../graphql/generated/graphql';
import { useLanguage } from '../../ui/useLanguage';
import styles from '../group-meeting/GroupMeeting.module.css';

interface ExtensionEntryProps {
  request: ExtensionPartsFragment;
  /** The programme's last day; nothing where its period is not written. */
  endsOn: string | null;
}

/** How long, where it stands, why; what the advising group says and what the funder answered. */
export function ExtensionEntry({ request, endsOn }: ExtensionEntryProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const day = (on: string) => formatDateLong(on, language);
  const { state, months, why, plan, advice, answer, sentOn, answeredOn } = request;
  const until = isExtensionOpen(state) ? extendedEnd(endsOn, months) : (request.endsAfter ?? null);
  const on = answeredOn ?? sentOn;
  return (
    <>
      <h3>{t('extension.name', { count: months })}</h3>
      <p className={styles.quiet}>
        {on && state !== 'DRAFT' && state !== 'WITHDRAWN'
          ? t(`extension.since.${state}`, { date: day(on) })
          : t(`extension.states.${state}`)}
        {until ? ` · ${t('extension.until', { date: day(until) })}` : null}
        {' · '}
        {t('extension.money')}
      </p>
      <p>{why}</p>
      {plan ? <p>{plan}</p> : null}
      {answer ? <p className={styles.decision}>{answer}</p> : null}
      {advice.length > 0 ? (
        <>
          <p className={styles.quiet}>{t('extension.adviceGiven')}</p>
          <ul>
            {advice.map(({ id, line, by }) => (
              <li key={id}>{by ? t('extension.adviceBy', { name: by.name, line }) : line}</li>
            ))}
          </ul>
        </>
      ) : null}
    </>
  );
}
