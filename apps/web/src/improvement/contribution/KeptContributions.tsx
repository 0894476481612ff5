import { useTranslation } from 'react-i18next';
import { type KeptChange } from '../../graphql/device/device-store';
import { TextAction } from '../../ui/TextAction';
import { useLanguage } from '../../ui/useLanguage';
import styles from './Contribution.module.css';
import { givenWords } from './kept-words';
import { type ContributionRoom } from './useContribution';

/** The page is not longer than the phone because a shift was offline. */
const mostTold = 20;

/** What lies on this phone, and what the server has said no to: in the words it was written. */
export function KeptContributions({ room }: { room: ContributionRoom }) {
  const { t } = useTranslation();
  const { waiting, refused } = room.line;
  return (
    <>
      <div role="status">
        {waiting.length > 0 ? (
          <div className={styles.keeps}>
            <p>
              <strong>{t('contribution.keepsHere', { count: waiting.length })}</strong>{' '}
              {t('contribution.keepsHow')}
            </p>
            <TextAction onClick={room.sendNow}>{t('contribution.sendNow')}</TextAction>
          </div>
        ) : null}
      </div>
      {refused.length > 0 ? (
        <section className={styles.problem} role="alert">
          <h2>{t('contribution.refusedTitle')}</h2>
          <ul className={styles.given}>
            {refused.slice(0, mostTold).map((change) => (
              <li key={change.key}>
                <Words change={change} />
                <span>{change.refused?.message}</span>
                <TextAction onClick={() => room.seenRefusal(change.key)}>
                  {t('contribution.refusedSeen')}
                </TextAction>
              </li>
            ))}
          </ul>
        </section>
      ) : null}
    </>
  );
}

/** The link was closed in the meantime: told once, and kept nowhere. */
export function LeftContributions({ left }: { left: readonly KeptChange[] }) {
  const { t } = useTranslation();
  if (left.length === 0) return null;
  return (
    <section className={styles.problem} role="alert">
      <h2>{t('contribution.leftTitle')}</h2>
      <ul className={styles.given}>
        {left.map((change) => (
          <li key={change.key}>
            <Words change={change} />
          </li>
        ))}
      </ul>
      <p>{t('contribution.leftHow')}</p>
    </section>
  );
}

function Words({ change }: { change: KeptChange }) {
  const { t } = useTranslation();
  const language = useLanguage();
  return <q>{givenWords(change, t, language)}</q>;
}
