import { useMutation } from '@apollo/client/react';
import { Button, Checkbox, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { v7 as newId } from 'uuid';
import { awaitsOutcome, type SpaceNoteKind } from '@laeringsrum/domain';
import { readFragment } from '../../graphql/generated';
import {
  type LearningSpace_SessionFragment,
  type SpaceNote_NoteFragment,
} from '../../graphql/generated/graphql';
import { useKeptFields } from '../../graphql/drafts/useKeptFields';
import { undoable } from '../../graphql/undoable';
import { useDoing } from '../../graphql/useDoing';
import { hasCprNumber } from '../../improvement/personal-data/guard';
import { usePerson, useToday } from '../../people/session/Session';
import { Choices } from '../../ui/Choices';
import { Section } from '../../ui/Section';
import { TextAction } from '../../ui/TextAction';
import { AddSpaceNoteDocument, RemoveSpaceNoteDocument, SpaceNote_note } from './learning-space-parts';
import styles from './LearningSpace.module.css';
import { OutcomeSheet } from './OutcomeSheet';

interface SpaceNotesProps {
  session: LearningSpace_SessionFragment;
  mayWrite: boolean;
}

const kinds: readonly SpaceNoteKind[] = ['REFLECTION', 'DILEMMA', 'DECISION'];
const unwritten: { kind: SpaceNoteKind; text: string } = { kind: 'REFLECTION', text: '' };

/** What was said, line by line, and what became of each. */
export function SpaceNotes({ session, mayWrite }: SpaceNotesProps) {
  const { t } = useTranslation();
  const today = useToday();
  const afterwards = { refetchQueries: ['LearningSpacePage'] };
  const [add] = useMutation(AddSpaceNoteDocument, { ...afterwards, awaitRefetchQueries: true });
  const [remove] = useMutation(RemoveSpaceNoteDocument, {
    ...afterwards,
    ...undoable(t('learningSpace.noteRemoved')),
  });
  const { busy, refused, doing, refuse } = useDoing();
  const person = usePerson();
  const kept = useKeptFields(person.id, `SpaceNote:${session.id}`, unwritten, hasCprNumber);
  const { kind, text } = kept.fields;
  const [readToday, setReadToday] = useState(false);
  const [settling, setSettling] = useState<SpaceNote_NoteFragment | null>(null);
  const notes = readFragment(SpaceNote_note, session.notes);
  const waiting = notes.filter((note) =>
    awaitsOutcome({ kind: note.kind, outcome: note.outcome ?? null }),
  ).length;
  const ahead = session.heldOn > today;
  const save = async () => {
    if (!text.trim()) return;
    if (hasCprNumber(text)) return refuse(t('cycle.personalData'));
    const input = {
      ...{ id: newId(), sessionId: session.id, kind, text: text.trim() },
      readToday: readToday && kind !== 'DECISION',
    };
    if (!(await doing(() => add({ variables: { input } })))) return;
    kept.clear();
    setReadToday(false);
  };
  const caption = waiting ? t('learningSpace.waiting', { count: waiting }) : t('learningSpace.allSettled');
  return (
    <Section title={t('learningSpace.said')} caption={notes.length ? caption : undefined}>
      {ahead ? <p className={styles.quiet}>{t('learningSpace.saidAhead')}</p> : null}
      {!ahead && notes.length === 0 ? <p className={styles.quiet}>{t('learningSpace.saidNone')}</p> : null}
      <ul className={styles.notes}>
        {notes.map((note) => (
          <li key={note.id}>
            <p className={styles.quiet}>
              {t(`learningSpace.noteKinds.${note.kind}`)}
              {note.readToday && !note.outcome ? ` · ${t('learningSpace.readToday')}` : ''}
            </p>
            <p className={styles.words}>{note.text}</p>
            {note.outcome ? (
              <p>
                {t(`learningSpace.outcomeLines.${note.outcome}`, { line: note.line })}
                {note.outcome === 'IDEA' && note.line ? `. ${note.line}` : ''}
              </p>
            ) : null}
            {mayWrite ? (
              <div className={styles.acts}>
                {note.kind === 'DECISION' || note.outcome ? null : (
                  <TextAction onClick={() => setSettling(note)}>{t('learningSpace.becomes')}</TextAction>
                )}
                <TextAction
                  quiet
                  disabled={busy}
                  aria-label={t('learningSpace.removeNoteOf', { text: note.text })}
                  onClick={() =>
                    void doing(() => remove({ variables: { id: note.id, version: note.version } }))
                  }
                >
                  {t('learningSpace.removeNote')}
                </TextAction>
              </div>
            ) : null}
          </li>
        ))}
      </ul>
      {mayWrite && !ahead ? (
        <form
          className={styles.form}
          onSubmit={(event) => {
            event.preventDefault();
            void save();
          }}
        >
          <Choices
            label={t('learningSpace.noteKind')}
            hideLabel
            look="apart"
            value={kind}
            onChange={(chosen) => kept.change({ kind: chosen })}
            options={kinds.map((value) => ({ value, label: t(`learningSpace.noteKinds.${value}`) }))}
          />
          <Textarea
            label={t('learningSpace.note')}
            value={text}
            maxLength={500}
            autosize
            minRows={2}
            error={hasCprNumber(text) ? t('cycle.personalData') : refused}
            onChange={(event) => kept.change({ text: event.currentTarget.value })}
          />
          {kind === 'DECISION' ? null : (
            <Checkbox
              label={t('learningSpace.readToday')}
              description={t('learningSpace.readTodayHint')}
              checked={readToday}
              onChange={(event) => setReadToday(event.currentTarget.checked)}
            />
          )}
          <div>
            <Button type="submit" variant="default" disabled={busy || !text.trim()}>
              {t('learningSpace.add')}
            </Button>
          </div>
        </form>
      ) : null}
      {notes.length === 0 ? <div className={styles.blank} aria-hidden="true" /> : null}
      {settling ? (
        <OutcomeSheet
          note={settling}
          hasIntervention={Boolean(session.intervention)}
          onClose={() => setSettling(null)}
        />
      ) : null}
    </Section>
  );
}
