import { Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, Navigate, useParams } from 'react-router';
import { useAddresses } from '../../people/programme/addresses';
import { useCan } from '../../people/session/Session';
import { ArrowRightIcon } from '../../ui/icons';
import { Page } from '../../ui/Page';
import { PageHeader } from '../../ui/PageHeader';
import { Loading } from '../../ui/Skeleton';
import { NotFoundPage } from '../not-found/NotFoundPage';
import styles from './AdministrationPage.module.css';
import { administrationSections } from './sections';

/** Keeps it running: people and ways in. Whoever is here sees no content. */
export default function AdministrationPage() {
  const { t } = useTranslation();
  const addresses = useAddresses();
  const { programme = '', section: wanted } = useParams();
  const can = useCan(programme);
  const sections = administrationSections.filter(({ permission }) => can(permission));
  const [only] = sections;
  if (!only) return <NotFoundPage />;
  if (wanted === undefined && sections.length === 1)
    return <Navigate to={`${addresses.administration}/${only.address}`} replace />;
  const section = sections.find(({ address }) => address === wanted);
  if (wanted !== undefined && !section) return <NotFoundPage />;
  if (!section)
    return (
      <Page title={t('administration.title')}>
        <PageHeader title={t('administration.title')} below={t('administration.lead')} />
        <ul className={styles.sections}>
          {sections.map(({ address, name }) => (
            <li key={address}>
              <Link to={`${addresses.administration}/${address}`} className={styles.section}>
                <span>
                  <strong>{t(`administration.${name}.title`)}</strong>
                  <span>{t(`administration.${name}.lead`)}</span>
                </span>
                <ArrowRightIcon />
              </Link>
            </li>
          ))}
        </ul>
      </Page>
    );
  const { Content, name } = section;
  return (
    <Page title={t(`administration.${name}.title`)}>
      <PageHeader
        above={
          sections.length > 1 ? (
            <Link to={addresses.administration}>{t('administration.title')}</Link>
          ) : undefined
        }
        title={t(`administration.${name}.title`)}
        below={t(`administration.${name}.lead`)}
      />
      <Suspense fallback={<Loading heights={[48, 320]} />}>
        <Content />
      </Suspense>
    </Page>
  );
}
