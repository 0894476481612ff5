import { useMutation } from '@apollo/client/react';
import { Textarea, TextInput } from '@mantine/core';
import { useState, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { v7 as newId } from 'uuid';
import { graphql } from '../../graphql/generated';
import { type ProjectMeeting_MeetingFragment } from '../../graphql/generated/graphql';
import { useDoing } from '../../graphql/useDoing';
import { hasCprNumber } from '../../improvement/personal-data/guard';
import { announce } from '../../ui/announce';
import { PlusIcon } from '../../ui/icons';
import { TextAction } from '../../ui/TextAction';
import { WrittenSheet } from '../../ui/WrittenSheet';
import styles from './ProjectGroup.module.css';

const AddDocument = graphql(`
  mutation AddProjectPoint($input: ProjectPointInput!) {
    addProjectPoint(input: $input) {
      ...ProjectMeeting_meeting
    }
  }
`);
const UpdateDocument = graphql(`
  mutation UpdateProjectPoint($id: ID!, $version: Int!, $patch: ProjectPointPatch!) {
    updateProjectPoint(id: $id, version: $version, patch: $patch) {
      ...ProjectMeeting_meeting
    }
  }
`);
const MoveDocument = graphql(`
  mutation MoveProjectPoint($id: ID!, $version: Int!, $index: Int!) {
    moveProjectPoint(id: $id, version: $version, index: $index) {
      ...ProjectMeeting_meeting
    }
  }
`);
const RemoveDocument = graphql(`
  mutation RemoveProjectPoint($id: ID!, $version: Int!) {
    removeProjectPoint(id: $id, version: $version) {
      ...ProjectMeeting_meeting
    }
  }
`);

interface MeetingAgendaProps {
  meetingId: string;
  points: ProjectMeeting_MeetingFragment['points'];
  mayKeep: boolean;
}
interface Written {
  readonly id: string;
  readonly version: number | null;
  readonly title: string;
  readonly outcome: string;
}

/** Points in their order, each with what came of it: agenda and minutes are one list. */
export function MeetingAgenda({ meetingId, points, mayKeep }: MeetingAgendaProps) {
  const { t } = useTranslation();
  const [add] = useMutation(AddDocument);
  const [update] = useMutation(UpdateDocument);
  const [move] = useMutation(MoveDocument);
  const [remove] = useMutation(RemoveDocument);
  const { busy, refused, doing, refuse } = useDoing();
  const [writing, setWriting] = useState<Written | null>(null);
  const moveBy = async (at: number, by: number) => {
    const point = points[at];
    const index = at + by;
    if (busy || !point || index < 0 || index >= points.length) return;
    if (await doing(() => move({ variables: { id: point.id, version: point.version, index } })))
      announce(t('projectGroup.meetings.moved', { title: point.title, at: index + 1 }));
  };
  const onKey = (event: KeyboardEvent, at: number) => {
    if (event.key !== 'ArrowUp' && event.key !== 'ArrowDown') return;
    event.preventDefault();
    void moveBy(at, event.key === 'ArrowUp' ? -1 : 1);
  };
  const save = async () => {
    if (!writing?.title.trim()) return;
    const { id, version, title, outcome } = writing;
    if (hasCprNumber(title) || hasCprNumber(outcome)) return refuse(t('cycle.personalData'));
    const done = await doing<unknown>(() =>
      version === null
        ? add({ variables: { input: { id, meetingId, title } } })
        : update({ variables: { id, version, patch: { title, outcome } } }),
    );
    if (done) setWriting(null);
  };
  const drop = async (id: string, version: number) => {
    if (await doing(() => remove({ variables: { id, version } }))) setWriting(null);
  };
  return (
    <>
      {points.length === 0 ? <p className={styles.quiet}>{t('projectGroup.meetings.noPoints')}</p> : null}
      <ol className={styles.points}>
        {points.map((point, at) => (
          <li key={point.id}>
            <span className={styles.number}>{at + 1}</span>
            <span>
              {mayKeep ? (
                <button
                  type="button"
                  className={styles.point}
                  aria-label={t('projectGroup.meetings.editPoint', { title: point.title })}
                  onClick={() => setWriting(point)}
                >
                  {point.title}
                </button>
              ) : (
                <span className={styles.point}>{point.title}</span>
              )}
              {point.outcome ? <p className={styles.outcome}>{point.outcome}</p> : null}
            </span>
            {mayKeep ? (
              <button
                type="button"
                className={styles.handle}
                aria-label={t('projectGroup.meetings.move', { title: point.title })}
                onKeyDown={(event) => onKey(event, at)}
                onClick={() => void moveBy(at, -1)}
              >
                <span aria-hidden="true">⠿</span>
              </button>
            ) : null}
          </li>
        ))}
      </ol>
      {refused && !writing ? <p role="alert">{refused}</p> : null}
      {mayKeep ? (
        <TextAction
          icon={<PlusIcon size={17} />}
          onClick={() => setWriting({ id: newId(), version: null, title: '', outcome: '' })}
        >
          {t('projectGroup.meetings.addPoint')}
        </TextAction>
      ) : null}
      {writing ? (
        <WrittenSheet
          title={
            writing.version === null
              ? t('projectGroup.meetings.addPoint')
              : t('projectGroup.meetings.editPoint', { title: writing.title })
          }
          action={t('projectGroup.meetings.save')}
          busy={busy}
          problem={refused}
          onClose={() => setWriting(null)}
          onSave={() => void save()}
        >
          <TextInput
            label={t('projectGroup.meetings.pointTitle')}
            value={writing.title}
            maxLength={160}
            data-autofocus
            onChange={(event) => setWriting({ ...writing, title: event.currentTarget.value })}
          />
          {writing.version === null ? null : (
            <>
              <Textarea
                label={t('projectGroup.meetings.outcome')}
                value={writing.outcome}
                maxLength={2000}
                autosize
                minRows={3}
                onChange={(event) => setWriting({ ...writing, outcome: event.currentTarget.value })}
              />
              <TextAction onClick={() => void drop(writing.id, writing.version ?? 1)}>
                {t('projectGroup.meetings.removePoint')}
              </TextAction>
            </>
          )}
        </WrittenSheet>
      ) : null}
    </>
  );
}
