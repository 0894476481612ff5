import { useMutation } from '@apollo/client/react';
import { Button, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { v7 as newId } from 'uuid';
import { PROGRESS_SCORES, progressScoreText } from '@laeringsrum/domain';
import { useKeptFields } from '../../graphql/drafts/useKeptFields';
import { graphql } from '../../graphql/generated';
import { refusalOf } from '../../graphql/refusal';
import { usePerson } from '../../people/session/Session';
import { announce } from '../../ui/announce';
import { SelectField } from '../../ui/SelectField';
import { useLanguage } from '../../ui/useLanguage';
import { hasCprNumber } from '../personal-data/guard';
import styles from './ConfirmProgress.module.css';
import { scoreNumber } from './score-words';

const AddCoachNoteDocument = graphql(`
  mutation AddCoachNote($input: AddCoachNoteInput!) {
    addCoachNote(input: $input) {
      ...Progress_intervention
    }
  }
`);
const nothing = { note: '', score: null as number | null };

/** What the coach sees, beside the team's own word; a score may be left out. */
export function CoachNoteForm({ interventionId }: { interventionId: string }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const person = usePerson();
  const kept = useKeptFields(person.id, `CoachNote:${interventionId}`, nothing, hasCprNumber);
  const [add, { loading }] = useMutation(AddCoachNoteDocument);
  const [id, setId] = useState(() => newId());
  const [problem, setProblem] = useState<string | null>(null);
  const { note, score } = kept.fields;

  const send = async () => {
    if (hasCprNumber(note)) return setProblem(t('cycle.personalData'));
    setProblem(null);
    try {
      await add({ variables: { input: { id, interventionId, score, note } } });
      kept.clear();
      setId(newId());
      announce(t('progress.noteSaved'));
    } catch (error) {
      setProblem(refusalOf(error).message || t('ui.couldNotRead'));
    }
  };

  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      <Textarea
        label={t('progress.note')}
        placeholder={t('progress.notePlaceholder')}
        value={note}
        maxLength={1000}
        autosize
        minRows={2}
        error={problem}
        onChange={(event) => {
          kept.change({ note: event.currentTarget.value });
          setProblem(null);
        }}
      />
      <SelectField
        label={t('progress.noteScore')}
        value={score === null ? '' : String(score)}
        options={[
          { value: '', label: t('progress.noScore') },
          ...PROGRESS_SCORES.map((value) => ({
            value: String(value),
            label: `${scoreNumber(value, language)}  ${progressScoreText(value, language)}`,
          })),
        ]}
        onChange={(value) => kept.change({ score: value === '' ? null : Number(value) })}
      />
      <Button type="submit" variant="filled" disabled={loading}>
        {t('progress.saveNote')}
      </Button>
    </form>
  );
}
