import { useQuery } from '@apollo/client/react';
import { type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { graphql } from '../../graphql/generated';
import { type FirstStepsQuery } from '../../graphql/generated/graphql';
import { refusalOf } from '../../graphql/refusal';
import { usePeopleTerms } from '../../people/administration/terms';
import { useAddresses } from '../../people/programme/addresses';
import { useCan, usePerson } from '../../people/session/Session';
import { Failure } from '../../ui/Failure';
import { Page } from '../../ui/Page';
import { PageHeader } from '../../ui/PageHeader';
import { Section } from '../../ui/Section';
import { Loading } from '../../ui/Skeleton';
import { NotFoundPage } from '../not-found/NotFoundPage';
import styles from './FirstStepsPage.module.css';

const FirstStepsDocument = graphql(`
  query FirstSteps {
    myFirstSteps {
      placeId
      placeName
      people {
        id
        name
        roles
      }
      interventionCode
      interventionTitle
      numbers
    }
  }
`);

/** Points that a median asks for. */
const MEDIAN_FROM = 12;

type Place = FirstStepsQuery['myFirstSteps'][number];

/** A new agent's first visit: three things in order, each with the one door that leads on. A list, never a tour. */
export default function FirstStepsPage() {
  const { t } = useTranslation();
  const { programme = '' } = useParams();
  const can = useCan(programme);
  const { name } = usePerson();
  const mayWrite = can('intervention:write');
  const { data, error, refetch } = useQuery(FirstStepsDocument, {
    skip: !mayWrite,
    fetchPolicy: 'cache-and-network',
  });
  if (!mayWrite) return <NotFoundPage />;
  return (
    <Page title={t('firstSteps.title')}>
      <PageHeader
        title={t('firstSteps.hello', { name: name.split(' ')[0] ?? name })}
        below={t('firstSteps.lead')}
      />
      {data ? (
        data.myFirstSteps.map((place) => (
          <PlaceSteps key={place.placeId} place={place} alone={data.myFirstSteps.length === 1} />
        ))
      ) : error ? (
        <Failure sentence={refusalOf(error).message} onRetry={() => void refetch()} />
      ) : (
        <Loading heights={[120, 120, 120]} />
      )}
    </Page>
  );
}

function PlaceSteps({ place, alone }: { place: Place; alone: boolean }) {
  const { t } = useTranslation();
  const { programme = '' } = useParams();
  const addresses = useAddresses();
  const { roleName } = usePeopleTerms();
  const mayInvite = useCan(programme)('people:keep');
  const { placeName, people, interventionCode: code, interventionTitle, numbers } = place;
  const measured = numbers > 0;
  const finished = code !== null && measured;
  return (
    <Section title={alone ? t('firstSteps.title') : placeName} ruled={!alone}>
      <ol className={styles.steps}>
        <Step number={1} title={t('firstSteps.who', { place: placeName })} done={people.length > 1}>
          <ul className={styles.people}>
            {people.map(({ id, name, roles }) => (
              <li key={id}>
                {name} <span className={styles.role}>{roles.map((role) => roleName(role)).join(', ')}</span>
              </li>
            ))}
          </ul>
          {mayInvite ? (
            <p>
              <Link to={`${addresses.administration}/personer`}>{t('firstSteps.invite')}</Link>
            </p>
          ) : (
            <p className={styles.told}>{t('firstSteps.missing')}</p>
          )}
        </Step>
        <Step number={2} title={t('firstSteps.intervention')} done={code !== null}>
          {code === null ? (
            <>
              <p className={styles.told}>{t('firstSteps.three')}</p>
              <ul className={styles.ways}>
                <li>
                  <Link to={addresses.spread}>{t('firstSteps.takeUp')}</Link>
                  <span>{t('firstSteps.takeUpWhy')}</span>
                </li>
                <li>
                  <Link to={addresses.programme}>{t('firstSteps.method')}</Link>
                  <span>{t('firstSteps.methodWhy')}</span>
                </li>
                <li>
                  <Link to={`${addresses.interventions}?ny=1`}>{t('firstSteps.blank')}</Link>
                  <span>{t('firstSteps.blankWhy')}</span>
                </li>
              </ul>
            </>
          ) : (
            <p>
              <Link to={addresses.intervention(code)}>
                {code} {interventionTitle}
              </Link>
            </p>
          )}
        </Step>
        <Step number={3} title={t('firstSteps.measure')} done={measured}>
          <p className={styles.told}>
            {t(
              !measured
                ? 'firstSteps.sentence'
                : numbers < MEDIAN_FROM
                  ? 'firstSteps.medianLater'
                  : 'firstSteps.curve',
            )}
          </p>
          {code !== null && !measured ? (
            <p>
              <Link to={addresses.intervention(code)}>{t('firstSteps.toMeasure')}</Link>
            </p>
          ) : null}
        </Step>
      </ol>
      <p className={styles.onward}>
        <Link to={addresses.myWork}>{t(finished ? 'firstSteps.begun' : 'firstSteps.later')}</Link>
      </p>
    </Section>
  );
}

interface StepProps {
  number: number;
  title: string;
  done: boolean;
  children: ReactNode;
}

function Step({ number, title, done, children }: StepProps) {
  const { t } = useTranslation();
  return (
    <li className={styles.step} data-done={done || undefined}>
      <span aria-hidden="true" className={styles.mark}>
        {done ? '✓' : number}
      </span>
      <div>
        <h3>
          {title}
          {done ? <span className="visually-hidden"> {t('firstSteps.done')}</span> : null}
        </h3>
        {children}
      </div>
    </li>
  );
}
