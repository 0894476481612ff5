import { useMutation } from '@apollo/client/react';
import { Button, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { v7 as newId } from 'uuid';
import { AnchoringReach } from '@laeringsrum/domain';
import { useKeptFields } from '../../graphql/drafts/useKeptFields';
import { graphql } from '../../graphql/generated';
import { type AnchoringPartsFragment } from '../../graphql/generated/graphql';
import { useDoing } from '../../graphql/useDoing';
import { hasCprNumber } from '../../improvement/personal-data/guard';
import { usePerson } from '../../people/session/Session';
import { Choices } from '../../ui/Choices';
import { useSheetTitle } from '../../ui/document-title';
import { SelectField } from '../../ui/SelectField';
import { Sheet } from '../../ui/Sheet';
import styles from '../group-meeting/GroupMeeting.module.css';

const ProposeDocument = graphql(`
  mutation ProposeAnchoring($input: AnchoringInput!) {
    proposeAnchoring(input: $input) {
      ...AnchoringParts
    }
  }
`);
const UpdateDocument = graphql(`
  mutation UpdateAnchoring($id: ID!, $version: Int!, $patch: AnchoringPatch!) {
    updateAnchoring(id: $id, version: $version, patch: $patch) {
      ...AnchoringParts
    }
  }
`);

interface AnchoringSheetProps {
  /** What is written anew; nothing: a new one. */
  anchoring: AnchoringPartsFragment | null;
  interventions: readonly { readonly id: string; readonly code: string; readonly title: string }[];
  onClose: () => void;
  onDone: () => void;
}

/** What is to stay, where, and who carries it: a title, a choice and two short texts. */
export function AnchoringSheet({ anchoring, interventions, onClose, onDone }: AnchoringSheetProps) {
  const { t } = useTranslation();
  const person = usePerson();
  const title = t(anchoring ? 'anchoring.rewrite' : 'anchoring.propose');
  useSheetTitle(title);
  const [propose] = useMutation(ProposeDocument);
  const [update] = useMutation(UpdateDocument);
  const { busy, refused, done } = useDoing();
  const [reach, setReach] = useState<AnchoringReach>(anchoring?.reach ?? 'ACROSS');
  const [interventionId, setInterventionId] = useState('');
  const first = { title: anchoring?.title ?? '', model: anchoring?.model ?? '', why: anchoring?.why ?? '' };
  const draft = `Anchoring:${anchoring ? `${anchoring.id}:${anchoring.version}` : 'new'}`;
  const kept = useKeptFields(person.id, draft, first, hasCprNumber);
  const blocked = Object.values(kept.fields).some(hasCprNumber);
  const save = async () => {
    if (blocked) return;
    const words = { ...kept.fields, reach };
    const input = { id: newId(), ...words, ...(interventionId ? { interventionId } : {}) };
    const sent = await done(() =>
      anchoring
        ? update({ variables: { id: anchoring.id, version: anchoring.version, patch: words } })
        : propose({ variables: { input } }),
    );
    if (!sent) return;
    kept.clear();
    onDone();
    onClose();
  };
  return (
    <Sheet
      opened
      onClose={onClose}
      above={t('anchoring.title')}
      title={title}
      foot={
        <Button variant="filled" disabled={busy} onClick={() => void save()}>
          {t('anchoring.send')}
        </Button>
      }
    >
      <div className={styles.fields}>
        <TextInput
          label={t('anchoring.what')}
          value={kept.fields.title}
          maxLength={160}
          data-autofocus
          onChange={(event) => kept.change({ title: event.currentTarget.value })}
        />
        <Choices
          label={t('anchoring.reach')}
          value={reach}
          onChange={setReach}
          options={Object.values(AnchoringReach).map((value) => ({
            value,
            label: t(`anchoring.reaches.${value}`),
          }))}
        />
        <Textarea
          label={t('anchoring.model')}
          description={t('anchoring.modelHint')}
          value={kept.fields.model}
          maxLength={1000}
          autosize
          minRows={2}
          onChange={(event) => kept.change({ model: event.currentTarget.value })}
        />
        <Textarea
          label={t('anchoring.why')}
          value={kept.fields.why}
          maxLength={1000}
          autosize
          minRows={2}
          onChange={(event) => kept.change({ why: event.currentTarget.value })}
        />
        {anchoring ? null : (
          <SelectField
            label={t('anchoring.about')}
            value={interventionId}
            options={[
              { value: '', label: t('anchoring.aboutNone') },
              ...interventions.map(({ id, code, title: name }) => ({ value: id, label: `${code} ${name}` })),
            ]}
            onChange={setInterventionId}
          />
        )}
        {blocked || refused ? (
          <p className={styles.problem} role="alert">
            {blocked ? t('cycle.personalData') : refused}
          </p>
        ) : null}
      </div>
    </Sheet>
  );
}
