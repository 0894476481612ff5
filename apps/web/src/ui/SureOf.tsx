import { Button } from '@mantine/core';
import styles from './SureOf.module.css';
import { TextAction } from './TextAction';

interface SureOfProps {
  question: string;
  yes: string;
  no: string;
  busy: boolean;
  refused: string | null;
  onYes: () => void;
  onNo: () => void;
}

/** What cannot be taken back asks once, where one stands. */
export function SureOf({ question, yes, no, busy, refused, onYes, onNo }: SureOfProps) {
  return (
    <div role="group" aria-label={question} className={styles.sure}>
      <p>{question}</p>
      <div className={styles.acts}>
        <Button variant="filled" disabled={busy} onClick={onYes}>
          {yes}
        </Button>
        <TextAction quiet onClick={onNo}>
          {no}
        </TextAction>
      </div>
      {refused ? (
        <p className={styles.refused} role="alert">
          {refused}
        </p>
      ) : null}
    </div>
  );
}
