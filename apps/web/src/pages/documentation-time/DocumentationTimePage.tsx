import { useQuery } from '@apollo/client/react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { graphql } from '../../graphql/generated';
import { refusalOf } from '../../graphql/refusal';
import { useCan } from '../../people/session/Session';
import { Failure } from '../../ui/Failure';
import { PrintIcon } from '../../ui/icons';
import { Page } from '../../ui/Page';
import { PageHeader } from '../../ui/PageHeader';
import { Loading } from '../../ui/Skeleton';
import { TextAction } from '../../ui/TextAction';
import { DocumentationRules, PlatformTime } from '../../voices/platform-time/PlatformTime';
import { PlacesDocumentation } from './PlacesDocumentation';
import styles from './DocumentationTime.module.css';

const DocumentationTimeDocument = graphql(`
  query DocumentationTime {
    platformTime {
      week
      minutes
    }
    programme {
      id
      countsPlatformTime
      threePartyAcceptance
    }
  }
`);

/** Documentation time of the whole programme, place by place; and the platform's own, which everybody may read. */
export default function DocumentationTimePage() {
  const { t } = useTranslation();
  const { programme: slug = '' } = useParams();
  const can = useCan(slug);
  const { data, error, refetch } = useQuery(DocumentationTimeDocument);
  const mayRead = can('documentationTime:read');
  return (
    <Page title={t('documentation.title')}>
      <PageHeader
        title={t('documentation.title')}
        below={mayRead ? t('documentation.leadAll') : undefined}
        side={
          <span className={styles.print}>
            <TextAction quiet icon={<PrintIcon size={18} />} onClick={() => window.print()}>
              {t('documentation.print')}
            </TextAction>
          </span>
        }
      />
      {mayRead ? <PlacesDocumentation /> : null}
      {data ? (
        <>
          <PlatformTime on={data.programme.countsPlatformTime} weeks={data.platformTime} />
          {can('documentationRules:set') ? (
            <DocumentationRules
              own={data.programme.countsPlatformTime}
              three={data.programme.threePartyAcceptance}
            />
          ) : null}
        </>
      ) : error ? (
        <Failure sentence={refusalOf(error).message} onRetry={() => void refetch()} />
      ) : (
        <Loading heights={[40, 120]} />
      )}
    </Page>
  );
}
