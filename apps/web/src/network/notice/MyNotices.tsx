import { useQuery } from '@apollo/client/react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { formatWeek, weekOf } from '@laeringsrum/locale';
import { graphql } from '../../graphql/generated';
import { useAddresses } from '../../people/programme/addresses';
import { Section } from '../../ui/Section';
import { useLanguage } from '../../ui/useLanguage';
import styles from './MyNotices.module.css';

const MyNoticesDocument = graphql(`
  query MyNotices($language: Language!) {
    myNotices {
      id
      kind
      sentence(language: $language)
      path
      on
    }
  }
`);

/** What the network tells me; each line leads to where it is done. Nothing where there is nothing. */
export default function MyNotices() {
  const { t } = useTranslation();
  const language = useLanguage();
  const { root } = useAddresses();
  const { data } = useQuery(MyNoticesDocument, { variables: { language } });
  const notices = data?.myNotices ?? [];
  if (notices.length === 0) return null;
  return (
    <Section title={t('notice.title')}>
      <ul className={styles.list}>
        {notices.map(({ id, kind, sentence, path, on }) => (
          <li key={kind + id}>
            <Link to={root + path}>{sentence}</Link>
            {on ? <span>{formatWeek(weekOf(on), language)}</span> : null}
          </li>
        ))}
      </ul>
    </Section>
  );
}
