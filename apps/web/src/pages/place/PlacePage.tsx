import { useQuery } from '@apollo/client/react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { graphql } from '../../graphql/generated';
import { refusalOf } from '../../graphql/refusal';
import { useCan } from '../../people/session/Session';
import { Failure } from '../../ui/Failure';
import { Page } from '../../ui/Page';
import { Loading } from '../../ui/Skeleton';
import { isNotForMe } from '../not-found/is-not-for-me';
import { NotFoundPage } from '../not-found/NotFoundPage';
import { PlaceStory } from './PlaceStory';

const PlacePageDocument = graphql(`
  query PlacePage($slug: String!, $deviations: Boolean!) {
    placeSheet(slug: $slug) {
      ...PlaceSheet_sheet
    }
    programme {
      id
      ...PlaceSheet_programme
    }
    documentationTasks {
      id
      ...DocumentationTaskParts
    }
    deviations @include(if: $deviations) {
      id
      number
      title
      state
      place {
        id
      }
    }
  }
`);

/** A municipality on one page: what it sees of itself, and what its chief gets on one A4. */
export default function PlacePage() {
  const { t } = useTranslation();
  const { programme = '', place = '' } = useParams();
  const can = useCan(programme);
  const { data, error, refetch } = useQuery(PlacePageDocument, {
    variables: { slug: place, deviations: can('deviation:read') },
  });
  if (isNotForMe(error)) return <NotFoundPage />;
  if (!data)
    return (
      <Page title={t('overview.title')}>
        <h1 className="visually-hidden">{t('overview.title')}</h1>
        {error ? (
          <Failure sentence={refusalOf(error).message} onRetry={() => void refetch()} />
        ) : (
          <Loading heights={[36, 200, 200, 120]} />
        )}
      </Page>
    );
  if (!data.placeSheet) return <NotFoundPage />;
  return (
    <PlaceStory
      sheet={data.placeSheet}
      programme={data.programme}
      tasks={data.documentationTasks}
      deviations={data.deviations ?? null}
    />
  );
}
