import { Button, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { MOST_PRIORITIES } from '@laeringsrum/domain';
import { useKeptFields } from '../../graphql/drafts/useKeptFields';
import { type GroupMeetingPartsFragment } from '../../graphql/generated/graphql';
import { hasCprNumber } from '../../improvement/personal-data/guard';
import { usePerson } from '../../people/session/Session';
import { Remarks } from './Remarks';
import { type GroupMeetingActs } from './useGroupMeeting';
import styles from './GroupMeeting.module.css';

/** A point of one's own, at the end of the agenda. */
export function AddPoint({ acts }: { acts: GroupMeetingActs }) {
  const { t } = useTranslation();
  const [title, setTitle] = useState('');
  const blocked = hasCprNumber(title);
  const add = async () => {
    if (blocked || title.trim() === '') return;
    if (await acts.addItem(title.trim())) setTitle('');
  };
  return (
    <form
      className={styles.add}
      onSubmit={(event) => {
        event.preventDefault();
        void add();
      }}
    >
      <TextInput
        label={t('meeting.newPoint')}
        value={title}
        maxLength={160}
        error={blocked ? t('cycle.personalData') : undefined}
        onChange={(event) => setTitle(event.currentTarget.value)}
      />
      <Button type="submit" variant="default" disabled={acts.busy}>
        {t('meeting.addPoint')}
      </Button>
    </form>
  );
}

interface PrioritiesProps {
  meeting: GroupMeetingPartsFragment;
  places: readonly { readonly id: string; readonly name: string }[];
  acts: GroupMeetingActs;
}
const nothing = { text: '' };

/** What each place puts first; a chief adds up to three for the own one. */
export function Priorities({ meeting, places, acts }: PrioritiesProps) {
  const { t } = useTranslation();
  const person = usePerson();
  const kept = useKeptFields(person.id, `GroupMeetingPriority:${meeting.id}`, nothing, hasCprNumber);
  const priorities = meeting.remarks.filter(({ kind }) => kind === 'PRIORITY');
  const open = meeting.closedOn == null;
  const [place] = places;
  const own = priorities.filter(({ placeId }) => placeId === place?.id).length;
  const { text } = kept.fields;
  const blocked = hasCprNumber(text);
  const send = async () => {
    if (!place || blocked || text.trim() === '') return;
    if (await acts.prioritise(place.id, text.trim())) kept.clear();
  };
  return (
    <>
      {priorities.length === 0 ? <p className={styles.quiet}>{t('meeting.noPriorities')}</p> : null}
      <Remarks remarks={priorities} open={open} acts={acts} />
      {open && place && own < MOST_PRIORITIES ? (
        <form
          className={styles.add}
          onSubmit={(event) => {
            event.preventDefault();
            void send();
          }}
        >
          <TextInput
            label={t('meeting.priority', { place: place.name })}
            description={t('meeting.priorityHint', { count: MOST_PRIORITIES - own })}
            value={text}
            maxLength={300}
            error={blocked ? t('cycle.personalData') : undefined}
            onChange={(event) => kept.change({ text: event.currentTarget.value })}
          />
          <Button type="submit" variant="default" disabled={acts.busy}>
            {t('meeting.prioritySend')}
          </Button>
        </form>
      ) : null}
    </>
  );
}
