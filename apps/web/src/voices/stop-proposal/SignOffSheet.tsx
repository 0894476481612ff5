import { Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { SignOffVerdict, StopParty } from '@laeringsrum/domain';
import { hasCprNumber } from '../../improvement/personal-data/guard';
import { Choices } from '../../ui/Choices';
import { WrittenSheet } from '../../ui/WrittenSheet';

interface SignOffSheetProps {
  above: string;
  busy: boolean;
  refused: string | null;
  onClose: () => void;
  onSave: (signOff: { party: StopParty; verdict: SignOffVerdict; signedBy: string; note: string }) => void;
}

/** What staff, leaders or citizens say: yes, or not yet. */
export function SignOffSheet({ above, busy, refused, onClose, onSave }: SignOffSheetProps) {
  const { t } = useTranslation();
  const [party, setParty] = useState<StopParty | null>(null);
  const [verdict, setVerdict] = useState<SignOffVerdict | null>(null);
  const [signedBy, setSignedBy] = useState('');
  const [note, setNote] = useState('');
  const [tried, setTried] = useState(false);
  const missing = !party || !verdict || !signedBy.trim();
  const blocked = hasCprNumber(signedBy) || hasCprNumber(note);
  const save = () => {
    setTried(true);
    if (party && verdict && signedBy.trim() && !blocked)
      onSave({ party, verdict, signedBy: signedBy.trim(), note: note.trim() });
  };
  return (
    <WrittenSheet
      title={t('documentation.stop.signTitle')}
      above={above}
      action={t('documentation.stop.save')}
      busy={busy}
      problem={
        blocked ? t('cycle.personalData') : tried && missing ? t('documentation.stop.signMissing') : refused
      }
      onClose={onClose}
      onSave={save}
    >
      <Choices
        label={t('documentation.stop.party')}
        look="apart"
        value={party}
        onChange={setParty}
        options={Object.values(StopParty).map((value) => ({
          value,
          label: t(`documentation.stop.parties.${value}`),
        }))}
      />
      <Choices
        label={t('documentation.stop.verdict')}
        value={verdict}
        onChange={setVerdict}
        options={Object.values(SignOffVerdict).map((value) => ({
          value,
          label: t(`documentation.stop.verdicts.${value}`),
        }))}
      />
      <TextInput
        label={t('documentation.stop.signedBy')}
        description={t('documentation.stop.signedByHint')}
        value={signedBy}
        maxLength={120}
        onChange={(event) => setSignedBy(event.currentTarget.value)}
      />
      <Textarea
        label={t('documentation.stop.note')}
        value={note}
        maxLength={500}
        minRows={2}
        autosize
        onChange={(event) => setNote(event.currentTarget.value)}
      />
    </WrittenSheet>
  );
}
