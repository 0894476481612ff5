import { useQuery } from '@apollo/client/react';
import { useTranslation } from 'react-i18next';
import { formatWeek, formatWeekDates, weekOf } from '@laeringsrum/locale';
import { graphql } from '../../graphql/generated';
import { refusalOf } from '../../graphql/refusal';
import { useToday } from '../../people/session/Session';
import { Failure } from '../../ui/Failure';
import { Page } from '../../ui/Page';
import { PageHeader } from '../../ui/PageHeader';
import { Loading } from '../../ui/Skeleton';
import { TextAction } from '../../ui/TextAction';
import { useLanguage } from '../../ui/useLanguage';
import { OverviewSheet } from './OverviewSheet';
import { isNotForMe } from '../not-found/is-not-for-me';
import { NotFoundPage } from '../not-found/NotFoundPage';

const OverviewPageDocument = graphql(`
  query OverviewPage($skip: Int) {
    overview(skip: $skip) {
      cellCount
      cells {
        interventionId
      }
      ...OverviewSheet_overview
    }
    programme {
      id
      ...OverviewSheet_programme
    }
  }
`);

export default function OverviewPage() {
  const { t } = useTranslation();
  const language = useLanguage();
  const today = useToday();
  const { data, error, refetch, fetchMore } = useQuery(OverviewPageDocument);
  const week = weekOf(today);
  const below = t('overview.week', {
    week: formatWeek(week, language),
    dates: formatWeekDates(week, language),
    year: week.year,
  });
  if (isNotForMe(error)) return <NotFoundPage />;
  if (!data)
    return (
      <Page title={t('overview.title')}>
        <PageHeader title={t('overview.title')} below={below} />
        {error ? (
          <Failure sentence={refusalOf(error).message} onRetry={() => void refetch()} />
        ) : (
          <Loading heights={[28, 60, 170, 170, 170, 170]} />
        )}
      </Page>
    );
  const { cellCount, cells } = data.overview;
  const shown = cells.length;
  const more = () =>
    fetchMore({
      variables: { skip: shown },
      updateQuery: (before, { fetchMoreResult: { overview } }) => ({
        ...before,
        overview: { ...before.overview, cells: [...before.overview.cells, ...overview.cells] },
      }),
    });
  return (
    <Page title={t('overview.title')}>
      <OverviewSheet overview={data.overview} programme={data.programme} below={below} />
      {shown < cellCount ? (
        <p>
          {t('overview.some', { shown, count: cellCount })}{' '}
          <TextAction inline onClick={() => void more()}>
            {t('overview.more')}
          </TextAction>
        </p>
      ) : null}
    </Page>
  );
}
