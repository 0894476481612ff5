import { useId, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { type GroupMeetingPartsFragment } from '../../graphql/generated/graphql';
import { TextAction } from '../../ui/TextAction';
import { Remarks } from './Remarks';
import { type GroupMeetingActs } from './useGroupMeeting';
import styles from './GroupMeeting.module.css';

export type AgendaPoint = GroupMeetingPartsFragment['items'][number];

interface MeetingItemProps {
  meeting: GroupMeetingPartsFragment;
  item: AgendaPoint;
  at: number;
  keeps: boolean;
  remarks: boolean;
  acts: GroupMeetingActs;
  onWrite: () => void;
  onRemark: () => void;
  /** What the platform knows of this point, shown under the lead's note. */
  children?: ReactNode;
}

/** One point: what it is about, what was said beforehand and at the meeting, and what was decided. */
export function MeetingItem(props: MeetingItemProps) {
  const { meeting, item, at, keeps, remarks, acts, onWrite, onRemark, children } = props;
  const { t } = useTranslation();
  const id = useId();
  const open = meeting.closedOn == null;
  const title = item.title || t(`meeting.parts.${item.part}`);
  const named = (act: string) => `${act}: ${title}`;
  return (
    <section className={styles.item} aria-labelledby={id}>
      <span className={styles.number} aria-hidden="true">
        {at + 1}
      </span>
      <div className={styles.body}>
        <h2 id={id}>{title}</h2>
        {item.note ? <p>{item.note}</p> : null}
        {children}
        <Remarks
          remarks={meeting.remarks.filter(({ itemId, kind }) => kind === 'COMMENT' && itemId === item.id)}
          open={open}
          acts={acts}
        />
        {item.minutes ? <p>{item.minutes}</p> : null}
        {item.decision ? (
          <p className={styles.decision}>
            <strong>{t('meeting.decided')}</strong> {item.decision}
          </p>
        ) : null}
        {open ? (
          <div className={styles.acts}>
            {keeps ? (
              <>
                <TextAction aria-label={named(t('meeting.write'))} onClick={onWrite}>
                  {t('meeting.write')}
                </TextAction>
                <TextAction
                  quiet
                  disabled={acts.busy || at === 0}
                  aria-label={named(t('meeting.up'))}
                  onClick={() => void acts.moveItem(item, at - 1)}
                >
                  {t('meeting.up')}
                </TextAction>
                <TextAction
                  quiet
                  disabled={acts.busy || at === meeting.items.length - 1}
                  aria-label={named(t('meeting.down'))}
                  onClick={() => void acts.moveItem(item, at + 1)}
                >
                  {t('meeting.down')}
                </TextAction>
                {item.minutes || item.decision ? null : (
                  <TextAction
                    quiet
                    disabled={acts.busy}
                    aria-label={named(t('meeting.remove'))}
                    onClick={() => void acts.removeItem(item)}
                  >
                    {t('meeting.remove')}
                  </TextAction>
                )}
              </>
            ) : null}
            {remarks ? (
              <TextAction quiet aria-label={named(t('meeting.comment'))} onClick={onRemark}>
                {t('meeting.comment')}
              </TextAction>
            ) : null}
          </div>
        ) : null}
      </div>
    </section>
  );
}
