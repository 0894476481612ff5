import { useQuery } from '@apollo/client/react';
import { useTranslation } from 'react-i18next';
import { formatDateTime } from '@laeringsrum/locale';
import { graphql } from '../../graphql/generated';
import { type ImportLogQuery } from '../../graphql/generated/graphql';
import { refusalOf } from '../../graphql/refusal';
import { Failure } from '../../ui/Failure';
import { Section } from '../../ui/Section';
import { Loading } from '../../ui/Skeleton';
import { TextAction } from '../../ui/TextAction';
import { useLanguage } from '../../ui/useLanguage';
import styles from '../Rows.module.css';

const ImportLogDocument = graphql(`
  query ImportLog($olderThan: ID) {
    importLog(olderThan: $olderThan) {
      id
      kind
      at
      placeId
      personName
      inserted
      changed
      same
      undoneAt
    }
  }
`);
const ImportPlacesDocument = graphql(`
  query ImportPlaces {
    programme {
      id
      places {
        id
        name
      }
    }
  }
`);

type Entry = ImportLogQuery['importLog'][number];
const PAGE = 100;

/** What came in together, from a file or pasted: in counts, without what it said. */
export default function ImportLog() {
  const { t } = useTranslation();
  const places = useQuery(ImportPlacesDocument).data?.programme.places ?? [];
  const { data, error, refetch, fetchMore } = useQuery(ImportLogDocument, { fetchPolicy: 'network-only' });
  const entries = data?.importLog ?? [];
  const older = () =>
    void fetchMore({
      variables: { olderThan: entries.at(-1)?.id },
      updateQuery: (before, { fetchMoreResult: more }) => ({
        ...before,
        importLog: [...before.importLog, ...more.importLog],
      }),
    });
  return (
    <Section title={t('importLog.title')} ruled={false}>
      <p className={styles.lead}>{t('importLog.lead')}</p>
      {data ? null : error ? (
        <Failure sentence={refusalOf(error).message} onRetry={() => void refetch()} />
      ) : (
        <Loading heights={[44, 44, 44]} />
      )}
      {data && entries.length === 0 ? <p className={styles.lead}>{t('importLog.none')}</p> : null}
      {entries.length ? (
        <ul className={styles.rows}>
          {entries.map((entry) => (
            <EntryRow
              key={entry.id}
              entry={entry}
              place={places.find(({ id }) => id === entry.placeId)?.name ?? t('importLog.programme')}
            />
          ))}
        </ul>
      ) : null}
      {entries.length > 0 && entries.length % PAGE === 0 ? (
        <TextAction onClick={older}>{t('importLog.older')}</TextAction>
      ) : null}
    </Section>
  );
}

function EntryRow({ entry, place }: { entry: Entry; place: string }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { kind, at, personName, inserted, changed, same, undoneAt } = entry;
  const counted = [
    t('importLog.inserted', { count: inserted }),
    ...(changed ? [t('importLog.changed', { count: changed })] : []),
    ...(same ? [t('importLog.same', { count: same })] : []),
  ];
  return (
    <li className={styles.row}>
      <span className={styles.facts}>{formatDateTime(at, language)}</span>
      <strong>{personName ?? t('audit.nobody')}</strong>
      <span>
        {t(`importLog.kind.${kind}`)}, {place}
      </span>
      <span className={`${styles.facts} ${styles.wide}`}>
        {counted.join(' · ')}
        {undoneAt ? ` · ${t('importLog.undone', { at: formatDateTime(undoneAt, language) })}` : ''}
      </span>
    </li>
  );
}
