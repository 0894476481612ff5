import { Button } from '@mantine/core';
import { type ReactNode } from 'react';
import { useSheetTitle } from './document-title';
import { Sheet } from './Sheet';
import styles from './WrittenSheet.module.css';

interface WrittenSheetProps {
  title: string;
  above?: string;
  action: string;
  busy: boolean;
  /** Why it was not done: a field that is missing, or the server's sentence. */
  problem: string | null;
  onClose: () => void;
  onSave: () => void;
  /** It stands in the address. */
  addressed?: boolean;
  children: ReactNode;
}

/** A few fields on a sheet and one button: a proposal, what the law says, what people say. */
export function WrittenSheet(props: WrittenSheetProps) {
  const { title, above, action, busy, problem, onClose, onSave, addressed, children } = props;
  useSheetTitle(title);
  return (
    <Sheet
      opened
      onClose={onClose}
      above={above}
      title={title}
      {...(addressed ? { addressed } : {})}
      foot={
        <Button variant="filled" disabled={busy} onClick={onSave}>
          {action}
        </Button>
      }
    >
      <div className={styles.fields}>
        {children}
        {problem ? (
          <p className={styles.problem} role="alert">
            {problem}
          </p>
        ) : null}
      </div>
    </Sheet>
  );
}
