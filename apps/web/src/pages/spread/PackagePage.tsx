import { useQuery } from '@apollo/client/react';
import { lazy, Suspense } from 'react';
import { useParams } from 'react-router';
import { graphql, readFragment } from '../../graphql/generated';
import { refusalOf } from '../../graphql/refusal';
import { PackageContent_version, PackageStory_package } from '../../network/spread/spread-parts';
import { Failure } from '../../ui/Failure';
import { Page } from '../../ui/Page';
import { Loading } from '../../ui/Skeleton';
import { isNotForMe } from '../not-found/is-not-for-me';
import { NotFoundPage } from '../not-found/NotFoundPage';
import { PackageStory } from './PackageStory';

const Comments = lazy(() => import('../../network/comment/Comments'));

const PackagePageDocument = graphql(`
  query PackagePage($code: String!) {
    transferPackage(code: $code) {
      ...PackageStory_package
    }
    programme {
      id
      minimumUseful
    }
  }
`);

export default function PackagePage() {
  const { code = '' } = useParams();
  const { data, error, refetch } = useQuery(PackagePageDocument, { variables: { code: code.toUpperCase() } });
  const pack = readFragment(PackageStory_package, data?.transferPackage ?? null);
  const latest = readFragment(PackageContent_version, pack?.latest ?? null);
  const title = latest?.title ?? pack?.title ?? code;
  if (isNotForMe(error)) return <NotFoundPage />;
  if (!data)
    return (
      <Page title={title}>
        <h1 className="visually-hidden">{title}</h1>
        {error ? (
          <Failure sentence={refusalOf(error).message} onRetry={() => void refetch()} />
        ) : (
          <Loading heights={[24, 40, 220, 420]} />
        )}
      </Page>
    );
  if (!pack) return <NotFoundPage />;
  return (
    <Page title={title}>
      <PackageStory key={pack.id} pack={pack} latest={latest} minimumUseful={data.programme.minimumUseful} />
      <Suspense fallback={null}>
        <Comments about={{ subject: 'PACKAGE', subjectId: pack.id }} />
      </Suspense>
    </Page>
  );
}
