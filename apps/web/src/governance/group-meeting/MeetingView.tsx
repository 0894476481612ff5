import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { type FragmentType, readFragment } from '../../graphql/generated';
import { OrderDocument } from '../../people/documents/OrderDocument';
import { announce } from '../../ui/announce';
import { PageHeader } from '../../ui/PageHeader';
import { TextAction } from '../../ui/TextAction';
import { useAddresses } from '../../people/programme/addresses';
import { DeviationList, type DeviationList_deviation } from '../deviation/DeviationList';
import { AddPoint, Priorities } from './MeetingForms';
import { GroupMeetingParts } from './group-meeting-parts';
import { MeetingItem, type AgendaPoint } from './MeetingItem';
import { Remarks } from './Remarks';
import { useGroupMeeting } from './useGroupMeeting';
import { useMeetingWords } from './useMeetingWords';
import { WritingSheet } from './WritingSheet';
import styles from './GroupMeeting.module.css';

/** What the person who looks may do, by the table of permissions. */
export interface MeetingRights {
  readonly keeps: boolean;
  readonly remarks: boolean;
  /** The places one may say of what comes first. */
  readonly places: readonly { readonly id: string; readonly name: string }[];
}

interface MeetingViewProps {
  meeting: FragmentType<typeof GroupMeetingParts>;
  deviations: ReadonlyArray<FragmentType<typeof DeviationList_deviation>>;
  rights: MeetingRights;
  onRefused: () => void;
}

type Writing = 'nothing' | 'meeting' | 'close' | { write: AgendaPoint } | { remark: AgendaPoint | null };

/** A meeting on one page: the agenda before it, the minutes after; printed as it stands. */
export function MeetingView({ meeting: masked, deviations, rights, onRefused }: MeetingViewProps) {
  const { t } = useTranslation();
  const addresses = useAddresses();
  const meeting = readFragment(GroupMeetingParts, masked);
  const words = useMeetingWords();
  const acts = useGroupMeeting(meeting, onRefused);
  const [writing, setWriting] = useState<Writing>('nothing');
  const open = meeting.closedOn == null;
  const close = () => {
    acts.forget();
    setWriting('nothing');
  };
  const sheet = { above: words.name(meeting), busy: acts.busy, refused: acts.refused, onClose: close };
  const closeMinutes = async () => {
    if (await acts.close()) announce(t('meeting.closedNow'));
    setWriting('nothing');
  };
  return (
    <>
      <PageHeader
        above={<Link to={addresses.steering}>{t('steering.title')}</Link>}
        title={words.name(meeting)}
        below={[meeting.location, words.state(meeting)].filter(Boolean).join(' · ')}
        side={
          <OrderDocument kind="MEETING_PDF" subjectId={meeting.id}>
            {t(open ? 'meeting.pdfAgenda' : 'meeting.pdfMinutes')}
          </OrderDocument>
        }
      />
      {meeting.present ? (
        <p>
          <strong>{t('meeting.present')}:</strong> {meeting.present}
        </p>
      ) : null}
      {acts.refused && writing === 'nothing' ? (
        <p className={styles.problem} role="alert">
          {acts.refused}
        </p>
      ) : null}
      {meeting.items.map((item, at) => (
        <MeetingItem
          key={item.id}
          {...{ meeting, item, at, acts }}
          keeps={rights.keeps}
          remarks={rights.remarks}
          onWrite={() => setWriting({ write: item })}
          onRemark={() => setWriting({ remark: item })}
        >
          {item.part === 'DECIDE' && open ? <DeviationList deviations={deviations} decides /> : null}
          {item.part === 'PRIORITIES' ? (
            <Priorities meeting={meeting} places={rights.places} acts={acts} />
          ) : null}
          {item.part === 'ECONOMY' ? <Link to={addresses.economy}>{t('meeting.seeEconomy')}</Link> : null}
          {item.part === 'PROGRESS' ? <Link to={addresses.steering}>{t('meeting.seeProgress')}</Link> : null}
        </MeetingItem>
      ))}
      <Remarks
        remarks={meeting.remarks.filter(({ itemId, kind }) => kind === 'COMMENT' && itemId === null)}
        open={open}
        acts={acts}
      />
      {open && rights.keeps ? <AddPoint acts={acts} /> : null}
      {open ? (
        <div className={styles.acts}>
          {rights.keeps ? (
            <>
              <Button variant="default" onClick={() => setWriting('meeting')}>
                {t('meeting.edit')}
              </Button>
              {writing === 'close' ? (
                <span role="group" aria-label={t('meeting.closeAsk')} className={styles.acts}>
                  <span>{t('meeting.closeAsk')}</span>
                  <Button variant="filled" disabled={acts.busy} onClick={() => void closeMinutes()}>
                    {t('meeting.closeYes')}
                  </Button>
                  <TextAction quiet onClick={close}>
                    {t('meeting.closeNo')}
                  </TextAction>
                </span>
              ) : (
                <TextAction onClick={() => setWriting('close')}>{t('meeting.close')}</TextAction>
              )}
            </>
          ) : null}
          {rights.remarks ? (
            <TextAction quiet onClick={() => setWriting({ remark: null })}>
              {t('meeting.commentMeeting')}
            </TextAction>
          ) : null}
        </div>
      ) : null}
      {writing === 'meeting' ? (
        <WritingSheet
          {...sheet}
          draft={`GroupMeeting:${meeting.id}:${meeting.version}`}
          title={t('meeting.edit')}
          action={t('meeting.save')}
          first={{ meetsOn: meeting.meetsOn, location: meeting.location, present: meeting.present }}
          fields={[
            { name: 'meetsOn', label: t('meeting.day'), most: 10, kind: 'date' },
            { name: 'location', label: t('meeting.location'), most: 160, kind: 'line' },
            { name: 'present', label: t('meeting.present'), most: 600 },
          ]}
          onSave={(written) => acts.update(written)}
        />
      ) : null}
      {typeof writing === 'object' && 'write' in writing ? (
        <WritingSheet
          {...sheet}
          draft={`GroupMeetingItem:${writing.write.id}:${writing.write.version}`}
          title={writing.write.title || t(`meeting.parts.${writing.write.part}`)}
          action={t('meeting.save')}
          first={{
            note: writing.write.note,
            minutes: writing.write.minutes,
            decision: writing.write.decision,
          }}
          fields={[
            { name: 'note', label: t('meeting.note'), hint: t('meeting.noteHint'), most: 2000 },
            { name: 'minutes', label: t('meeting.minutes'), most: 6000, lines: 5 },
            { name: 'decision', label: t('meeting.decision'), hint: t('meeting.decisionHint'), most: 1000 },
          ]}
          // After a conflict has been told, what is sent again is meant for what stands there now.
          onSave={(written) =>
            acts.writeItem(meeting.items.find(({ id }) => id === writing.write.id) ?? writing.write, written)
          }
        />
      ) : null}
      {typeof writing === 'object' && 'remark' in writing ? (
        <WritingSheet
          {...sheet}
          draft={`GroupMeetingRemark:${meeting.id}:${writing.remark?.id ?? ''}`}
          title={t('meeting.commentTitle')}
          action={t('meeting.commentSend')}
          first={{ text: '' }}
          fields={[{ name: 'text', label: t('meeting.commentField'), most: 600, lines: 3 }]}
          onSave={({ text = '' }) => acts.remark(writing.remark?.id ?? null, text)}
        />
      ) : null}
    </>
  );
}
