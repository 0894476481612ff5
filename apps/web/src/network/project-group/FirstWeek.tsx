import { useQuery } from '@apollo/client/react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { type FirstWeekStep } from '@laeringsrum/domain';
import { graphql } from '../../graphql/generated';
import { useAddresses } from '../../people/programme/addresses';
import { CheckIcon } from '../../ui/icons';
import { Section } from '../../ui/Section';
import styles from './ProjectGroup.module.css';

const FirstWeekDocument = graphql(`
  query FirstWeek {
    firstWeek {
      step
      done
      places
    }
  }
`);

/** What the lead of a new cluster does first; when all of it is done it is not shown any more. */
export function FirstWeek({ placeCount }: { placeCount: number }) {
  const { t } = useTranslation();
  const addresses = useAddresses();
  const { data } = useQuery(FirstWeekDocument);
  const steps = data?.firstWeek ?? [];
  const done = steps.filter((step) => step.done).length;
  if (steps.length === 0 || done === steps.length) return null;
  const where: Record<FirstWeekStep, string | null> = {
    PEOPLE: `${addresses.administration}/personer`,
    DESCRIPTIONS: addresses.interventions,
    MEETING: null,
    SEMINAR: addresses.seminars,
    CONTACT: addresses.overview,
  };
  return (
    <Section
      title={t('projectGroup.firstWeek.title')}
      ruled={false}
      caption={t('projectGroup.firstWeek.caption', { done, all: steps.length })}
    >
      <ol className={styles.lines}>
        {steps.map(({ step, done: ticked, places }) => {
          const to = where[step];
          return (
            <li key={step}>
              <span className={styles.step}>
                {ticked ? <CheckIcon size={16} /> : null}
                <span>
                  {t(`projectGroup.firstWeek.steps.${step}`)}
                  {places !== null && places !== undefined ? (
                    <span className={styles.quiet}>
                      {t('projectGroup.firstWeek.places', { count: places, all: placeCount })}
                    </span>
                  ) : null}
                </span>
              </span>
              {ticked ? (
                <span className={styles.quiet}>{t('projectGroup.firstWeek.done')}</span>
              ) : to === null ? null : (
                <Link to={to}>{t('projectGroup.firstWeek.go')}</Link>
              )}
            </li>
          );
        })}
      </ol>
    </Section>
  );
}
