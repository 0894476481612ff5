import { useQuery } from '@apollo/client/react';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { graphql } from '../../graphql/generated';
import { refusalOf } from '../../graphql/refusal';
import { MethodProfile } from '../../improvement/method-mirror/MethodProfile';
import { MethodPrompts } from '../../improvement/method-mirror/MethodPrompts';
import { useAddresses } from '../../people/programme/addresses';
import { Failure } from '../../ui/Failure';
import { Page } from '../../ui/Page';
import { Section } from '../../ui/Section';
import { Loading } from '../../ui/Skeleton';
import { NotFoundPage } from '../not-found/NotFoundPage';
import styles from './MethodMirrorPage.module.css';

const MethodMirrorPageDocument = graphql(`
  query MethodMirrorPage($code: String!) {
    methodMirror(code: $code) {
      ...MethodPrompts_mirror
      ...MethodProfile_mirror
    }
    intervention(code: $code) {
      id
      code
      title
    }
  }
`);

/** The team's own coaching page: how it works, counted as the research counts it. */
export default function MethodMirrorPage() {
  const { t } = useTranslation();
  const addresses = useAddresses();
  const { code: written = '' } = useParams();
  const code = written.toUpperCase();
  const { data, error, refetch } = useQuery(MethodMirrorPageDocument, { variables: { code } });
  const name = t('mirror.title');
  if (error && refusalOf(error).code === 'FORBIDDEN') return <NotFoundPage />;
  if (!data)
    return (
      <Page title={name}>
        <h1 className="visually-hidden">{name}</h1>
        {error ? (
          <Failure sentence={refusalOf(error).message} onRetry={() => void refetch()} />
        ) : (
          <Loading heights={[24, 36, 160, 420]} />
        )}
      </Page>
    );
  const { methodMirror, intervention } = data;
  if (!methodMirror || !intervention) return <NotFoundPage />;
  return (
    <Page title={`${name} · ${intervention.code}`}>
      <p className={styles.above}>
        <Link to={addresses.intervention(intervention.code)}>
          {intervention.code} {intervention.title}
        </Link>
      </p>
      <h1>{name}</h1>
      <p className={styles.lead}>{t('mirror.lead')}</p>
      <MethodPrompts mirror={methodMirror} code={null} />
      <Section title={t('mirror.profile')} caption={t('mirror.profileCaption')}>
        <MethodProfile mirror={methodMirror} />
        <p className={styles.source}>{t('mirror.source')}</p>
      </Section>
    </Page>
  );
}
