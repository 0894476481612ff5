import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { Navigate, NavLink, Route, Routes, useParams } from 'react-router';
import { useAddresses } from '../../people/programme/addresses';
import { useCan } from '../../people/session/Session';
import { ProgrammeTokens } from '../../safety/api-token/ProgrammeTokens';
import { ArchiveExport } from '../../safety/archive/ArchiveExport';
import { AuditSearch } from '../../safety/audit-search/AuditSearch';
import { CareUnits } from '../../safety/care-unit/CareUnits';
import { Retention } from '../../safety/retention/Retention';
import { Loading } from '../../ui/Skeleton';
import { Page } from '../../ui/Page';
import { PageHeader } from '../../ui/PageHeader';
import { NotFoundPage } from '../not-found/NotFoundPage';
import styles from './AdministrationPage.module.css';

const PeopleSection = lazy(() => import('../../people/administration/PeopleSection'));
const MeasureCatalogue = lazy(() => import('../../improvement/measure-catalogue/MeasureCatalogue'));
const Onboarding = lazy(() => import('../../people/administration/Onboarding'));
const ImportLog = lazy(() => import('../../safety/import-log/ImportLog'));
const RoleAssurances = lazy(() => import('../../people/administration/RoleAssurances'));
const SecurityEvents = lazy(() => import('../../safety/security-event/SecurityEvents'));
const ProvidersSection = lazy(() => import('../../people/identity-provider/ProvidersSection'));

/** Keeping it running: each section is for who holds its permission, and none of them shows what people wrote. */
export function AdministrationPage() {
  const { t } = useTranslation();
  const { programme = '' } = useParams();
  const addresses = useAddresses();
  const can = useCan(programme);
  const sections = [
    {
      path: 'personer',
      label: t('keepers.people.title'),
      allowed: can('people:read'),
      shown: <PeopleSection />,
    },
    {
      path: 'kom-i-gang',
      label: t('onboarding.title'),
      allowed: can('people:read'),
      shown: <Onboarding />,
    },
    {
      path: 'indgange',
      label: t('keepers.providers.title'),
      allowed: can('identityProvider:read'),
      shown: <ProvidersSection />,
    },
    {
      path: 'log-ind',
      label: t('assurance.title'),
      allowed: can('assurance:set'),
      shown: <RoleAssurances />,
    },
    {
      path: 'enheder',
      label: t('administration.units'),
      allowed: can('careUnit:administer'),
      shown: <CareUnits mayRename />,
    },
    {
      path: 'maal',
      label: t('catalogue.title'),
      allowed: can('catalogue:keep'),
      shown: <MeasureCatalogue />,
    },
    {
      path: 'noegler',
      label: t('administration.keys'),
      allowed: can('apiToken:administer'),
      shown: <ProgrammeTokens />,
    },
    {
      path: 'indlaesninger',
      label: t('importLog.title'),
      allowed: can('importLog:read'),
      shown: <ImportLog />,
    },
    {
      path: 'opbevaring',
      label: t('administration.retention'),
      allowed: can('retention:read'),
      shown: <Retention mayChange={can('retention:set')} />,
    },
    {
      path: 'haendelser',
      label: t('administration.audit'),
      allowed: can('audit:search'),
      shown: <AuditSearch />,
    },
    {
      path: 'adgang',
      label: t('securityEvents.title'),
      allowed: can('audit:search'),
      shown: <SecurityEvents />,
    },
    {
      path: 'arkiv',
      label: t('administration.archive'),
      allowed: can('archive:export') || can('archive:exportPapers'),
      shown: (
        <>
          {can('archive:exportPapers') ? <ArchiveExport of="papers" /> : null}
          {can('archive:export') ? <ArchiveExport of="place" /> : null}
        </>
      ),
    },
  ].filter(({ allowed }) => allowed);
  const [first] = sections;
  if (!first) return <NotFoundPage />;
  return (
    <Page title={t('shell.administration')}>
      <PageHeader title={t('shell.administration')} below={t('administration.below')} />
      {sections.length > 1 ? (
        <nav aria-label={t('administration.sections')}>
          <ul className={styles.sections}>
            {sections.map(({ path, label }) => (
              <li key={path}>
                <NavLink to={`${addresses.administration}/${path}`} className={styles.section ?? ''}>
                  {label}
                </NavLink>
              </li>
            ))}
          </ul>
        </nav>
      ) : null}
      <Suspense fallback={<Loading heights={[48, 320]} />}>
        <Routes>
          <Route index element={<Navigate to={first.path} replace />} />
          {sections.map(({ path, shown }) => (
            <Route key={path} path={path} element={shown} />
          ))}
          <Route path="*" element={<NotFoundPage />} />
        </Routes>
      </Suspense>
    </Page>
  );
}
