import { useQuery } from '@apollo/client/react';
import { useTranslation } from 'react-i18next';
import { Link, useLocation, useParams, useSearchParams } from 'react-router';
import { DeviationForm } from '../../governance/deviation/DeviationForm';
import { type DeviationBeginning } from '../../governance/deviation/deviation-draft';
import { graphql } from '../../graphql/generated';
import { refusalOf } from '../../graphql/refusal';
import { useAddresses } from '../../people/programme/addresses';
import { useCan } from '../../people/session/Session';
import { Failure } from '../../ui/Failure';
import { Page } from '../../ui/Page';
import { PageHeader } from '../../ui/PageHeader';
import { Loading } from '../../ui/Skeleton';
import { NotFoundPage } from '../not-found/NotFoundPage';

const NewDeviationDocument = graphql(`
  query NewDeviation($code: String!, $number: Int!, $again: Boolean!, $economy: Boolean!) {
    budgetLines @include(if: $economy) {
      id
      placeId
      ...DeviationForm_line
    }
    intervention(code: $code) {
      id
      placeId
      ...DeviationForm_intervention
    }
    programme {
      id
      ...DeviationForm_programme
    }
    deviation(number: $number) @include(if: $again) {
      id
      ...DeviationForm_deviation
    }
  }
`);

/** Four questions, filled in with what the intervention already says; a draft that is there is corrected here too. */
export default function NewDeviationPage() {
  const { t } = useTranslation();
  const addresses = useAddresses();
  const location = useLocation();
  const { programme: slug = '', code: written = '' } = useParams();
  const [search] = useSearchParams();
  const can = useCan(slug);
  const code = written.toUpperCase();
  const number = Number(search.get('ret') ?? '0');
  const again = Number.isInteger(number) && number > 0;
  const { data, error, refetch } = useQuery(NewDeviationDocument, {
    variables: { code, number: again ? number : 1, again, economy: can('economy:read') },
  });
  const title = again ? t('deviation.name', { number }) : t('deviation.draft.title');
  if (data && (!data.intervention || (again && !data.deviation))) return <NotFoundPage />;
  return (
    <Page title={title}>
      <PageHeader
        above={<Link to={addresses.intervention(code)}>{code}</Link>}
        title={title}
        below={t('deviation.draft.lead')}
      />
      {data?.intervention ? (
        <DeviationForm
          intervention={data.intervention}
          programme={data.programme}
          lines={(data.budgetLines ?? []).filter(({ placeId }) => placeId === data.intervention?.placeId)}
          deviation={data.deviation ?? null}
          beginning={(location.state as DeviationBeginning | null) ?? null}
        />
      ) : error ? (
        <Failure sentence={refusalOf(error).message} onRetry={() => void refetch()} />
      ) : (
        <Loading heights={[60, 80, 160]} />
      )}
    </Page>
  );
}
