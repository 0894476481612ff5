import { useQuery } from '@apollo/client/react';
import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { graphql } from '../../graphql/generated';
import { refusalOf } from '../../graphql/refusal';
import { useAddresses } from '../../people/programme/addresses';
import { Failure } from '../../ui/Failure';
import { Page } from '../../ui/Page';
import { PageHeader } from '../../ui/PageHeader';
import { PrintIcon } from '../../ui/icons';
import { Loading } from '../../ui/Skeleton';
import { NotFoundPage } from '../not-found/NotFoundPage';
import styles from './BoardPage.module.css';
import { BoardSheet } from './BoardSheet';

const BoardPageDocument = graphql(`
  query BoardPage($code: String!) {
    intervention(code: $code) {
      id
      code
      title
      ...BoardSheet_intervention
    }
    programme {
      id
      minimumUseful
    }
  }
`);

/** The sheet for the wall, as it will be printed. */
export default function BoardPage() {
  const { t } = useTranslation();
  const addresses = useAddresses();
  const { code = '' } = useParams();
  const { data, error, refetch } = useQuery(BoardPageDocument, { variables: { code: code.toUpperCase() } });
  const name = t('board.title');
  if (!data)
    return (
      <Page title={name}>
        <h1 className="visually-hidden">{name}</h1>
        {error ? (
          <Failure sentence={refusalOf(error).message} onRetry={() => void refetch()} />
        ) : (
          <Loading heights={[24, 36, 520]} />
        )}
      </Page>
    );
  const { intervention, programme } = data;
  if (!intervention) return <NotFoundPage />;
  return (
    <Page title={`${name} · ${intervention.code}`}>
      <div className={styles.screen}>
        <PageHeader
          above={
            <Link to={addresses.intervention(intervention.code)}>
              {intervention.code} {intervention.title}
            </Link>
          }
          title={name}
          below={t('board.lead')}
          side={
            <Button variant="filled" leftSection={<PrintIcon size={18} />} onClick={() => window.print()}>
              {t('board.print')}
            </Button>
          }
        />
      </div>
      <BoardSheet intervention={intervention} minimumUseful={programme.minimumUseful} />
    </Page>
  );
}
