import { Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { StopKind } from '@laeringsrum/domain';
import { hasCprNumber } from '../../improvement/personal-data/guard';
import { Choices } from '../../ui/Choices';
import { WrittenSheet } from '../../ui/WrittenSheet';

export interface WrittenProposal {
  readonly kind: StopKind;
  readonly what: string;
  readonly because: string;
}

interface ProposalSheetProps {
  /** What stands there; null: a new one. */
  written: WrittenProposal | null;
  busy: boolean;
  refused: string | null;
  onClose: () => void;
  onSave: (written: WrittenProposal) => void;
}

/** Stop or reduce, what, and why: only the second must be written. */
export function ProposalSheet({ written, busy, refused, onClose, onSave }: ProposalSheetProps) {
  const { t } = useTranslation();
  const [kind, setKind] = useState<StopKind>(written?.kind ?? 'STOP');
  const [what, setWhat] = useState(written?.what ?? '');
  const [because, setBecause] = useState(written?.because ?? '');
  const [tried, setTried] = useState(false);
  const blocked = hasCprNumber(what) || hasCprNumber(because);
  const save = () => {
    setTried(true);
    if (what.trim() && !blocked) onSave({ kind, what: what.trim(), because: because.trim() });
  };
  return (
    <WrittenSheet
      title={t(written ? 'documentation.stop.edit' : 'documentation.stop.add')}
      action={t(written ? 'documentation.stop.save' : 'documentation.stop.create')}
      busy={busy}
      problem={blocked ? t('cycle.personalData') : refused}
      onClose={onClose}
      onSave={save}
    >
      <Choices
        label={t('documentation.stop.kind')}
        value={kind}
        onChange={setKind}
        options={Object.values(StopKind).map((value) => ({
          value,
          label: t(`documentation.stop.kinds.${value}`),
        }))}
      />
      <TextInput
        label={t('documentation.stop.what')}
        description={written ? t('documentation.stop.editHint') : undefined}
        value={what}
        maxLength={200}
        onChange={(event) => setWhat(event.currentTarget.value)}
        error={tried && !what.trim() ? t('documentation.stop.whatMissing') : undefined}
        data-autofocus
      />
      <Textarea
        label={t('documentation.stop.because')}
        value={because}
        maxLength={500}
        minRows={3}
        autosize
        onChange={(event) => setBecause(event.currentTarget.value)}
      />
    </WrittenSheet>
  );
}
