import { Textarea } from '@mantine/core';
import { type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { SharedField } from '../../together/CyclePresence';
import { contactKind } from '../personal-data/contact-kind';
import styles from './CycleText.module.css';
import { type CycleDraft, type CycleTextField } from './useCycleDraft';

interface CycleTextProps {
  draft: CycleDraft;
  field: CycleTextField;
  label: ReactNode;
  placeholder?: string;
  hint?: ReactNode;
  readOnly: boolean;
  rows?: number;
}

/** One text of a cycle: saved as it is written, kept on the device until acknowledged, and honest about what it holds back. */
export function CycleText({ draft, field, label, placeholder, hint, readOnly, rows = 1 }: CycleTextProps) {
  const { t } = useTranslation();
  const value = draft.values[field];
  if (readOnly)
    return value ? (
      <div>
        <p className={styles.label}>{label}</p>
        <p className={styles.text}>{value}</p>
      </div>
    ) : null;
  const contact = contactKind(value);
  const clash = draft.clashes.get(field);
  const refused = draft.refusal?.field === field ? draft.refusal.message : undefined;
  return (
    <SharedField field={field}>
      <Textarea
        label={label}
        value={value}
        minRows={rows}
        maxLength={5000}
        placeholder={placeholder}
        onChange={(event) => draft.set(field, event.currentTarget.value)}
        onBlur={draft.flush}
        error={draft.blocked.has(field) ? t('cycle.personalData') : refused}
      />
      {clash?.kind === 'text' ? (
        <p className={styles.notice} role="status">
          {t('cycle.bothKept', { name: clash.by ?? t('cycle.someone') })}
        </p>
      ) : null}
      {contact && !draft.blocked.has(field) ? (
        <p className={styles.quiet}>{t('cycle.contactData', { kind: t(`cycle.contactKinds.${contact}`) })}</p>
      ) : hint ? (
        <p className={styles.quiet}>{hint}</p>
      ) : null}
    </SharedField>
  );
}
