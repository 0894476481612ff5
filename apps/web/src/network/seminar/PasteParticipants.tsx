import { useMutation } from '@apollo/client/react';
import { Textarea } from '@mantine/core';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { v7 as newId } from 'uuid';
import { readParticipants } from '@laeringsrum/domain';
import { graphql } from '../../graphql/generated';
import { type Seminar_ParticipantsFragment } from '../../graphql/generated/graphql';
import { useDoing } from '../../graphql/useDoing';
import { hasCprNumber } from '../../improvement/personal-data/guard';
import { announce } from '../../ui/announce';
import { WrittenSheet } from '../../ui/WrittenSheet';
import look from './Participants.module.css';
import styles from './Seminar.module.css';

const AddListDocument = graphql(`
  mutation AddSeminarParticipants($input: ParticipantListInput!) {
    addSeminarParticipants(input: $input) {
      ...Seminar_participants
    }
  }
`);

interface PasteParticipantsProps {
  seminar: Seminar_ParticipantsFragment;
  places: ReadonlyArray<{ readonly id: string; readonly key: string; readonly name: string }>;
  onClose: () => void;
}

/** A list from a spreadsheet or a letter: how it is read stands below before anybody is added, and who is not added stands with why. */
export function PasteParticipants({ seminar, places, onClose }: PasteParticipantsProps) {
  const { t } = useTranslation();
  const [add] = useMutation(AddListDocument);
  const { busy, refused, doing, refuse } = useDoing();
  const [text, setText] = useState('');
  const read = useMemo(
    () =>
      readParticipants(
        text,
        seminar.participants.map(({ name, fromPlaceId }) => ({
          name,
          email: '',
          fromPlaceId: fromPlaceId ?? null,
        })),
        places,
      ),
    [text, seminar.participants, places],
  );
  const taken = read.filter(({ problem }) => problem === null);
  const placeName = (id: string | null) => places.find((place) => place.id === id)?.name ?? '';
  const save = async () => {
    if (hasCprNumber(text)) return refuse(t('cycle.personalData'));
    if (taken.length === 0) return refuse(t('seminar.pasted.nothing'));
    const participants = taken.map(({ name, email, kind, fromPlaceId }) => ({
      ...{ id: newId(), name, email, kind, fromPlaceId },
    }));
    if (!(await doing(() => add({ variables: { input: { seminarId: seminar.id, participants } } })))) return;
    announce(t('seminar.pasted.added', { count: taken.length }));
    onClose();
  };
  return (
    <WrittenSheet
      title={t('seminar.paste')}
      action={taken.length > 0 ? t('seminar.pasted.add', { count: taken.length }) : t('seminar.add')}
      busy={busy}
      problem={refused}
      onClose={onClose}
      onSave={() => void save()}
    >
      <Textarea
        label={t('seminar.pasted.list')}
        description={t('seminar.pasted.hint')}
        placeholder={t('seminar.pasted.example')}
        autosize
        minRows={4}
        maxRows={12}
        maxLength={60_000}
        spellCheck={false}
        value={text}
        data-autofocus
        error={hasCprNumber(text) ? t('cycle.personalData') : undefined}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      {read.length > 0 ? (
        <>
          <p role="status" className={styles.quiet}>
            {[
              t('seminar.pasted.taken', { count: taken.length }),
              read.length > taken.length
                ? t('seminar.pasted.left', { count: read.length - taken.length })
                : '',
            ]
              .filter(Boolean)
              .join(' ')}
          </p>
          <ul className={look.people} aria-label={t('seminar.pasted.preview')}>
            {read.map(({ line, name, email, kind, fromPlaceId, problem }) => (
              <li key={line} data-left={problem ? true : undefined}>
                <span>
                  {name || t('seminar.pasted.line', { line })}
                  <span className={styles.note}>
                    {problem
                      ? t(`seminar.pasted.problems.${problem}`)
                      : [t(`seminar.pasted.kinds.${kind}`), placeName(fromPlaceId), email]
                          .filter(Boolean)
                          .join(', ')}
                  </span>
                </span>
              </li>
            ))}
          </ul>
        </>
      ) : null}
    </WrittenSheet>
  );
}
