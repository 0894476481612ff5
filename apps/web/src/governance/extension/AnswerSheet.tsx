import { useMutation } from '@apollo/client/react';
import { Button, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { extendedEnd } from '@laeringsrum/domain';
import { useKeptFields } from '../../graphql/drafts/useKeptFields';
import { graphql } from '../../graphql/generated';
import { type ExtensionPartsFragment } from '../../graphql/generated/graphql';
import { useDoing } from '../../graphql/useDoing';
import { hasCprNumber } from '../../improvement/personal-data/guard';
import { usePerson } from '../../people/session/Session';
import { Choices } from '../../ui/Choices';
import { useSheetTitle } from '../../ui/document-title';
import { Sheet } from '../../ui/Sheet';
import styles from '../group-meeting/GroupMeeting.module.css';

const AnswerDocument = graphql(`
  mutation NoteExtensionAnswer($id: ID!, $version: Int!, $granted: Boolean!, $answer: String, $endsOn: Date) {
    noteExtensionAnswer(id: $id, version: $version, granted: $granted, answer: $answer, endsOn: $endsOn) {
      ...ExtensionParts
    }
  }
`);

interface AnswerSheetProps {
  request: ExtensionPartsFragment;
  funder: string;
  /** The programme's last day; nothing where its period is not written. */
  endsOn: string | null;
  onClose: () => void;
  onDone: () => void;
}

/** What the funder's letter says: yes or no, the new last day, and its words. */
export function AnswerSheet({ request, funder, endsOn, onClose, onDone }: AnswerSheetProps) {
  const { t } = useTranslation();
  const person = usePerson();
  const title = t('extension.noteAnswer');
  useSheetTitle(title);
  const [note] = useMutation(AnswerDocument);
  const { busy, refused, done, refuse } = useDoing(onDone);
  const [choice, setChoice] = useState<'GRANTED' | 'REFUSED' | null>(null);
  const first = { answer: '', endsOn: extendedEnd(endsOn, request.months) ?? '' };
  const kept = useKeptFields(person.id, `ExtensionAnswer:${request.id}`, first, hasCprNumber);
  const blocked = hasCprNumber(kept.fields.answer);
  const save = async () => {
    if (blocked) return;
    if (choice === null) return refuse(t('extension.choiceMissing'));
    const granted = choice === 'GRANTED';
    const day = granted && kept.fields.endsOn ? { endsOn: kept.fields.endsOn } : {};
    const row = { id: request.id, version: request.version };
    if (!(await done(() => note({ variables: { ...row, granted, answer: kept.fields.answer, ...day } }))))
      return;
    kept.clear();
    onDone();
    onClose();
  };
  return (
    <Sheet
      opened
      onClose={onClose}
      above={t('extension.title')}
      title={title}
      foot={
        <Button variant="filled" disabled={busy} onClick={() => void save()}>
          {t('extension.saveAnswer')}
        </Button>
      }
    >
      <div className={styles.fields}>
        <Choices
          label={t('extension.answered', { funder })}
          value={choice}
          onChange={setChoice}
          options={(['GRANTED', 'REFUSED'] as const).map((value) => ({
            value,
            label: t(`extension.states.${value}`),
          }))}
        />
        {choice === 'GRANTED' ? (
          <TextInput
            type="date"
            label={t('extension.newEnd')}
            description={endsOn ? undefined : t('extension.newEndHint')}
            value={kept.fields.endsOn}
            maxLength={10}
            onChange={(event) => kept.change({ endsOn: event.currentTarget.value })}
          />
        ) : null}
        <Textarea
          label={t('extension.answerWords')}
          description={t('extension.answerHint')}
          value={kept.fields.answer}
          maxLength={1000}
          autosize
          minRows={2}
          onChange={(event) => kept.change({ answer: event.currentTarget.value })}
        />
        {blocked || refused ? (
          <p className={styles.problem} role="alert">
            {blocked ? t('cycle.personalData') : refused}
          </p>
        ) : null}
      </div>
    </Sheet>
  );
}
