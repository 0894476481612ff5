import { useTranslation } from 'react-i18next';
import { type GroupMeetingPartsFragment } from '../../graphql/generated/graphql';
import { usePerson } from '../../people/session/Session';
import { TextAction } from '../../ui/TextAction';
import { type GroupMeetingActs } from './useGroupMeeting';
import styles from './GroupMeeting.module.css';

interface RemarksProps {
  remarks: GroupMeetingPartsFragment['remarks'];
  open: boolean;
  acts: GroupMeetingActs;
}

/** What has been said beforehand; one's own can be taken back until the minutes are closed. */
export function Remarks({ remarks, open, acts }: RemarksProps) {
  const { t } = useTranslation();
  const person = usePerson();
  if (remarks.length === 0) return null;
  return (
    <ul>
      {remarks.map((remark) => (
        <li key={remark.id} className={styles.remark}>
          <span>
            <strong>{remark.kind === 'PRIORITY' ? remark.place?.name : remark.by?.name}</strong>:{' '}
            {remark.text}
          </span>
          {open && remark.by?.id === person.id ? (
            <TextAction
              quiet
              disabled={acts.busy}
              aria-label={t('meeting.takeBackNamed', { text: remark.text })}
              onClick={() => void acts.takeBack(remark.id)}
            >
              {t('meeting.takeBack')}
            </TextAction>
          ) : null}
        </li>
      ))}
    </ul>
  );
}
