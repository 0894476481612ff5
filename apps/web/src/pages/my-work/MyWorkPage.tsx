import { useQuery } from '@apollo/client/react';
import { useMediaQuery } from '@mantine/hooks';
import { lazy, Suspense, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { formatWeek, formatWeekDates, weekOf } from '@laeringsrum/locale';
import { graphql } from '../../graphql/generated';
import { refusalOf } from '../../graphql/refusal';
import { LearningFromOthers } from '../../improvement/learning/LearningFromOthers';
import { MyCharts } from '../../improvement/intervention/MyCharts';
import { NextSteps } from '../../improvement/next-step/NextSteps';
import { useAddresses } from '../../people/programme/addresses';
import { useCan, useMemberships, usePerson, useToday } from '../../people/session/Session';
import { Failure } from '../../ui/Failure';
import { Page } from '../../ui/Page';
import { PageHeader } from '../../ui/PageHeader';
import { Section } from '../../ui/Section';
import { Loading } from '../../ui/Skeleton';
import { useLanguage } from '../../ui/useLanguage';
import { greeting } from './greeting';
import styles from './MyWorkPage.module.css';

const MyNotices = lazy(() => import('../../network/notice/MyNotices'));

const MyWorkDocument = graphql(`
  query MyWork {
    myWork {
      nextSteps {
        ...NextSteps_step
      }
      interventions {
        id
        ...MyCharts_intervention
      }
      learningFromOthers {
        ...LearningFromOthers_learning
      }
    }
  }
`);

/** @param props.ideas what staff see of their ideas, with the words it needs */
export function MyWorkPage({ ideas }: { ideas: ReactNode }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { programme = '' } = useParams();
  const person = usePerson();
  const today = useToday();
  const addresses = useAddresses();
  const can = useCan(programme);
  const phone = useMediaQuery('(max-width: 47.99em)', false, { getInitialValueInEffect: false });
  const { data, error, refetch } = useQuery(MyWorkDocument);
  const [typing, setTyping] = useState<{ measureId: string; period: string; value: number | null } | null>(
    null,
  );

  const places = [
    ...new Set(useMemberships(programme).flatMap(({ placeName }) => (placeName ? [placeName] : []))),
  ];
  const week = weekOf(today);
  const interventions = data?.myWork.interventions ?? [];
  const count = data ? t('myWork.interventions', { count: interventions.length }) : '';
  const firstName = person.name.split(' ')[0] ?? person.name;
  const header = phone ? (
    <PageHeader
      title={t('myWork.title')}
      below={[places.join(', '), count].filter(Boolean).join(' · ')}
      side={formatWeek(week, language)}
    />
  ) : (
    <PageHeader
      title={t(greeting(new Date()), { name: firstName })}
      side={`${formatWeek(week, language)} · ${formatWeekDates(week, language)}`}
    />
  );

  if (!data)
    return (
      <Page title={t('myWork.title')}>
        {header}
        {error ? (
          <Failure sentence={refusalOf(error).message} onRetry={() => void refetch()} />
        ) : (
          <Loading heights={[28, 280, 28, 90]} />
        )}
      </Page>
    );

  const { nextSteps, learningFromOthers } = data.myWork;
  return (
    <Page title={t('myWork.title')}>
      {header}
      <div className={styles.columns}>
        <div>
          <Section title={t('myWork.steps')} ruled={false}>
            <NextSteps steps={nextSteps} phone={phone} onTyping={setTyping} />
          </Section>
          {can('idea:write') && !can('idea:handle') ? <Suspense fallback={null}>{ideas}</Suspense> : null}
          <Suspense fallback={null}>
            <MyNotices />
          </Suspense>
          {learningFromOthers ? (
            <div className={styles.others}>
              <Section title={t('myWork.fromOthers')} ruled={false}>
                <LearningFromOthers learning={learningFromOthers} />
              </Section>
            </div>
          ) : null}
        </div>
        <div className={styles.side}>
          <Section title={t('myWork.charts')} ruled={false}>
            {interventions.length ? (
              <MyCharts interventions={interventions} typing={typing} />
            ) : (
              <p>
                {t('myWork.noCharts')}{' '}
                {can('intervention:write') ? (
                  <Link to={`${addresses.root}/kom-i-gang`}>{t('myWork.writeFirst')}</Link>
                ) : null}
              </p>
            )}
          </Section>
        </div>
      </div>
    </Page>
  );
}
