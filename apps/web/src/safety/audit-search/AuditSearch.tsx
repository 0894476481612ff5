import { useQuery } from '@apollo/client/react';
import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { addDays, formatDateTime, isDate } from '@laeringsrum/locale';
import { graphql } from '../../graphql/generated';
import { type AuditSearchQuery } from '../../graphql/generated/graphql';
import { refusalOf } from '../../graphql/refusal';
import { useToday } from '../../people/session/Session';
import { Failure } from '../../ui/Failure';
import { Section } from '../../ui/Section';
import { SelectField } from '../../ui/SelectField';
import { Loading } from '../../ui/Skeleton';
import { TextAction } from '../../ui/TextAction';
import { useLanguage } from '../../ui/useLanguage';
import styles from '../Rows.module.css';

const AuditSearchDocument = graphql(`
  query AuditSearch($firstDay: Date!, $lastDay: Date!, $placeKey: String, $table: String, $olderThan: Int) {
    auditSearch(
      firstDay: $firstDay
      lastDay: $lastDay
      placeKey: $placeKey
      table: $table
      olderThan: $olderThan
    ) {
      id
      at
      personName
      placeId
      table
      action
      operation
      columns
    }
  }
`);
const AuditPlacesDocument = graphql(`
  query AuditPlaces {
    programme {
      id
      places {
        id
        key
        name
      }
    }
  }
`);

type Entry = AuditSearchQuery['auditSearch'][number];

/** What is searched for most. */
const tables = [
  'intervention',
  'goal',
  'pdsa_cycle',
  'measure',
  'measurement',
  'attachment',
  'contributor_link',
  'membership',
  'person',
  'api_token',
  'retention_rule',
] as const;
const PAGE = 100;

/** Who changed what and when. The columns have names here and no content: the administrator keeps order, and reads nothing. */
export function AuditSearch() {
  const { t } = useTranslation();
  const today = useToday();
  const [firstDay, setFirstDay] = useState(addDays(today, -7));
  const [lastDay, setLastDay] = useState(today);
  const [placeKey, setPlaceKey] = useState('');
  const [table, setTable] = useState('');
  const places = useQuery(AuditPlacesDocument).data?.programme.places ?? [];
  const right = isDate(firstDay) && isDate(lastDay) && firstDay <= lastDay;
  const variables = { firstDay, lastDay, placeKey: placeKey || null, table: table || null };
  const { data, error, refetch, fetchMore } = useQuery(AuditSearchDocument, {
    variables,
    skip: !right,
    fetchPolicy: 'network-only',
  });
  const entries = data?.auditSearch ?? [];
  const older = () =>
    void fetchMore({
      variables: { ...variables, olderThan: entries.at(-1)?.id },
      updateQuery: (before, { fetchMoreResult: more }) => ({
        ...before,
        auditSearch: [...before.auditSearch, ...more.auditSearch],
      }),
    });
  const everything = { value: '', label: t('audit.all') };
  return (
    <Section title={t('administration.audit')} ruled={false}>
      <p className={styles.lead}>{t('audit.lead')}</p>
      <div className={styles.search} role="search">
        <TextInput
          type="date"
          label={t('audit.from')}
          value={firstDay}
          onChange={(event) => setFirstDay(event.currentTarget.value)}
        />
        <TextInput
          type="date"
          label={t('audit.to')}
          value={lastDay}
          error={right ? null : t('audit.wrongDays')}
          onChange={(event) => setLastDay(event.currentTarget.value)}
        />
        <SelectField
          label={t('audit.place')}
          value={placeKey}
          options={[everything, ...places.map(({ key, name }) => ({ value: key, label: name }))]}
          onChange={setPlaceKey}
        />
        <SelectField
          label={t('audit.what')}
          value={table}
          options={[everything, ...tables.map((name) => ({ value: name, label: t(`audit.table.${name}`) }))]}
          onChange={setTable}
        />
      </div>
      {error ? <Failure sentence={refusalOf(error).message} onRetry={() => void refetch()} /> : null}
      {right && !data && !error ? <Loading heights={[44, 44, 44]} /> : null}
      {data && entries.length === 0 ? <p className={styles.lead}>{t('audit.nothing')}</p> : null}
      {entries.length ? (
        <ul className={styles.rows}>
          {together(entries).map(({ entry, times }) => (
            <EntryRow
              key={entry.id}
              entry={entry}
              times={times}
              place={places.find(({ id }) => id === entry.placeId)?.name ?? ''}
            />
          ))}
        </ul>
      ) : null}
      {entries.length > 0 && entries.length % PAGE === 0 ? (
        <TextAction onClick={older}>{t('audit.older')}</TextAction>
      ) : null}
    </Section>
  );
}

/** The same person doing the same to many of a kind is one line: an import, a drag over a grid. */
function together(entries: readonly Entry[]): { entry: Entry; times: number }[] {
  const lines: { entry: Entry; times: number }[] = [];
  for (const entry of entries) {
    const last = lines.at(-1);
    const same = (['personName', 'table', 'action', 'placeId', 'operation'] as const).every(
      (part) => last?.entry[part] === entry[part],
    );
    if (last && same) last.times += 1;
    else lines.push({ entry, times: 1 });
  }
  return lines;
}

const actions = { INSERT: 'audit.made', UPDATE: 'audit.changed', DELETE: 'audit.deleted' } as const;

/** Its first letter is small after a verb. */
const inSentence = (word: string): string => word.charAt(0).toLowerCase() + word.slice(1);

function EntryRow({ entry, times, place }: { entry: Entry; times: number; place: string }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const word = `audit.table.${entry.table}` as 'audit.table.intervention';
  const action = actions[entry.action as keyof typeof actions];
  return (
    <li className={styles.row}>
      <span className={styles.facts}>{formatDateTime(entry.at, language)}</span>
      <strong>{entry.personName ?? t('audit.nobody')}</strong>
      <span>
        {t(action)} {inSentence(t(word, { defaultValue: entry.table.replaceAll('_', ' ') }))}
        {place ? `, ${place}` : ''}
        {times > 1 ? ` · ${t('audit.times', { count: times })}` : ''}
      </span>
      <span className={`${styles.facts} ${styles.wide}`}>{entry.columns.join(' · ')}</span>
    </li>
  );
}
