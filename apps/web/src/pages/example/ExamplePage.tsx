import { useQuery } from '@apollo/client/react';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { graphql } from '../../graphql/generated';
import { refusalOf } from '../../graphql/refusal';
import { examplesDa } from '../../improvement/worked-example/examples-da';
import { examplesEn } from '../../improvement/worked-example/examples-en';
import { hasExample } from '../../improvement/worked-example/worked-example';
import { useAddresses } from '../../people/programme/addresses';
import { Failure } from '../../ui/Failure';
import { Page } from '../../ui/Page';
import { PageHeader } from '../../ui/PageHeader';
import { Section } from '../../ui/Section';
import { Loading } from '../../ui/Skeleton';
import { useLanguage } from '../../ui/useLanguage';
import { NotFoundPage } from '../not-found/NotFoundPage';
import styles from './ExamplePage.module.css';

const ExamplePageDocument = graphql(`
  query ExamplePage {
    programme {
      id
      methods {
        id
        key
        nameDa
        nameEn
      }
    }
  }
`);

/** How one method could begin: a goal, three small tests with their guesses, what was learned, what to measure. Read, never counted. */
export default function ExamplePage() {
  const { t } = useTranslation();
  const language = useLanguage();
  const addresses = useAddresses();
  const { method: key = '' } = useParams();
  const { data, error, refetch } = useQuery(ExamplePageDocument);
  if (!data)
    return (
      <Page title={t('example.name')}>
        <h1 className="visually-hidden">{t('example.name')}</h1>
        {error ? (
          <Failure sentence={refusalOf(error).message} onRetry={() => void refetch()} />
        ) : (
          <Loading heights={[24, 36, 320]} />
        )}
      </Page>
    );
  const { methods } = data.programme;
  const method = methods.find((one) => one.key === key);
  if (!method || !hasExample(key)) return <NotFoundPage />;
  const named = (one: { nameDa: string; nameEn: string }) => (language === 'da' ? one.nameDa : one.nameEn);
  const { goal, cycles, learned, measures } = (language === 'da' ? examplesDa : examplesEn)[key];
  const title = t('example.title', { method: named(method) });
  return (
    <Page title={title}>
      <PageHeader above={<Link to={addresses.programme}>{t('example.back')}</Link>} title={title} />
      <p className={styles.invented}>
        <strong>{t('example.name')}.</strong> {t('example.invented')}
      </p>
      <Section title={t('example.goal')}>
        <p className={styles.said}>{goal}</p>
      </Section>
      <Section title={t('example.cycles')}>
        <ol className={styles.cycles}>
          {cycles.map(({ scale, plan, prediction, happened, decision }, at) => (
            <li key={plan}>
              <h3>
                {at + 1}. {t(`cycle.scale.${scale}`)}
                <span> · {t(`cycle.decided.${decision}`)}</span>
              </h3>
              <dl>
                <dt>{t('example.plan')}</dt>
                <dd>{plan}</dd>
                <dt>{t('example.prediction')}</dt>
                <dd className={styles.guess}>{prediction}</dd>
                <dt>{t('example.happened')}</dt>
                <dd>{happened}</dd>
              </dl>
            </li>
          ))}
        </ol>
      </Section>
      <Section title={t('example.learned')}>
        <p className={styles.said}>{learned}</p>
      </Section>
      <Section title={t('example.measures')}>
        <ul className={styles.measures}>
          {measures.map((measure) => (
            <li key={measure}>{measure}</li>
          ))}
        </ul>
        <p className={styles.quiet}>{t('example.sample')}</p>
      </Section>
      <nav className={styles.others} aria-label={t('example.others')}>
        {methods
          .filter((one) => one.key !== key && hasExample(one.key))
          .map((one) => (
            <Link key={one.id} to={addresses.example(one.key)}>
              {named(one)}
            </Link>
          ))}
      </nav>
    </Page>
  );
}
