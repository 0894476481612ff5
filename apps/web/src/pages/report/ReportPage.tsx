import { skipToken, useMutation, useQuery } from '@apollo/client/react';
import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link, useParams, useSearchParams } from 'react-router';
import { v7 as newId } from 'uuid';
import { type ReportKind } from '@laeringsrum/domain';
import { formatDateLong } from '@laeringsrum/locale';
import { HalfPages } from '../../governance/report/HalfPages';
import { ReportParts } from '../../governance/report/report-parts';
import { ReportSheet } from '../../governance/report/ReportSheet';
import { graphql, readFragment } from '../../graphql/generated';
import { refusalOf } from '../../graphql/refusal';
import { useAddresses } from '../../people/programme/addresses';
import { useCan, useToday } from '../../people/session/Session';
import { Failure } from '../../ui/Failure';
import { Page } from '../../ui/Page';
import { PageHeader } from '../../ui/PageHeader';
import { SelectField } from '../../ui/SelectField';
import { Loading } from '../../ui/Skeleton';
import { TextAction } from '../../ui/TextAction';
import { useLanguage } from '../../ui/useLanguage';

const ReportListDocument = graphql(`
  query ReportList($whole: Boolean!) {
    reports @include(if: $whole) {
      id
      title
    }
    programme {
      id
      funder
    }
  }
`);
const ReportDocument = graphql(`
  query Report($id: ID!) {
    report(id: $id) {
      id
      ...ReportParts
    }
  }
`);
const OpenDocument = graphql(`
  mutation OpenReport($input: OpenReportInput!) {
    openReport(input: $input) {
      id
    }
  }
`);

/** The newest report, or the one in the address: of the others their titles alone. A place that writes half a page sees its own. */
export default function ReportPage() {
  const { t } = useTranslation();
  const language = useLanguage();
  const today = useToday();
  const addresses = useAddresses();
  const { programme: slug = '' } = useParams();
  const can = useCan(slug);
  const [search, setSearch] = useSearchParams();
  const whole = can('report:read');
  const { data, error, refetch } = useQuery(ReportListDocument, { variables: { whole } });
  const [open, opening] = useMutation(OpenDocument);
  const reports = data?.reports ?? [];
  const chosen = reports.find(({ id }) => id === search.get('rapport')) ?? reports[0];
  const one = useQuery(ReportDocument, chosen ? { variables: { id: chosen.id } } : skipToken);
  const content = chosen ? one.data?.report : null;
  const report = readFragment(ReportParts, content);
  const failed = error ?? one.error;
  const title = chosen?.title ?? t('report.title');
  const day = (on: string | null | undefined) => (on ? formatDateLong(on, language) : '');
  const begin = async (kind: ReportKind) => {
    const funder = data?.programme.funder ?? '';
    const name =
      kind === 'FINAL'
        ? t('report.finalTitle', { funder })
        : t('report.statusTitle', { funder, date: formatDateLong(today, language) });
    const id = newId();
    await open({ variables: { input: { id, kind, title: name } } });
    await refetch();
    setSearch({ rapport: id });
  };
  return (
    <Page title={title}>
      <PageHeader
        above={<Link to={addresses.steering}>{t('steering.title')}</Link>}
        title={title}
        below={
          report
            ? t(`report.states.${report.state}`, {
                date: day(report.state === 'SIGNED' ? report.signedOn : report.lockedOn),
                name: report.signedBy?.name ?? '',
              })
            : chosen
              ? undefined
              : t('report.lead')
        }
        side={
          whole && reports.length > 1 ? (
            <SelectField
              label={t('report.choose')}
              hideLabel
              value={chosen?.id ?? ''}
              options={reports.map(({ id, title: label }) => ({ value: id, label }))}
              onChange={(id) => setSearch({ rapport: id })}
            />
          ) : undefined
        }
      />
      {!data || (chosen && !content) ? (
        failed ? (
          <Failure
            sentence={refusalOf(failed).message}
            onRetry={() => void (data ? one.refetch() : refetch())}
          />
        ) : (
          <Loading heights={[40, 300, 300]} />
        )
      ) : !whole ? (
        <HalfPages />
      ) : content ? (
        <ReportSheet key={content.id} report={content} onRefused={() => void one.refetch()} />
      ) : (
        <p>
          <strong>{t(can('report:comment') ? 'report.none' : 'report.noneApproved')}</strong>{' '}
          {can('report:edit') ? t('report.noneLead') : null}
        </p>
      )}
      {data && can('report:edit') ? (
        <p>
          {reports.length === 0 ? (
            <Button variant="filled" disabled={opening.loading} onClick={() => void begin('FINAL')}>
              {t('report.openFinal')}
            </Button>
          ) : null}{' '}
          <TextAction disabled={opening.loading} onClick={() => void begin('STATUS')}>
            {t('report.openStatus')}
          </TextAction>
        </p>
      ) : null}
    </Page>
  );
}
