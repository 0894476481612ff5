import { useMutation } from '@apollo/client/react';
import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { v7 as newId } from 'uuid';
import { type LearningSpaceKind } from '@laeringsrum/domain';
import { useDoing } from '../../graphql/useDoing';
import { hasCprNumber } from '../../improvement/personal-data/guard';
import { useToday } from '../../people/session/Session';
import { Choices } from '../../ui/Choices';
import { SelectField } from '../../ui/SelectField';
import { WrittenSheet } from '../../ui/WrittenSheet';
import { PlanLearningSpaceDocument } from './learning-space-parts';

interface PlanSheetProps {
  placeId: string;
  interventions: readonly { id: string; code: string; title: string }[];
  onClose: () => void;
  onPlanned: (id: string) => void;
}

const kinds: readonly LearningSpaceKind[] = ['FEEDBACK_MEETING', 'LEARNING_SPACE'];

/** What, when, and what it is about; the script stands ready from the start. */
export function PlanSheet({ placeId, interventions, onClose, onPlanned }: PlanSheetProps) {
  const { t } = useTranslation();
  const today = useToday();
  const [plan] = useMutation(PlanLearningSpaceDocument, { refetchQueries: ['LearningSpaces'] });
  const { busy, refused, doing, refuse } = useDoing();
  const [id] = useState(() => newId());
  const [kind, setKind] = useState<LearningSpaceKind>('FEEDBACK_MEETING');
  const [title, setTitle] = useState('');
  const [heldOn, setHeldOn] = useState(today);
  const [interventionId, setInterventionId] = useState(interventions[0]?.id ?? '');
  const save = async () => {
    if (!title.trim() || !heldOn) return;
    if (hasCprNumber(title)) return refuse(t('cycle.personalData'));
    const input = {
      ...{ id, placeId, kind, title: title.trim(), heldOn, script: t(`learningSpace.scripts.${kind}`) },
      interventionId: interventionId || null,
    };
    if (await doing(() => plan({ variables: { input } }))) onPlanned(id);
  };
  return (
    <WrittenSheet
      addressed
      title={t('learningSpace.plan')}
      action={t('learningSpace.plan')}
      busy={busy || !title.trim() || !heldOn}
      problem={refused}
      onClose={onClose}
      onSave={() => void save()}
    >
      <Choices
        label={t('learningSpace.kind')}
        look="rows"
        value={kind}
        onChange={setKind}
        options={kinds.map((value) => ({
          value,
          label: t(`learningSpace.kinds.${value}`),
          hint: t(`learningSpace.kindHints.${value}`),
        }))}
      />
      <TextInput
        label={t('learningSpace.name')}
        value={title}
        maxLength={120}
        data-autofocus
        onChange={(event) => setTitle(event.currentTarget.value)}
      />
      <TextInput
        label={t('learningSpace.day')}
        type="date"
        value={heldOn}
        onChange={(event) => setHeldOn(event.currentTarget.value)}
      />
      <SelectField
        label={t('learningSpace.intervention')}
        value={interventionId}
        onChange={setInterventionId}
        options={[
          ...interventions.map((row) => ({ value: row.id, label: `${row.code} ${row.title}` })),
          { value: '', label: t('learningSpace.noIntervention') },
        ]}
      />
    </WrittenSheet>
  );
}
