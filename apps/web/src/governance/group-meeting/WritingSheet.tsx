import { Button, Textarea, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useKeptFields } from '../../graphql/drafts/useKeptFields';
import { hasCprNumber } from '../../improvement/personal-data/guard';
import { usePerson } from '../../people/session/Session';
import { useSheetTitle } from '../../ui/document-title';
import { Sheet } from '../../ui/Sheet';
import styles from './GroupMeeting.module.css';

export interface WritingField {
  readonly name: string;
  readonly label: string;
  readonly hint?: string;
  readonly most: number;
  readonly lines?: number;
  readonly kind?: 'line' | 'date';
}

interface WritingSheetProps {
  /** Under which what is typed is kept on the device until it is sent. */
  draft: string;
  title: string;
  above: string;
  action: string;
  fields: readonly WritingField[];
  first: Record<string, string>;
  busy: boolean;
  refused: string | null;
  onClose: () => void;
  onSave: (written: Record<string, string>) => Promise<boolean>;
}

/** A few fields beside the page; what is typed stays on the device until the server has it. */
export function WritingSheet(props: WritingSheetProps) {
  const { draft, title, above, action, fields, first, busy, refused, onClose, onSave } = props;
  const { t } = useTranslation();
  const person = usePerson();
  useSheetTitle(title);
  const kept = useKeptFields<Record<string, string>>(person.id, draft, first, hasCprNumber);
  const blocked = Object.values(kept.fields).some(hasCprNumber);
  const save = async () => {
    if (blocked || !(await onSave(kept.fields))) return;
    kept.clear();
    onClose();
  };
  return (
    <Sheet
      opened
      onClose={onClose}
      above={above}
      title={title}
      width={640}
      foot={
        <Button variant="filled" disabled={busy} onClick={() => void save()}>
          {action}
        </Button>
      }
    >
      <div className={styles.fields}>
        {fields.map(({ name, label, hint, most, lines = 2, kind }, at) => {
          const field = {
            label,
            description: hint,
            value: kept.fields[name] ?? '',
            maxLength: most,
            'data-autofocus': at === 0 || undefined,
          };
          return kind ? (
            <TextInput
              key={name}
              {...field}
              type={kind === 'date' ? 'date' : 'text'}
              onChange={(event) => kept.change({ [name]: event.currentTarget.value })}
            />
          ) : (
            <Textarea
              key={name}
              {...field}
              autosize
              minRows={lines}
              onChange={(event) => kept.change({ [name]: event.currentTarget.value })}
            />
          );
        })}
        {blocked || refused ? (
          <p className={styles.problem} role="alert">
            {blocked ? t('cycle.personalData') : refused}
          </p>
        ) : null}
      </div>
    </Sheet>
  );
}
