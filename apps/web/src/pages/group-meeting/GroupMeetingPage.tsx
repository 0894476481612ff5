import { useQuery } from '@apollo/client/react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { MeetingView } from '../../governance/group-meeting/MeetingView';
import { graphql } from '../../graphql/generated';
import { refusalOf } from '../../graphql/refusal';
import { useCan, useMemberships } from '../../people/session/Session';
import { Failure } from '../../ui/Failure';
import { Page } from '../../ui/Page';
import { Loading } from '../../ui/Skeleton';
import { NotFoundPage } from '../not-found/NotFoundPage';

const GroupMeetingPageDocument = graphql(`
  query GroupMeetingPage($number: Int!) {
    groupMeeting(number: $number) {
      id
      ...GroupMeetingParts
    }
    deviations {
      id
      ...DeviationList_deviation
    }
  }
`);

export default function GroupMeetingPage() {
  const { t } = useTranslation();
  const { number: written = '', programme: slug = '' } = useParams();
  const number = /^\d{1,5}$/.test(written) ? Number(written) : 0;
  const can = useCan(slug);
  const memberships = useMemberships(slug);
  const { data, error, refetch } = useQuery(GroupMeetingPageDocument, {
    variables: { number },
    skip: number === 0,
  });
  const name = t('meeting.title');
  const places = memberships.flatMap(({ placeId, placeName }) =>
    placeId && can('groupMeeting:prioritise', placeId) ? [{ id: placeId, name: placeName ?? '' }] : [],
  );
  if (number === 0) return <NotFoundPage />;
  if (!data)
    return (
      <Page title={name}>
        <h1 className="visually-hidden">{name}</h1>
        {error ? (
          <Failure sentence={refusalOf(error).message} onRetry={() => void refetch()} />
        ) : (
          <Loading heights={[24, 60, 120, 120, 120]} />
        )}
      </Page>
    );
  if (!data.groupMeeting) return <NotFoundPage />;
  return (
    <Page title={name}>
      <MeetingView
        key={data.groupMeeting.id}
        meeting={data.groupMeeting}
        deviations={data.deviations}
        rights={{ keeps: can('groupMeeting:keep'), remarks: can('groupMeeting:remark'), places }}
        onRefused={() => void refetch()}
      />
    </Page>
  );
}
