import { useMutation, useQuery } from '@apollo/client/react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import { v7 as newId } from 'uuid';
import { formatDateLong } from '@laeringsrum/locale';
import { graphql } from '../../graphql/generated';
import { useDoing } from '../../graphql/useDoing';
import { useAddresses } from '../../people/programme/addresses';
import { useToday } from '../../people/session/Session';
import { Section } from '../../ui/Section';
import { TextAction } from '../../ui/TextAction';
import { useLanguage } from '../../ui/useLanguage';
import { useMeetingWords } from './useMeetingWords';
import { WritingSheet } from './WritingSheet';
import styles from './GroupMeeting.module.css';

const MeetingsDocument = graphql(`
  query Meetings {
    groupMeetings {
      id
      number
      meetsOn
      closedOn
      location
      group {
        id
        nameDa
        nameEn
      }
    }
    programme {
      id
      groups {
        id
        key
        nameDa
        nameEn
        powers
      }
    }
  }
`);
const PlanDocument = graphql(`
  mutation PlanGroupMeeting($input: PlanGroupMeetingInput!) {
    planGroupMeeting(input: $input) {
      ...GroupMeetingParts
    }
  }
`);

/** The groups' meetings: what comes next first, then what has been. The lead plans another. */
export function Meetings({ keeps }: { keeps: boolean }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const today = useToday();
  const addresses = useAddresses();
  const navigate = useNavigate();
  const words = useMeetingWords();
  const [planning, setPlanning] = useState<string | null>(null);
  const { data, refetch } = useQuery(MeetingsDocument);
  const [plan] = useMutation(PlanDocument);
  const { busy, refused, doing, forget } = useDoing();
  if (!data) return null;
  // A group without powers meets elsewhere.
  const groups = data.programme.groups.filter(({ powers }) => powers.length > 0);
  const group = groups.find(({ key }) => key === planning);
  const coming = data.groupMeetings
    .filter(({ meetsOn, closedOn }) => !closedOn && meetsOn >= today)
    .reverse();
  const been = data.groupMeetings.filter((meeting) => !coming.includes(meeting));
  const save = async ({ meetsOn = '', location = '' }: Record<string, string>): Promise<boolean> => {
    const input = { id: newId(), groupKey: planning ?? '', meetsOn, location };
    const answer = await doing(() => plan({ variables: { input } }));
    if (answer === null) return false;
    const { data: found } = await refetch();
    const made = found?.groupMeetings.find(({ id }) => id === input.id);
    if (made) void navigate(addresses.groupMeeting(made.number), { replace: true });
    return true;
  };
  return (
    <Section title={t('meeting.list')}>
      {data.groupMeetings.length === 0 ? <p>{t(keeps ? 'meeting.noneLead' : 'meeting.none')}</p> : null}
      <ul>
        {[...coming, ...been].map((meeting) => (
          <li key={meeting.id} className={styles.row}>
            <span className={styles.quiet}>{formatDateLong(meeting.meetsOn, language)}</span>
            <span>
              <Link to={addresses.groupMeeting(meeting.number)}>{words.group(meeting)}</Link>
              {meeting.location ? <span className={styles.quiet}> · {meeting.location}</span> : null}
            </span>
            <span className={styles.quiet}>{words.state(meeting)}</span>
          </li>
        ))}
      </ul>
      {keeps ? (
        <div className={styles.acts}>
          {groups.map(({ key, nameDa, nameEn }) => (
            <TextAction key={key} onClick={() => setPlanning(key)}>
              {t('meeting.plan', { group: language === 'da' ? nameDa : nameEn })}
            </TextAction>
          ))}
        </div>
      ) : null}
      {group ? (
        <WritingSheet
          draft={`GroupMeeting:new:${group.key}`}
          above={t('steering.title')}
          title={t('meeting.plan', { group: language === 'da' ? group.nameDa : group.nameEn })}
          action={t('meeting.planSave')}
          first={{ meetsOn: '', location: '' }}
          fields={[
            { name: 'meetsOn', label: t('meeting.day'), most: 10, kind: 'date' },
            { name: 'location', label: t('meeting.location'), most: 160, kind: 'line' },
          ]}
          {...{ busy, refused }}
          onClose={() => {
            forget();
            setPlanning(null);
          }}
          onSave={save}
        />
      ) : null}
    </Section>
  );
}
