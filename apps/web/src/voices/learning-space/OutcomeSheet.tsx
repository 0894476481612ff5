import { useMutation } from '@apollo/client/react';
import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { v7 as newId } from 'uuid';
import { type SpaceNoteOutcome } from '@laeringsrum/domain';
import { type SpaceNote_NoteFragment } from '../../graphql/generated/graphql';
import { useDoing } from '../../graphql/useDoing';
import { hasCprNumber } from '../../improvement/personal-data/guard';
import { Choices } from '../../ui/Choices';
import { WrittenSheet } from '../../ui/WrittenSheet';
import { SettleSpaceNoteDocument } from './learning-space-parts';

interface OutcomeSheetProps {
  note: SpaceNote_NoteFragment;
  hasIntervention: boolean;
  onClose: () => void;
}

/** What became of what was said: those who said it are to be told. */
export function OutcomeSheet({ note, hasIntervention, onClose }: OutcomeSheetProps) {
  const { t } = useTranslation();
  const [settle] = useMutation(SettleSpaceNoteDocument);
  const { busy, refused, doing, refuse } = useDoing();
  const outcomes: readonly SpaceNoteOutcome[] = hasIntervention
    ? ['IDEA', 'DONE', 'NOT_NOW']
    : ['DONE', 'NOT_NOW'];
  const [outcome, setOutcome] = useState<SpaceNoteOutcome>(note.outcome ?? outcomes[0] ?? 'DONE');
  const [line, setLine] = useState(note.line);
  const save = async () => {
    if (hasCprNumber(line)) return refuse(t('cycle.personalData'));
    const { id, version } = note;
    const ideaId = outcome === 'IDEA' ? newId() : null;
    if (await doing(() => settle({ variables: { id, version, outcome, line, ideaId } }))) onClose();
  };
  return (
    <WrittenSheet
      title={t('learningSpace.becomes')}
      action={t('learningSpace.save')}
      busy={busy || (outcome !== 'IDEA' && !line.trim())}
      problem={refused}
      onClose={onClose}
      onSave={() => void save()}
    >
      <blockquote>{note.text}</blockquote>
      <Choices
        label={t('learningSpace.becomes')}
        hideLabel
        look="rows"
        value={outcome}
        onChange={setOutcome}
        options={outcomes.map((value) => ({ value, label: t(`learningSpace.outcomes.${value}`) }))}
      />
      <TextInput
        label={t(`learningSpace.lineOf.${outcome}`)}
        value={line}
        maxLength={300}
        onChange={(event) => setLine(event.currentTarget.value)}
      />
    </WrittenSheet>
  );
}
