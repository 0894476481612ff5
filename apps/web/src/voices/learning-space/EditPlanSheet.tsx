import { useMutation } from '@apollo/client/react';
import { Textarea, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { type LearningSpace_SessionFragment } from '../../graphql/generated/graphql';
import { useKeptFields } from '../../graphql/drafts/useKeptFields';
import { useDoing } from '../../graphql/useDoing';
import { hasCprNumber } from '../../improvement/personal-data/guard';
import { usePerson } from '../../people/session/Session';
import { WrittenSheet } from '../../ui/WrittenSheet';
import { UpdateLearningSpaceDocument } from './learning-space-parts';

interface EditPlanSheetProps {
  session: LearningSpace_SessionFragment;
  onClose: () => void;
}

/** Who, how they are invited, and what is asked. */
export function EditPlanSheet({ session, onClose }: EditPlanSheetProps) {
  const { t } = useTranslation();
  const [update] = useMutation(UpdateLearningSpaceDocument);
  const { busy, refused, doing, refuse } = useDoing();
  const { id, version, title, heldOn, who, inviting, script } = session;
  const person = usePerson();
  const kept = useKeptFields(
    person.id,
    `LearningSpace:${id}`,
    { title, heldOn, who, inviting, script },
    hasCprNumber,
  );
  const { fields: plan, change: set } = kept;
  const close = () => {
    kept.clear();
    onClose();
  };
  const save = async () => {
    if (Object.values(plan).some(hasCprNumber)) return refuse(t('cycle.personalData'));
    if (await doing(() => update({ variables: { id, version, patch: plan } }))) close();
  };
  return (
    <WrittenSheet
      title={t('learningSpace.edit')}
      action={t('learningSpace.save')}
      busy={busy || !plan.title.trim() || !plan.heldOn}
      problem={refused}
      onClose={close}
      onSave={() => void save()}
    >
      <TextInput
        label={t('learningSpace.name')}
        value={plan.title}
        maxLength={120}
        onChange={(event) => set({ title: event.currentTarget.value })}
      />
      <TextInput
        label={t('learningSpace.day')}
        type="date"
        value={plan.heldOn}
        onChange={(event) => set({ heldOn: event.currentTarget.value })}
      />
      <Textarea
        label={t('learningSpace.who')}
        description={t('learningSpace.whoHint')}
        value={plan.who}
        maxLength={500}
        autosize
        onChange={(event) => set({ who: event.currentTarget.value })}
      />
      <Textarea
        label={t('learningSpace.inviting')}
        value={plan.inviting}
        maxLength={500}
        autosize
        onChange={(event) => set({ inviting: event.currentTarget.value })}
      />
      <Textarea
        label={t('learningSpace.script')}
        value={plan.script}
        maxLength={3000}
        autosize
        minRows={5}
        onChange={(event) => set({ script: event.currentTarget.value })}
      />
    </WrittenSheet>
  );
}
