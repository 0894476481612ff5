import { Button, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Sheet } from '../../ui/Sheet';
import { hasCprNumber } from '../personal-data/guard';

interface ReasonSheetProps {
  title: string;
  hint?: string;
  action: string;
  busy: boolean;
  onClose: () => void;
  onConfirm: (reason: string) => void;
}

/** Something that needs one line of why: giving a cycle up, opening it again. */
export function ReasonSheet({ title, hint, action, busy, onClose, onConfirm }: ReasonSheetProps) {
  const { t } = useTranslation();
  const [reason, setReason] = useState('');
  const blocked = hasCprNumber(reason);
  return (
    <Sheet
      opened
      onClose={onClose}
      title={title}
      foot={
        <Button
          variant="filled"
          disabled={busy || blocked || !reason.trim()}
          onClick={() => onConfirm(reason.trim())}
        >
          {action}
        </Button>
      }
    >
      <Textarea
        aria-label={title}
        description={hint}
        value={reason}
        maxLength={1000}
        minRows={2}
        data-autofocus
        onChange={(event) => setReason(event.currentTarget.value)}
        error={blocked ? t('cycle.personalData') : undefined}
      />
    </Sheet>
  );
}
