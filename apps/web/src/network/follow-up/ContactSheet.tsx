import { useMutation } from '@apollo/client/react';
import { Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { v7 as newId } from 'uuid';
import { addDays, formatDateLong } from '@laeringsrum/locale';
import { graphql } from '../../graphql/generated';
import { type FollowUp_RowFragment } from '../../graphql/generated/graphql';
import { useDoing } from '../../graphql/useDoing';
import { hasCprNumber } from '../../improvement/personal-data/guard';
import { useToday } from '../../people/session/Session';
import { announce } from '../../ui/announce';
import { SelectField } from '../../ui/SelectField';
import { TextAction } from '../../ui/TextAction';
import { useLanguage } from '../../ui/useLanguage';
import { WrittenSheet } from '../../ui/WrittenSheet';

const NoteDocument = graphql(`
  mutation NoteContact($input: ContactNoteInput!) {
    noteContact(input: $input) {
      id
    }
  }
`);
const PauseDocument = graphql(`
  mutation PausePlace($input: PlacePauseInput!) {
    pausePlace(input: $input) {
      id
    }
  }
`);

/** What was talked of and when to come back to it; the row leaves the list until then. Or a pause for the place. */
export function ContactSheet({ row, onClose }: { row: FollowUp_RowFragment; onClose: () => void }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const today = useToday();
  const refetch = { refetchQueries: ['OverviewFollowUp'] };
  const [noteContact] = useMutation(NoteDocument, refetch);
  const [pausePlace] = useMutation(PauseDocument, refetch);
  const { busy, refused, doing, refuse } = useDoing();
  const [id] = useState(() => newId());
  const [note, setNote] = useState('');
  const [days, setDays] = useState('14');
  const [pausing, setPausing] = useState(false);
  const [weeks, setWeeks] = useState('3');
  const [reason, setReason] = useState('');
  const { placeId, placeName, interventionId, code } = row;
  const save = async () => {
    if (hasCprNumber(note) || hasCprNumber(reason)) return refuse(t('cycle.personalData'));
    const done = pausing
      ? await doing<unknown>(() =>
          pausePlace({
            variables: {
              input: { id, placeId, startsOn: today, endsOn: addDays(today, 7 * Number(weeks)), reason },
            },
          }),
        )
      : note.trim() &&
        (await doing<unknown>(() =>
          noteContact({
            variables: {
              input: {
                id,
                placeId,
                interventionId,
                note,
                followUpOn: days ? addDays(today, Number(days)) : null,
              },
            },
          }),
        ));
    if (!done) return;
    announce(t('followUp.saved'));
    onClose();
  };
  return (
    <WrittenSheet
      above={`${placeName} · ${code}`}
      title={pausing ? t('followUp.pauseTitle', { place: placeName }) : t('followUp.note')}
      action={t('followUp.save')}
      busy={busy}
      problem={refused}
      onClose={onClose}
      onSave={() => void save()}
    >
      {pausing ? (
        <>
          <p>{t('followUp.pauseHint')}</p>
          <SelectField
            label={t('followUp.pauseWeeks')}
            value={weeks}
            options={[1, 2, 3, 4, 6, 8].map((count) => ({
              value: String(count),
              label: t('followUp.weeks', { count }),
            }))}
            onChange={setWeeks}
          />
          <TextInput
            label={t('followUp.reason')}
            value={reason}
            maxLength={200}
            onChange={(event) => setReason(event.currentTarget.value)}
          />
        </>
      ) : (
        <>
          <Textarea
            label={t('followUp.what')}
            value={note}
            maxLength={500}
            minRows={2}
            autosize
            data-autofocus
            onChange={(event) => setNote(event.currentTarget.value)}
          />
          <SelectField
            label={t('followUp.again')}
            value={days}
            options={[
              ...[2, 7, 14, 28, 42].map((count) => ({
                value: String(count),
                label: formatDateLong(addDays(today, count), language),
              })),
              { value: '', label: t('followUp.never') },
            ]}
            onChange={setDays}
          />
          <TextAction onClick={() => setPausing(true)}>{t('followUp.pause')}</TextAction>
        </>
      )}
    </WrittenSheet>
  );
}
