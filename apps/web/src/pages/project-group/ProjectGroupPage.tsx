import { useQuery } from '@apollo/client/react';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { graphql } from '../../graphql/generated';
import { refusalOf } from '../../graphql/refusal';
import { Expertise } from '../../network/expertise/Expertise';
import { Thresholds } from '../../network/follow-up/Thresholds';
import { SharingLog } from '../../network/knowledge-sharing/SharingLog';
import { Commitments } from '../../network/project-group/Commitments';
import { FirstWeek } from '../../network/project-group/FirstWeek';
import { Meetings } from '../../network/project-group/Meetings';
import { isNotForMe } from '../not-found/is-not-for-me';
import { NotFoundPage } from '../not-found/NotFoundPage';
import styles from '../../network/project-group/ProjectGroup.module.css';
import { useAddresses } from '../../people/programme/addresses';
import { useCan } from '../../people/session/Session';
import { Failure } from '../../ui/Failure';
import { ChevronLeftIcon } from '../../ui/icons';
import { Page } from '../../ui/Page';
import { PageHeader } from '../../ui/PageHeader';
import { Loading } from '../../ui/Skeleton';
import { useLanguage } from '../../ui/useLanguage';

const ProjectGroupPageDocument = graphql(`
  query ProjectGroupPage {
    commitments {
      placeId
      interventions
      undescribed
      standings {
        commitment
        state
      }
    }
    projectMeetings {
      id
      ...ProjectMeeting_meeting
    }
    expertiseRequests {
      id
      ...Expertise_request
    }
    knowledgeSharings {
      id
      ...Sharing_entry
    }
    programme {
      id
      placeLevelDa
      placeLevelEn
      places {
        id
        name
        slug
      }
      milestones {
        id
        number
        parentKey
        date
        precision
      }
    }
  }
`);

/** The milestone by which the local descriptions are to be there. */
const descriptionMilestone = 3;

/** The frame around the places' work: what they have bound themselves to, the project group's meetings, help from outside, and what is shared with others. */
export default function ProjectGroupPage() {
  const { t } = useTranslation();
  const language = useLanguage();
  const addresses = useAddresses();
  const { programme: slug = '' } = useParams();
  const can = useCan(slug);
  const { data, error, refetch } = useQuery(ProjectGroupPageDocument);
  const title = t('projectGroup.title');
  if (isNotForMe(error)) return <NotFoundPage />;
  if (!data)
    return (
      <Page title={title}>
        <PageHeader title={title} />
        {error ? (
          <Failure sentence={refusalOf(error).message} onRetry={() => void refetch()} />
        ) : (
          <Loading heights={[60, 240, 240]} />
        )}
      </Page>
    );
  const { commitments, projectMeetings, expertiseRequests, knowledgeSharings, programme } = data;
  const mayKeep = can('frame:keep');
  const placeWord = language === 'da' ? programme.placeLevelDa : programme.placeLevelEn;
  const due = programme.milestones.find(
    ({ number, parentKey }) => number === descriptionMilestone && parentKey === null,
  );
  return (
    <Page title={title}>
      <PageHeader
        above={
          <Link to={addresses.overview}>
            <ChevronLeftIcon size={16} /> {t('overview.title')}
          </Link>
        }
        title={title}
        below={t('projectGroup.below')}
      />
      {mayKeep ? <FirstWeek placeCount={programme.places.length} /> : null}
      <Meetings meetings={projectMeetings} mayKeep={mayKeep} />
      <Commitments
        rows={commitments}
        places={programme.places}
        placeWord={placeWord.charAt(0).toLocaleUpperCase('da') + placeWord.slice(1)}
        due={due?.date && due.precision ? { date: due.date, precision: due.precision } : null}
      />
      <div className={styles.columns}>
        <Expertise requests={expertiseRequests} places={programme.places} />
        <SharingLog entries={knowledgeSharings} mayKeep={mayKeep} />
      </div>
      {can('followUp:read') ? <Thresholds /> : null}
    </Page>
  );
}
