import { lazy, Suspense } from 'react';
import { matchPath, Navigate, Route, Routes, useLocation, useParams, type Location } from 'react-router';
import { startPage } from '../people/session/start-page';
import { useMemberships } from '../people/session/Session';
import { MyWorkPage } from '../pages/my-work/MyWorkPage';
import { NoRoomPage } from '../pages/not-found/NoRoomPage';
import { Loading } from '../ui/Skeleton';
import { RequireSession } from './RequireSession';
import { useDestinations } from './shell/destinations';
import { Shell } from './shell/Shell';
import { useDevice } from './useDevice';

/** A page behind the first one, and what those pages need, fetched side by side. */
function withRoomTexts<Page>(page: () => Promise<Page>): () => Promise<Page> {
  return async () => (await Promise.all([page(), import('./behind-the-first-page')]))[0];
}

const MyIdeas = lazy(
  async () => (await Promise.all([import('../improvement/idea/MyIdeas'), import('./texts/idea-texts')]))[0],
);
const InterventionsPage = lazy(withRoomTexts(() => import('../pages/interventions/InterventionsPage')));
const InterventionPage = lazy(withRoomTexts(() => import('../pages/intervention/InterventionPage')));
const PdsaCyclePage = lazy(withRoomTexts(() => import('../pages/pdsa-cycle/PdsaCyclePage')));
const SeldomRooms = lazy(withRoomTexts(() => import('./SeldomRooms')));
const RecordSheet = lazy(withRoomTexts(() => import('../pages/record/RecordSheet')));

/**
 * The pages of one programme. The register sheet has an address of its own and lies on top of the page one came from;
 * opened by a link from outside it lies on top of the start page.
 */
export function ProgrammeRoutes() {
  const { programme = '' } = useParams();
  return (
    <RequireSession programme={programme}>
      <Rooms programme={programme} />
    </RequireSession>
  );
}

function Rooms({ programme }: { programme: string }) {
  useDevice(programme);
  const location = useLocation();
  const start = startPage(useMemberships(programme), programme) ?? '/';
  const rooms = useDestinations(programme);
  const onSheet = matchPath('/:programme/registrer/*', location.pathname);
  const background = (location.state as { background?: Location } | null)?.background;
  const shown: Location = onSheet
    ? (background ?? { ...location, pathname: start, search: '', state: null })
    : location;
  if (rooms.length === 0)
    return (
      <Shell programme={programme} shownPath={shown.pathname}>
        <NoRoomPage />
      </Shell>
    );
  return (
    <Shell programme={programme} shownPath={shown.pathname}>
      <Suspense fallback={<Loading heights={[36, 220, 120]} />}>
        <Routes location={shown}>
          <Route index element={<Navigate to={start} replace />} />
          <Route path="mit-arbejde" element={<MyWorkPage ideas={<MyIdeas />} />} />
          <Route path="indsatser" element={<InterventionsPage />} />
          <Route path="indsatser/:code" element={<InterventionPage />} />
          <Route path="indsatser/:code/pdsa/:number" element={<PdsaCyclePage />} />
          <Route path="*" element={<SeldomRooms />} />
        </Routes>
      </Suspense>
      {onSheet ? (
        <Suspense fallback={null}>
          <Routes>
            <Route path="registrer/:code?/:letter?" element={<RecordSheet behind={start} />} />
          </Routes>
        </Suspense>
      ) : null}
    </Shell>
  );
}
