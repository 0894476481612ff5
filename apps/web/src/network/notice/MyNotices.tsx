import { useQuery } from '@apollo/client/react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { formatWeek, weekOf } from '@laeringsrum/locale';
import { graphql } from '../../graphql/generated';
import { type MyNoticesQuery } from '../../graphql/generated/graphql';
import { useAddresses } from '../../people/programme/addresses';
import { Section } from '../../ui/Section';
import { useLanguage } from '../../ui/useLanguage';
import styles from './MyNotices.module.css';

const MyNoticesDocument = graphql(`
  query MyNotices {
    myNotices {
      id
      kind
      text
      placeName
      code
      seminarNumber
      on
    }
  }
`);

type Notice = MyNoticesQuery['myNotices'][number];

/** What the network tells me; each line leads to where it is done. Nothing where there is nothing. */
export default function MyNotices() {
  const { t } = useTranslation();
  const { data } = useQuery(MyNoticesDocument);
  const notices = data?.myNotices ?? [];
  if (notices.length === 0) return null;
  return (
    <Section title={t('notice.title')}>
      <ul className={styles.list}>
        {notices.map((notice) => (
          <NoticeRow key={`${notice.kind} ${notice.id}`} notice={notice} />
        ))}
      </ul>
    </Section>
  );
}

function NoticeRow({ notice }: { notice: Notice }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const addresses = useAddresses();
  const { kind, text, placeName, code, seminarNumber, on } = notice;
  const to =
    seminarNumber != null
      ? addresses.seminar(seminarNumber)
      : kind === 'NEW_VERSION' || kind === 'HELP_ANSWERED'
        ? addresses.intervention(code ?? '')
        : kind === 'ACTION_POINT'
          ? addresses.place('projektgruppen')
          : addresses.concept(code ?? '');
  const words = { text, place: placeName ?? '', number: seminarNumber ?? 0 };
  return (
    <li>
      <Link to={to}>{t(`notice.kinds.${kind}`, words)}</Link>
      {on ? <span>{formatWeek(weekOf(on), language)}</span> : null}
    </li>
  );
}
