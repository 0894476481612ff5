import { useQuery } from '@apollo/client/react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { graphql } from '../../graphql/generated';
import { type OnboardingQuery } from '../../graphql/generated/graphql';
import { refusalOf } from '../../graphql/refusal';
import { Failure } from '../../ui/Failure';
import { Section } from '../../ui/Section';
import { Loading } from '../../ui/Skeleton';
import { useAddresses } from '../programme/addresses';
import styles from './Onboarding.module.css';

const OnboardingDocument = graphql(`
  query Onboarding {
    onboarding {
      placeId
      placeName
      people
      arrived
      interventions
      measures
    }
  }
`);

type Place = OnboardingQuery['onboarding'][number];

/** Three steps for each place: who is with us, the first intervention, the first number. A list to tick off, never a ranking. */
export default function Onboarding() {
  const { t } = useTranslation();
  const addresses = useAddresses();
  const { data, error, refetch } = useQuery(OnboardingDocument, { fetchPolicy: 'cache-and-network' });
  if (!data)
    return error ? (
      <Failure sentence={refusalOf(error).message} onRetry={() => void refetch()} />
    ) : (
      <Loading heights={[60, 60, 60]} />
    );
  return (
    <Section title={t('onboarding.title')} ruled={false}>
      <p className={styles.lead}>{t('onboarding.lead')}</p>
      <p>
        <Link to={`${addresses.administration}/personer`}>{t('onboarding.invite')}</Link>
      </p>
      <ul className={styles.places}>
        {data.onboarding.map((place) => (
          <PlaceRow key={place.placeId} place={place} />
        ))}
      </ul>
    </Section>
  );
}

function PlaceRow({ place: { placeName, people, arrived, interventions, measures } }: { place: Place }) {
  const { t } = useTranslation();
  const steps = [
    { words: t('onboarding.people'), done: arrived > 0, told: t('onboarding.arrived', { arrived, people }) },
    {
      words: t('onboarding.intervention'),
      done: interventions > 0,
      told: interventions ? t('onboarding.interventions', { count: interventions }) : t('onboarding.notYet'),
    },
    {
      words: t('onboarding.measure'),
      done: measures > 0,
      told: measures ? t('onboarding.measures', { count: measures }) : t('onboarding.notYet'),
    },
  ];
  return (
    <li className={styles.place}>
      <h3>{placeName}</h3>
      <ol className={styles.steps}>
        {steps.map(({ words, done, told }) => (
          <li key={words} className={styles.step} data-done={done || undefined}>
            <span aria-hidden="true" className={styles.tick}>
              {done ? '✓' : ''}
            </span>
            <span>
              {words}
              <span className={styles.told}>{told}</span>
            </span>
          </li>
        ))}
      </ol>
    </li>
  );
}
