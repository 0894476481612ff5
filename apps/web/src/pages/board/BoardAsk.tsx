import { useTranslation } from 'react-i18next';
import { linkAddress, type MadeLink } from '../../improvement/contributor-link/made-links';
import { QrCode } from '../../ui/QrCode';
import styles from './BoardSheet.module.css';

interface BoardAskProps {
  question: string;
  tallyQuestion: string;
  /** Contributor links that work. */
  links: number;
  /** Of them, those made in this visit: only their addresses are known. */
  made: readonly MadeLink[];
}

/** What everybody can do this week, and where to do it. */
export function BoardAsk({ question, tallyQuestion, links, made }: BoardAskProps) {
  const { t } = useTranslation();
  const asks = [question, tallyQuestion ? t('board.askTally', { question: tallyQuestion }) : ''].filter(
    Boolean,
  );
  return (
    <section className={styles.ask}>
      <h2>{t('board.ask')}</h2>
      {asks.length ? (
        <ul>
          {asks.map((ask) => (
            <li key={ask}>{ask}</li>
          ))}
        </ul>
      ) : (
        <div className={styles.line} />
      )}
      {tallyQuestion ? (
        <div className={styles.tally}>
          <span>{t('board.yes')}</span>
          <span>{t('board.no')}</span>
        </div>
      ) : null}
      {made.map(({ id, label, token }) => (
        <div key={id} className={styles.reading}>
          <QrCode value={linkAddress(token)} label={t('links.qr', { label })} />
          <p className={styles.address}>
            {label}: <strong>{linkAddress(token)}</strong>
          </p>
        </div>
      ))}
      {links > made.length ? (
        <p className={styles.address}>
          {t('board.write')} <strong>{linkAddress('')}</strong>
          <span className={styles.code} title={t('board.writeHere')}>
            <span />
            <span />
            <span />
            <span />
          </span>
        </p>
      ) : null}
    </section>
  );
}
