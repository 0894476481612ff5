import { useQuery } from '@apollo/client/react';
import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { addDays, formatDateTime, isDate } from '@laeringsrum/locale';
import { graphql } from '../../graphql/generated';
import { type SecurityEventKind, type SecurityEventsQuery } from '../../graphql/generated/graphql';
import { refusalOf } from '../../graphql/refusal';
import { useToday } from '../../people/session/Session';
import { Failure } from '../../ui/Failure';
import { Section } from '../../ui/Section';
import { SelectField } from '../../ui/SelectField';
import { Loading } from '../../ui/Skeleton';
import { TextAction } from '../../ui/TextAction';
import { useLanguage } from '../../ui/useLanguage';
import styles from '../Rows.module.css';

const SecurityEventsDocument = graphql(`
  query SecurityEvents($firstDay: Date!, $lastDay: Date!, $kind: SecurityEventKind, $olderThan: ID) {
    securityEvents(firstDay: $firstDay, lastDay: $lastDay, kind: $kind, olderThan: $olderThan) {
      id
      at
      kind
      personName
      byName
      method
      door
      code
      times
    }
  }
`);

type Event = SecurityEventsQuery['securityEvents'][number];
const kinds = [
  'SIGNED_IN',
  'SIGN_IN_FAILED',
  'SIGNED_OUT',
  'REFUSED',
  'FACTOR_ADDED',
  'FACTOR_REMOVED',
  'FACTORS_CLEARED',
] as const satisfies readonly SecurityEventKind[];
const PAGE = 100;

/** Who came in, who did not, who left, and what was refused. Nothing of what anybody wrote, and no address. */
export default function SecurityEvents() {
  const { t } = useTranslation();
  const today = useToday();
  const [firstDay, setFirstDay] = useState(addDays(today, -7));
  const [lastDay, setLastDay] = useState(today);
  const [kind, setKind] = useState('');
  const right = isDate(firstDay) && isDate(lastDay) && firstDay <= lastDay;
  const variables = { firstDay, lastDay, kind: (kind || null) as SecurityEventKind | null };
  const { data, error, refetch, fetchMore } = useQuery(SecurityEventsDocument, {
    variables,
    skip: !right,
    fetchPolicy: 'network-only',
  });
  const events = data?.securityEvents ?? [];
  const older = () =>
    void fetchMore({
      variables: { ...variables, olderThan: events.at(-1)?.id },
      updateQuery: (before, { fetchMoreResult: more }) => ({
        ...before,
        securityEvents: [...before.securityEvents, ...more.securityEvents],
      }),
    });
  return (
    <Section title={t('securityEvents.title')} ruled={false}>
      <p className={styles.lead}>{t('securityEvents.lead')}</p>
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
          label={t('audit.what')}
          value={kind}
          options={[
            { value: '', label: t('audit.all') },
            ...kinds.map((one) => ({ value: one, label: t(`securityEvents.kind.${one}`) })),
          ]}
          onChange={setKind}
        />
      </div>
      {error ? <Failure sentence={refusalOf(error).message} onRetry={() => void refetch()} /> : null}
      {right && !data && !error ? <Loading heights={[44, 44, 44]} /> : null}
      {data && events.length === 0 ? <p className={styles.lead}>{t('audit.nothing')}</p> : null}
      {events.length ? (
        <ul className={styles.rows}>
          {events.map((event) => (
            <EventRow key={event.id} event={event} />
          ))}
        </ul>
      ) : null}
      {events.length > 0 && events.length % PAGE === 0 ? (
        <TextAction onClick={older}>{t('audit.older')}</TextAction>
      ) : null}
    </Section>
  );
}

const methods = ['PASSWORD', 'CODE', 'PASSKEY', 'LINK', 'OIDC', 'SAML', 'PERSONA', 'API_TOKEN'] as const;

function EventRow({ event }: { event: Event }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const method = methods.find((one) => one === event.method);
  const facts = [
    method && t(`securityEvents.method.${method}`),
    event.byName && t('securityEvents.by', { name: event.byName }),
    event.door,
    event.times > 1 ? t('audit.times', { count: event.times }) : null,
  ].filter(Boolean);
  return (
    <li className={styles.row}>
      <span className={styles.facts}>{formatDateTime(event.at, language)}</span>
      <strong>{event.personName ?? t('securityEvents.nobody')}</strong>
      <span>{t(`securityEvents.kind.${event.kind}`)}</span>
      <span className={styles.facts}>{facts.join(' · ')}</span>
    </li>
  );
}
