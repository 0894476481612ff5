import { Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { LegalAuthority } from '@laeringsrum/domain';
import { hasCprNumber } from '../../improvement/personal-data/guard';
import { Choices } from '../../ui/Choices';
import { WrittenSheet } from '../../ui/WrittenSheet';

interface LegalCheckSheetProps {
  above: string;
  busy: boolean;
  refused: string | null;
  onClose: () => void;
  onSave: (check: { authority: LegalAuthority; checkedBy: string; basis: string }) => void;
}

/** Myndighed or jura, a name, and what the law says. */
export function LegalCheckSheet({ above, busy, refused, onClose, onSave }: LegalCheckSheetProps) {
  const { t } = useTranslation();
  const [authority, setAuthority] = useState<LegalAuthority>('AUTHORITY');
  const [checkedBy, setCheckedBy] = useState('');
  const [basis, setBasis] = useState('');
  const [tried, setTried] = useState(false);
  const missing = !checkedBy.trim() || !basis.trim();
  const blocked = hasCprNumber(checkedBy) || hasCprNumber(basis);
  const save = () => {
    setTried(true);
    if (!missing && !blocked) onSave({ authority, checkedBy: checkedBy.trim(), basis: basis.trim() });
  };
  return (
    <WrittenSheet
      title={t('documentation.stop.checkTitle')}
      above={above}
      action={t('documentation.stop.save')}
      busy={busy}
      problem={
        blocked ? t('cycle.personalData') : tried && missing ? t('documentation.stop.checkMissing') : refused
      }
      onClose={onClose}
      onSave={save}
    >
      <Choices
        label={t('documentation.stop.authority')}
        value={authority}
        onChange={setAuthority}
        options={Object.values(LegalAuthority).map((value) => ({
          value,
          label: t(`documentation.stop.authorities.${value}`),
        }))}
      />
      <TextInput
        label={t('documentation.stop.checkedBy')}
        value={checkedBy}
        maxLength={120}
        onChange={(event) => setCheckedBy(event.currentTarget.value)}
        data-autofocus
      />
      <Textarea
        label={t('documentation.stop.basis')}
        value={basis}
        maxLength={500}
        minRows={3}
        autosize
        onChange={(event) => setBasis(event.currentTarget.value)}
      />
    </WrittenSheet>
  );
}
