import { lazy } from 'react';
import { Route, Routes } from 'react-router';
import { AdministrationPage } from '../pages/administration/AdministrationPage';
import DocumentsPage from '../pages/documents/DocumentsPage';
import { NotFoundPage } from '../pages/not-found/NotFoundPage';
import { OwnDataPage } from '../pages/own-data/OwnDataPage';

const AccountPage = lazy(() => import('../pages/account/AccountPage'));
const BoardPage = lazy(() => import('../pages/board/BoardPage'));
const DocumentationTimePage = lazy(() => import('../pages/documentation-time/DocumentationTimePage'));
const ExamplePage = lazy(() => import('../pages/example/ExamplePage'));
const DeviationPage = lazy(() => import('../pages/deviation/DeviationPage'));
const FirstStepsPage = lazy(() => import('../pages/first-steps/FirstStepsPage'));
const EconomyPage = lazy(() => import('../pages/economy/EconomyPage'));
const GroupMeetingPage = lazy(() => import('../pages/group-meeting/GroupMeetingPage'));
const InterventionDocumentationPage = lazy(
  () => import('../pages/documentation-time/InterventionDocumentationPage'),
);
const LearningSpacePage = lazy(() => import('../pages/learning-space/LearningSpacePage'));
const LearningSpacesPage = lazy(() => import('../pages/learning-space/LearningSpacesPage'));
const MeasurementsPage = lazy(() => import('../pages/measurements/MeasurementsPage'));
const MethodMirrorPage = lazy(() => import('../pages/method-mirror/MethodMirrorPage'));
const NewDeviationPage = lazy(() => import('../pages/deviation/NewDeviationPage'));
const OverviewPage = lazy(() => import('../pages/overview/OverviewPage'));
const PackagePage = lazy(() => import('../pages/spread/PackagePage'));
const PlacePage = lazy(() => import('../pages/place/PlacePage'));
const PresentationPage = lazy(() => import('../pages/seminar/PresentationPage'));
const ProgrammePage = lazy(() => import('../pages/programme/ProgrammePage'));
const ProgressPage = lazy(() => import('../pages/progress/ProgressPage'));
const ProjectGroupPage = lazy(() => import('../pages/project-group/ProjectGroupPage'));
const ReportPage = lazy(() => import('../pages/report/ReportPage'));
const SeminarPage = lazy(() => import('../pages/seminar/SeminarPage'));
const SpreadPage = lazy(() => import('../pages/spread/SpreadPage'));
const SteeringPage = lazy(() => import('../pages/steering/SteeringPage'));
const TheoryPage = lazy(() => import('../pages/theory/TheoryPage'));
/** The rooms behind the first one: it fetches none of them, not even their addresses. */
export default function SeldomRooms() {
  return (
    <Routes>
      <Route path="indsatser/:code/maalinger" element={<MeasurementsPage />} />
      <Route path="klyngen" element={<OverviewPage />} />
      <Route path="klyngen/projektgruppen" element={<ProjectGroupPage />} />
      <Route path="klyngen/:place" element={<PlacePage />} />
      <Route path="indsatser/:code/dokumentationstid" element={<InterventionDocumentationPage />} />
      <Route path="indsatser/:code/driverdiagram" element={<TheoryPage />} />
      <Route path="indsatser/:code/fremdrift" element={<ProgressPage />} />
      <Route path="programmet" element={<ProgrammePage />} />
      <Route path="indsatser/:code/metodespejl" element={<MethodMirrorPage />} />
      <Route path="indsatser/:code/tavlemoede" element={<BoardPage />} />
      <Route path="dokumentationstid" element={<DocumentationTimePage />} />
      <Route path="eksempler/:method" element={<ExamplePage />} />
      <Route path="styring" element={<SteeringPage />} />
      <Route path="styring/moeder/:number" element={<GroupMeetingPage />} />
      <Route path="styring/rapport" element={<ReportPage />} />
      <Route path="styring/oekonomi" element={<EconomyPage />} />
      <Route path="styring/afvigelser/ny/:code" element={<NewDeviationPage />} />
      <Route path="styring/afvigelser/:number" element={<DeviationPage />} />
      <Route path="seminarer" element={<SeminarPage />} />
      <Route path="seminarer/:number" element={<SeminarPage />} />
      <Route path="seminarer/:number/vis/:slide?" element={<PresentationPage />} />
      <Route path="spredning" element={<SpreadPage />} />
      <Route path="spredning/:code" element={<PackagePage />} />
      <Route path="laeringsrum" element={<LearningSpacesPage />} />
      <Route path="laeringsrum/:id" element={<LearningSpacePage />} />
      <Route path="dokumenter" element={<DocumentsPage />} />
      <Route path="administration/*" element={<AdministrationPage />} />
      <Route path="kom-i-gang" element={<FirstStepsPage />} />
      <Route path="konto" element={<AccountPage />} />
      <Route path="mine-oplysninger" element={<OwnDataPage />} />
      <Route path="*" element={<NotFoundPage />} />
    </Routes>
  );
}
