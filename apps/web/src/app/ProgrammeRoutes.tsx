import { lazy, Suspense } from 'react';
import { matchPath, Navigate, Route, Routes, useLocation, useParams, type Location } from 'react-router';
import { startPage } from '../people/session/start-page';
import { useMemberships } from '../people/session/Session';
import { MyWorkPage } from '../pages/my-work/MyWorkPage';
import { NoRoomPage } from '../pages/not-found/NoRoomPage';
import { NotFoundPage } from '../pages/not-found/NotFoundPage';
import { Loading } from '../ui/Skeleton';
import { RequireSession } from './RequireSession';
import { useDestinations } from './shell/destinations';
import { Shell } from './shell/Shell';
import { useDevice } from './useDevice';

/** A page behind the first one, and the texts that those pages need, fetched side by side. */
function withRoomTexts<Page>(page: () => Promise<Page>): () => Promise<Page> {
  return async () => (await Promise.all([page(), import('./texts/room-texts')]))[0];
}

const InterventionsPage = lazy(withRoomTexts(() => import('../pages/interventions/InterventionsPage')));
const InterventionPage = lazy(withRoomTexts(() => import('../pages/intervention/InterventionPage')));
const PdsaCyclePage = lazy(withRoomTexts(() => import('../pages/pdsa-cycle/PdsaCyclePage')));
const MeasurementsPage = lazy(withRoomTexts(() => import('../pages/measurements/MeasurementsPage')));
const InterventionDocumentationPage = lazy(
  withRoomTexts(() => import('../pages/documentation-time/InterventionDocumentationPage')),
);
const DocumentationTimePage = lazy(
  withRoomTexts(() => import('../pages/documentation-time/DocumentationTimePage')),
);
const MethodMirrorPage = lazy(withRoomTexts(() => import('../pages/method-mirror/MethodMirrorPage')));
const TheoryPage = lazy(withRoomTexts(() => import('../pages/theory/TheoryPage')));
const BoardPage = lazy(withRoomTexts(() => import('../pages/board/BoardPage')));
const ExamplePage = lazy(withRoomTexts(() => import('../pages/example/ExamplePage')));
const ProgressPage = lazy(withRoomTexts(() => import('../pages/progress/ProgressPage')));
const OverviewPage = lazy(withRoomTexts(() => import('../pages/overview/OverviewPage')));
const ProgrammePage = lazy(withRoomTexts(() => import('../pages/programme/ProgrammePage')));
const SteeringPage = lazy(withRoomTexts(() => import('../pages/steering/SteeringPage')));
const EconomyPage = lazy(withRoomTexts(() => import('../pages/economy/EconomyPage')));
const DeviationPage = lazy(withRoomTexts(() => import('../pages/deviation/DeviationPage')));
const NewDeviationPage = lazy(withRoomTexts(() => import('../pages/deviation/NewDeviationPage')));
const SeminarPage = lazy(withRoomTexts(() => import('../pages/seminar/SeminarPage')));
const PresentationPage = lazy(withRoomTexts(() => import('../pages/seminar/PresentationPage')));
const SpreadPage = lazy(withRoomTexts(() => import('../pages/spread/SpreadPage')));
const PackagePage = lazy(withRoomTexts(() => import('../pages/spread/PackagePage')));
const DocumentsPage = lazy(withRoomTexts(() => import('../pages/documents/DocumentsPage')));
const accountPages = withRoomTexts(() => import('../pages/account-pages'));
const AccountPage = lazy(async () => ({ default: (await accountPages()).AccountPage }));
const AdministrationPage = lazy(async () => ({ default: (await accountPages()).AdministrationPage }));
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
          <Route path="mit-arbejde" element={<MyWorkPage />} />
          <Route path="indsatser" element={<InterventionsPage />} />
          <Route path="indsatser/:code" element={<InterventionPage />} />
          <Route path="indsatser/:code/pdsa/:number" element={<PdsaCyclePage />} />
          <Route path="indsatser/:code/maalinger" element={<MeasurementsPage />} />
          <Route path="indsatser/:code/dokumentationstid" element={<InterventionDocumentationPage />} />
          <Route path="dokumentationstid" element={<DocumentationTimePage />} />
          <Route path="indsatser/:code/metodespejl" element={<MethodMirrorPage />} />
          <Route path="indsatser/:code/driverdiagram" element={<TheoryPage />} />
          <Route path="indsatser/:code/fremdrift" element={<ProgressPage />} />
          <Route path="indsatser/:code/tavlemoede" element={<BoardPage />} />
          <Route path="eksempler/:method" element={<ExamplePage />} />
          <Route path="klyngen" element={<OverviewPage />} />
          <Route path="styring" element={<SteeringPage />} />
          <Route path="styring/oekonomi" element={<EconomyPage />} />
          <Route path="styring/afvigelser/ny/:code" element={<NewDeviationPage />} />
          <Route path="styring/afvigelser/:number" element={<DeviationPage />} />
          <Route path="seminarer" element={<SeminarPage />} />
          <Route path="seminarer/:number" element={<SeminarPage />} />
          <Route path="seminarer/:number/vis/:slide?" element={<PresentationPage />} />
          <Route path="spredning" element={<SpreadPage />} />
          <Route path="spredning/:code" element={<PackagePage />} />
          <Route path="dokumenter" element={<DocumentsPage />} />
          <Route path="administration/*" element={<AdministrationPage />} />
          <Route path="mine-oplysninger" element={<AdministrationPage own />} />
          <Route path="programmet" element={<ProgrammePage />} />
          <Route path="konto" element={<AccountPage />} />
          <Route path="*" element={<NotFoundPage />} />
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
