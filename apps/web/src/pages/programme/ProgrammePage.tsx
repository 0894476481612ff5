import { useQuery } from '@apollo/client/react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { formatDateLong, formatDateWithPrecision } from '@laeringsrum/locale';
import { graphql } from '../../graphql/generated';
import { hasExample } from '../../improvement/worked-example/worked-example';
import { useAddresses } from '../../people/programme/addresses';
import { Failure } from '../../ui/Failure';
import { Page } from '../../ui/Page';
import { PageHeader } from '../../ui/PageHeader';
import { Section } from '../../ui/Section';
import { Loading } from '../../ui/Skeleton';
import { useLanguage } from '../../ui/useLanguage';
import styles from './ProgrammePage.module.css';

const ProgrammePageDocument = graphql(`
  query ProgrammePage {
    programme {
      id
      title
      purposeDa
      purposeEn
      startsOn
      endsOn
      funder
      placeLevelPluralDa
      placeLevelPluralEn
      places {
        id
        name
      }
      tracks {
        id
        nameDa
        nameEn
      }
      methods {
        id
        key
        nameDa
        nameEn
        descriptionDa
        descriptionEn
      }
      documentationThemes {
        id
        nameDa
        nameEn
      }
      seminars {
        id
        nameDa
        nameEn
        purposeDa
        purposeEn
        date
        precision
      }
      milestones {
        id
        parentKey
        number
        nameDa
        nameEn
        date
        precision
      }
    }
  }
`);

/** What the programme is: open to everybody who is in it, and the start page of those who have no other room yet. */
export default function ProgrammePage() {
  const { t } = useTranslation();
  const language = useLanguage();
  const addresses = useAddresses();
  const { data, error, refetch } = useQuery(ProgrammePageDocument);
  if (!data)
    return (
      <Page title={t('programme.title')}>
        {error ? <Failure onRetry={() => void refetch()} /> : <Loading heights={[36, 60, 200, 200]} />}
      </Page>
    );
  const { programme } = data;
  const danish = language === 'da';
  const named = (term: { nameDa: string; nameEn: string }) => (danish ? term.nameDa : term.nameEn);
  const when = (date: string, precision: Parameters<typeof formatDateWithPrecision>[1]) =>
    formatDateWithPrecision(date, precision, language);
  return (
    <Page title={t('programme.title')}>
      <PageHeader
        title={programme.title}
        below={
          programme.startsOn && programme.endsOn
            ? t('programme.period', {
                from: formatDateLong(programme.startsOn, language),
                to: formatDateLong(programme.endsOn, language),
                funder: programme.funder,
              })
            : programme.funder
        }
      />
      <p className={styles.purpose}>{danish ? programme.purposeDa : programme.purposeEn}</p>
      <Section title={t('programme.who')}>
        <p>
          {programme.places.map(({ name }) => name).join(', ')}.
          <br />
          {t('programme.tracks', { tracks: programme.tracks.map(named).join(' · ') })}
        </p>
      </Section>
      <Section title={t('programme.seminars')}>
        <ul className={styles.list}>
          {programme.seminars.map((seminar) => (
            <li key={seminar.id}>
              <span className={styles.when}>{when(seminar.date, seminar.precision)}</span>
              <span>
                <strong>{named(seminar)}</strong>
                <br />
                {danish ? seminar.purposeDa : seminar.purposeEn}
              </span>
            </li>
          ))}
        </ul>
      </Section>
      <Section title={t('programme.milestones')}>
        <ul className={styles.list}>
          {programme.milestones
            .filter(({ parentKey }) => parentKey === null)
            .map((milestone) => (
              <li key={milestone.id}>
                <span className={styles.when}>
                  {milestone.date && milestone.precision ? when(milestone.date, milestone.precision) : ''}
                </span>
                <span>
                  {milestone.number}. {named(milestone)}
                </span>
              </li>
            ))}
        </ul>
      </Section>
      <Section title={t('programme.documentation')}>
        <p>
          {programme.documentationThemes.map(named).join(' · ')}
          <br />
          <Link to={addresses.documentation}>{t('programme.documentationTime')}</Link>
        </p>
      </Section>
      <Section title={t('programme.methods')}>
        <dl className={styles.methods}>
          {programme.methods.map((method) => (
            <div key={method.id}>
              <dt>{named(method)}</dt>
              <dd>
                {danish ? method.descriptionDa : method.descriptionEn}{' '}
                {hasExample(method.key) ? (
                  <Link
                    to={addresses.example(method.key)}
                    aria-label={t('example.link', { method: named(method) })}
                  >
                    {t('example.see')}
                  </Link>
                ) : null}
              </dd>
            </div>
          ))}
        </dl>
      </Section>
    </Page>
  );
}
