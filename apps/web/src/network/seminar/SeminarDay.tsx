import { useMutation } from '@apollo/client/react';
import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type FragmentType, graphql, readFragment } from '../../graphql/generated';
import { useDoing } from '../../graphql/useDoing';
import { TextAction } from '../../ui/TextAction';
import { WrittenSheet } from '../../ui/WrittenSheet';
import { clockOf, minuteOf } from '../project-group/clock';

export const SeminarDay_seminar = graphql(`
  fragment SeminarDay_seminar on Seminar {
    id
    version
    date
    precision
    venue
    startsMinute
  }
`);
const UpdateDocument = graphql(`
  mutation UpdateSeminar($id: ID!, $version: Int!, $patch: SeminarPatch!) {
    updateSeminar(id: $id, version: $version, patch: $patch) {
      ...SeminarDay_seminar
    }
  }
`);

/** When and where: a day, an hour and a venue, as they stand in the invitation. */
export function SeminarDay({ seminar: masked }: { seminar: FragmentType<typeof SeminarDay_seminar> }) {
  const { t } = useTranslation();
  const { id, version, date, venue, startsMinute } = readFragment(SeminarDay_seminar, masked);
  const [update] = useMutation(UpdateDocument, { refetchQueries: ['SeminarPage'] });
  const { busy, refused, doing, refuse } = useDoing();
  const [writing, setWriting] = useState<{ date: string; clock: string; venue: string } | null>(null);
  const save = async () => {
    if (!writing) return;
    const minute = minuteOf(writing.clock);
    if (minute === null || !writing.date) return refuse(t('seminar.clockUnread'));
    const patch = {
      ...(writing.date === date ? {} : { date: writing.date }),
      ...{ startsMinute: minute, venue: writing.venue },
    };
    if (await doing(() => update({ variables: { id, version, patch } }))) setWriting(null);
  };
  return (
    <>
      <TextAction onClick={() => setWriting({ date, clock: clockOf(startsMinute), venue })}>
        {t('seminar.whenAndWhere')}
      </TextAction>
      {writing ? (
        <WrittenSheet
          title={t('seminar.whenAndWhere')}
          action={t('seminar.save')}
          busy={busy}
          problem={refused}
          onClose={() => setWriting(null)}
          onSave={() => void save()}
        >
          <TextInput
            type="date"
            label={t('seminar.day')}
            value={writing.date}
            onChange={(event) => setWriting({ ...writing, date: event.currentTarget.value })}
          />
          <TextInput
            label={t('seminar.clock')}
            value={writing.clock}
            maxLength={5}
            inputMode="numeric"
            onChange={(event) => setWriting({ ...writing, clock: event.currentTarget.value })}
          />
          <TextInput
            label={t('seminar.venue')}
            value={writing.venue}
            maxLength={160}
            data-autofocus
            onChange={(event) => setWriting({ ...writing, venue: event.currentTarget.value })}
          />
        </WrittenSheet>
      ) : null}
    </>
  );
}
