import { useQuery } from '@apollo/client/react';
import { useTranslation } from 'react-i18next';
import { formatDateLong } from '@laeringsrum/locale';
import { Link, useParams, useSearchParams } from 'react-router';
import { DeviationList } from '../../governance/deviation/DeviationList';
import { DecisionLog } from '../../governance/deviation/DecisionLog';
import { Extensions } from '../../governance/extension/Extensions';
import { EconomyQuestion } from '../../governance/economy/EconomyQuestion';
import { Milestones } from '../../governance/milestone/Milestones';
import { Anchorings } from '../../governance/anchoring/Anchorings';
import { Meetings } from '../../governance/group-meeting/Meetings';
import { useMeetingWords } from '../../governance/group-meeting/useMeetingWords';
import { OwnPlace } from '../../governance/steering/OwnPlace';
import { CurveSignals } from '../../governance/steering/CurveSignals';
import { PaperQuestion } from './PaperQuestion';
import { ProgressField } from '../../governance/steering/ProgressField';
import { graphql } from '../../graphql/generated';
import { refusalOf } from '../../graphql/refusal';
import { useAddresses } from '../../people/programme/addresses';
import { useCan, useMemberships, useToday } from '../../people/session/Session';
import { Failure } from '../../ui/Failure';
import { PrintIcon } from '../../ui/icons';
import { Page } from '../../ui/Page';
import { PageHeader } from '../../ui/PageHeader';
import { Section } from '../../ui/Section';
import { Loading } from '../../ui/Skeleton';
import { useLanguage } from '../../ui/useLanguage';
import { TextAction } from '../../ui/TextAction';
import { Question } from './Question';
import styles from './SteeringPage.module.css';

const SteeringPageDocument = graphql(`
  query SteeringPage($deviations: Boolean!, $meetings: Boolean!) {
    deviations @include(if: $deviations) {
      id
      ...DeviationList_deviation
    }
    decidedDeviations {
      id
      ...DecisionLog_decision
    }
    extensionRequests {
      id
      ...DecisionLog_extension
    }
    hasCitizensPool @include(if: $deviations)
    groupMeetingDecisions @include(if: $meetings) {
      id
      ...DecisionLog_meeting
    }
    groupMeetings @include(if: $meetings) {
      id
      number
      meetsOn
      closedOn
      group {
        id
        nameDa
        nameEn
      }
    }
    programme {
      id
      placeLevelPluralDa
      placeLevelPluralEn
      ...Milestones_programme
    }
  }
`);

/** Ten minutes before the meeting: what must be decided, do we move, does the money hold, is there more paper. */
export default function SteeringPage() {
  const { t } = useTranslation();
  const { programme: slug = '' } = useParams();
  const can = useCan(slug);
  const addresses = useAddresses();
  const language = useLanguage();
  const today = useToday();
  const memberships = useMemberships(slug);
  const words = useMeetingWords();
  const [search, setSearch] = useSearchParams();
  const meeting = search.get('visning') === 'moede';
  const seesDeviations = can('deviation:read');
  const seesMeetings = can('groupMeeting:read');
  const { data, error, refetch } = useQuery(SteeringPageDocument, {
    variables: { deviations: seesDeviations, meetings: seesMeetings },
  });
  const next = data?.groupMeetings?.findLast(({ meetsOn, closedOn }) => !closedOn && meetsOn >= today);
  const own = memberships.filter(({ role }) => role === 'CHIEF' || role === 'STEERING_MEMBER');
  const decides = can('deviation:vote') || can('deviation:recommend');
  return (
    <Page title={t('steering.title')}>
      <div className={meeting ? styles.meeting : undefined}>
        <PageHeader
          title={t('steering.title')}
          below={
            next
              ? t('meeting.next', { group: words.group(next), date: formatDateLong(next.meetsOn, language) })
              : t('steering.lead')
          }
          side={
            <span className={styles.tools}>
              {can('report:read') || can('reportPage:read') ? (
                <Link to={addresses.report}>{t('report.see')}</Link>
              ) : null}
              <TextAction quiet icon={<PrintIcon size={18} />} onClick={() => window.print()}>
                {t('steering.print')}
              </TextAction>
              <TextAction quiet onClick={() => setSearch(meeting ? {} : { visning: 'moede' })}>
                {t(meeting ? 'steering.meetingOff' : 'steering.meeting')}
              </TextAction>
            </span>
          }
        />
        {data ? (
          <>
            {seesDeviations ? (
              <Question number={1} title={t(decides ? 'steering.decide.title' : 'steering.decide.own')}>
                <DeviationList deviations={data.deviations ?? []} decides={decides} />
              </Question>
            ) : null}
            <Question number={seesDeviations ? 2 : 1} title={t('steering.moving.title')}>
              <Milestones programme={data.programme} />
              <div className={styles.moving}>
                {can('steering:progress') ? <ProgressField /> : null}
                <CurveSignals />
              </div>
            </Question>
            {can('economy:read') ? (
              <Question number={3} title={t('economy.question')}>
                <EconomyQuestion />
              </Question>
            ) : null}
            <Question
              number={2 + [seesDeviations, can('economy:read')].filter(Boolean).length}
              title={t('steering.paper.title')}
            >
              <PaperQuestion />
            </Question>
            <div className={styles.after}>
              {own.map(({ id, placeKey, placeName }) =>
                placeKey && placeName ? <OwnPlace key={id} placeKey={placeKey} name={placeName} /> : null,
              )}
              {data.hasCitizensPool && can('pool:request') && !can('economy:read') ? (
                <Section title={t('economy.pool.title')}>
                  <Link to={addresses.economy}>{t('economy.pool.link')}</Link>
                </Section>
              ) : null}
              <Anchorings proposes={can('anchoring:propose')} />
              <Extensions keeps={can('extension:keep')} />
              {seesMeetings ? <Meetings keeps={can('groupMeeting:keep')} /> : null}
              <DecisionLog
                decisions={data.decidedDeviations}
                meetings={data.groupMeetingDecisions ?? []}
                extensions={data.extensionRequests}
              />
            </div>
          </>
        ) : error ? (
          <Failure sentence={refusalOf(error).message} onRetry={() => void refetch()} />
        ) : (
          <Loading heights={[40, 120, 120, 240]} />
        )}
      </div>
    </Page>
  );
}
