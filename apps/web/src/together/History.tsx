import { useQuery } from '@apollo/client/react';
import { useId, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { RESTORABLE, type HistoryRow, type HistorySubject } from '@laeringsrum/domain';
import { dateInCopenhagen, formatDateLong, formatTime } from '@laeringsrum/locale';
import { graphql } from '../graphql/generated';
import { type HistoryQuery } from '../graphql/generated/graphql';
import { ClockIcon } from '../ui/icons';
import { Loading } from '../ui/Skeleton';
import { TextAction } from '../ui/TextAction';
import { useLanguage } from '../ui/useLanguage';
import styles from './History.module.css';
import { fieldWords, valueWords } from './history-words';

const HistoryDocument = graphql(`
  query History($of: HistorySubject!, $id: ID!) {
    history(of: $of, id: $id) {
      id
      at
      row
      rowId
      action
      reason
      by {
        id
        name
      }
      changes {
        field
        before
        after
      }
    }
  }
`);

type Entry = NonNullable<HistoryQuery['history']>[number];

interface HistoryProps {
  of: HistorySubject;
  id: string;
  /** Takes an earlier text: an ordinary change of the row. Without it the history is only read. */
  onRestore?: (field: string, text: string) => void;
  /** Whose history it is, where there is a choice. */
  choice?: ReactNode;
}

/** What was changed, by whom and when: quiet until it is asked for. */
export function History({ of, id, onRestore, choice }: HistoryProps) {
  const { t } = useTranslation();
  const panel = useId();
  const [opened, setOpened] = useState(false);
  const { data } = useQuery(HistoryDocument, { variables: { of, id }, skip: !opened });
  const entries = data?.history ?? [];
  return (
    <section className={styles.history} aria-label={t('history.title')}>
      <TextAction
        quiet
        icon={<ClockIcon size={17} />}
        aria-expanded={opened}
        aria-controls={panel}
        onClick={() => setOpened(!opened)}
      >
        {t(opened ? 'history.hide' : 'history.show')}
      </TextAction>
      <div id={panel} hidden={!opened}>
        {opened ? choice : null}
        {!opened ? null : !data ? (
          <Loading heights={[22, 22, 22]} />
        ) : entries.length === 0 ? (
          <p className={styles.quiet}>{t('history.none')}</p>
        ) : (
          <ol className={styles.entries}>
            {entries.map((entry) => (
              <HistoryEntry key={entry.id} entry={entry} subject={of} onRestore={onRestore} />
            ))}
          </ol>
        )}
        {opened && entries.length >= 90 ? <p className={styles.quiet}>{t('history.more')}</p> : null}
      </div>
    </section>
  );
}

interface EntryProps {
  entry: Entry;
  subject: HistorySubject;
  onRestore: HistoryProps['onRestore'];
}

function HistoryEntry({ entry, subject, onRestore }: EntryProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const row = entry.row as HistoryRow;
  const shown = (value: string | null | undefined): string => {
    if (value == null) return t('history.empty');
    if (/^\d{4}-\d\d-\d\d$/.test(value)) return formatDateLong(value, language);
    if (/^-?\d+\.\d+$/.test(value)) return language === 'da' ? value.replace('.', ',') : value;
    return valueWords(value, language);
  };
  const what = `${t(`history.actions.${entry.action as 'INSERT'}`)}: ${t(`history.rows.${row}`)}`;
  const mayRestore = (field: string) =>
    onRestore && row === subject && entry.action === 'UPDATE' && RESTORABLE[row]?.includes(field);
  return (
    <li className={styles.entry}>
      <p className={styles.head}>
        <span>{what}</span>
        <span className={styles.quiet}>
          {[
            entry.by?.name ?? t('history.platform'),
            formatDateLong(dateInCopenhagen(entry.at), language),
            formatTime(Date.parse(entry.at), language),
          ].join(' · ')}
        </span>
      </p>
      {entry.reason ? <p className={styles.reason}>{entry.reason}</p> : null}
      <dl className={styles.changes}>
        {entry.changes.map(({ field, before, after }) => (
          <div key={field} className={styles.change}>
            <dt>{fieldWords(field, language)}</dt>
            <dd>
              {before == null ? null : (
                <>
                  <span className="visually-hidden">{t('history.before')}: </span>
                  <del className={styles.before}>{shown(before)}</del>{' '}
                </>
              )}
              {after == null && entry.action === 'DELETE' ? null : (
                <>
                  <span className="visually-hidden">{t('history.after')}: </span>
                  <span>{shown(after)}</span>
                </>
              )}
              {before && mayRestore(field) ? (
                <TextAction inline onClick={() => onRestore?.(field, before)}>
                  {t('history.restore')}
                </TextAction>
              ) : null}
            </dd>
          </div>
        ))}
      </dl>
    </li>
  );
}
