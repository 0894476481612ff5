import { lazy } from 'react';
import { Route, Routes } from 'react-router';
import { AdministrationPage } from '../pages/administration/AdministrationPage';
import DocumentsPage from '../pages/documents/DocumentsPage';
import { NotFoundPage } from '../pages/not-found/NotFoundPage';
import { OwnDataPage } from '../pages/own-data/OwnDataPage';

const BoardPage = lazy(() => import('../pages/board/BoardPage'));
const DocumentationTimePage = lazy(() => import('../pages/documentation-time/DocumentationTimePage'));
const ExamplePage = lazy(() => import('../pages/example/ExamplePage'));
const MethodMirrorPage = lazy(() => import('../pages/method-mirror/MethodMirrorPage'));

/** What one seldom needs: the first page fetches none of it, not even its addresses. */
export default function SeldomRooms() {
  return (
    <Routes>
      <Route path="indsatser/:code/metodespejl" element={<MethodMirrorPage />} />
      <Route path="indsatser/:code/tavlemoede" element={<BoardPage />} />
      <Route path="dokumentationstid" element={<DocumentationTimePage />} />
      <Route path="eksempler/:method" element={<ExamplePage />} />
      <Route path="dokumenter" element={<DocumentsPage />} />
      <Route path="administration/*" element={<AdministrationPage />} />
      <Route path="mine-oplysninger" element={<OwnDataPage />} />
      <Route path="*" element={<NotFoundPage />} />
    </Routes>
  );
}
