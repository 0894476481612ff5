import { useMutation } from '@apollo/client/react';
import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { v7 as newId } from 'uuid';
import { clockText } from '@laeringsrum/domain';
import { formatDateLong } from '@laeringsrum/locale';
import { type FragmentType, graphql, readFragment } from '../../graphql/generated';
import { type ProjectMeeting_MeetingFragment } from '../../graphql/generated/graphql';
import { useDoing } from '../../graphql/useDoing';
import { hasCprNumber } from '../../improvement/personal-data/guard';
import { useToday } from '../../people/session/Session';
import { PlusIcon } from '../../ui/icons';
import { Section } from '../../ui/Section';
import { TextAction } from '../../ui/TextAction';
import { useLanguage } from '../../ui/useLanguage';
import { WrittenSheet } from '../../ui/WrittenSheet';
import { Points } from '../seminar/Agreements';
import { AgreementForm } from '../seminar/AgreementForm';
import { ActionPoint_point } from '../seminar/seminar-parts';
import { clockOf, minuteOf } from './clock';
import { MeetingAgenda } from './MeetingAgenda';
import { ProjectMeeting_meeting } from './project-group-parts';
import styles from './ProjectGroup.module.css';

const AddDocument = graphql(`
  mutation AddProjectMeeting($input: ProjectMeetingInput!) {
    addProjectMeeting(input: $input) {
      ...ProjectMeeting_meeting
    }
  }
`);
const UpdateDocument = graphql(`
  mutation UpdateProjectMeeting($id: ID!, $version: Int!, $patch: ProjectMeetingPatch!) {
    updateProjectMeeting(id: $id, version: $version, patch: $patch) {
      ...ProjectMeeting_meeting
    }
  }
`);

interface Written {
  readonly id: string;
  readonly version: number | null;
  readonly onDay: string;
  readonly clock: string;
  readonly venue: string;
  readonly guests: string;
}

interface MeetingsProps {
  meetings: ReadonlyArray<FragmentType<typeof ProjectMeeting_meeting>>;
  mayKeep: boolean;
}

/** The project group's meetings, the next one open and the earlier ones folded away. */
export function Meetings({ meetings: masked, mayKeep }: MeetingsProps) {
  const { t } = useTranslation();
  const today = useToday();
  const meetings = readFragment(ProjectMeeting_meeting, masked);
  const [add] = useMutation(AddDocument, { refetchQueries: ['ProjectGroupPage', 'FirstWeek'] });
  const [update] = useMutation(UpdateDocument);
  const { busy, refused, doing, refuse } = useDoing();
  const [writing, setWriting] = useState<Written | null>(null);
  const begin = () =>
    setWriting({ id: newId(), version: null, onDay: today, clock: '09.00', venue: '', guests: '' });
  const save = async () => {
    if (!writing) return;
    const { id, version, onDay, venue, guests } = writing;
    const startsMinute = minuteOf(writing.clock);
    if (startsMinute === null || !onDay) return refuse(t('seminar.clockUnread'));
    if (hasCprNumber(guests)) return refuse(t('cycle.personalData'));
    const done = await doing<unknown>(() =>
      version === null
        ? add({ variables: { input: { id, onDay, startsMinute, venue } } })
        : update({ variables: { id, version, patch: { onDay, startsMinute, venue, guests } } }),
    );
    if (done) setWriting(null);
  };
  const coming = meetings.filter(({ onDay }) => onDay >= today).toReversed();
  const held = meetings.filter(({ onDay }) => onDay < today);
  const [last, ...older] = held;
  const open = [...coming, ...(last ? [last] : [])];
  const one = (meeting: ProjectMeeting_MeetingFragment) => (
    <Meeting
      key={meeting.id}
      meeting={meeting}
      mayKeep={mayKeep}
      onEdit={() =>
        setWriting({ ...meeting, clock: clockOf(meeting.startsMinute), version: meeting.version })
      }
    />
  );
  return (
    <Section
      title={t('projectGroup.meetings.title')}
      action={
        mayKeep ? (
          <TextAction icon={<PlusIcon size={17} />} onClick={begin}>
            {t('projectGroup.meetings.add')}
          </TextAction>
        ) : undefined
      }
    >
      {meetings.length === 0 ? <p>{t('projectGroup.meetings.none')}</p> : null}
      {open.map(one)}
      {older.length > 0 ? (
        <details>
          <summary>{t('projectGroup.meetings.earlier')}</summary>
          {older.map(one)}
        </details>
      ) : null}
      {writing ? (
        <WrittenSheet
          title={t(writing.version === null ? 'projectGroup.meetings.add' : 'projectGroup.meetings.edit')}
          action={t('projectGroup.meetings.save')}
          busy={busy}
          problem={refused}
          onClose={() => setWriting(null)}
          onSave={() => void save()}
        >
          <TextInput
            type="date"
            label={t('projectGroup.meetings.day')}
            value={writing.onDay}
            onChange={(event) => setWriting({ ...writing, onDay: event.currentTarget.value })}
          />
          <TextInput
            label={t('projectGroup.meetings.clock')}
            value={writing.clock}
            maxLength={5}
            inputMode="numeric"
            onChange={(event) => setWriting({ ...writing, clock: event.currentTarget.value })}
          />
          <TextInput
            label={t('projectGroup.meetings.venue')}
            value={writing.venue}
            maxLength={160}
            onChange={(event) => setWriting({ ...writing, venue: event.currentTarget.value })}
          />
          {writing.version === null ? null : (
            <TextInput
              label={t('projectGroup.meetings.guests')}
              description={t('projectGroup.meetings.guestsHint')}
              value={writing.guests}
              maxLength={300}
              onChange={(event) => setWriting({ ...writing, guests: event.currentTarget.value })}
            />
          )}
        </WrittenSheet>
      ) : null}
    </Section>
  );
}

function Meeting({
  meeting,
  mayKeep,
  onEdit,
}: {
  meeting: ProjectMeeting_MeetingFragment;
  mayKeep: boolean;
  onEdit: () => void;
}) {
  const { t } = useTranslation();
  const language = useLanguage();
  const today = useToday();
  const { id, onDay, startsMinute, venue, guests, points } = meeting;
  const promised = readFragment(ActionPoint_point, meeting.actionPoints);
  // What is promised is promised when one meets.
  const mayAgree = mayKeep && onDay <= today;
  const when = formatDateLong(onDay, language);
  return (
    <article className={styles.meeting} aria-label={t('projectGroup.meetings.on', { when })}>
      <h3>{t('projectGroup.meetings.on', { when })}</h3>
      <p className={styles.quiet}>
        {[t('projectGroup.meetings.at', { clock: clockText(startsMinute, language) }), venue]
          .filter(Boolean)
          .join(' · ')}
        {guests ? ` · ${t('projectGroup.meetings.guestsAre', { guests })}` : ''}{' '}
        {mayKeep ? (
          <TextAction inline onClick={onEdit}>
            {t('projectGroup.meetings.edit')}
          </TextAction>
        ) : null}
      </p>
      <h4>{t('projectGroup.meetings.agenda')}</h4>
      <MeetingAgenda meetingId={id} points={points} mayKeep={mayKeep} />
      {mayAgree || promised.length > 0 ? <h4>{t('projectGroup.meetings.promised')}</h4> : null}
      {mayAgree ? <AgreementForm at={{ meetingId: id }} refetch="ProjectGroupPage" /> : null}
      {promised.length > 0 ? <Points points={promised} /> : null}
    </article>
  );
}
