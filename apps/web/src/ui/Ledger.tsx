import { type ReactNode } from 'react';
import styles from './Ledger.module.css';

/** Counters as a ruled line of a ledger, never as tiles. */
export function Ledger({
  entries,
}: {
  entries: ReadonlyArray<{ label: string; value: string; note?: ReactNode }>;
}) {
  return (
    <dl className={styles.ledger}>
      {entries.map(({ label, value, note }) => (
        <div key={label} className={styles.entry}>
          <dt>{label}</dt>
          <dd className={styles.value}>{value}</dd>
          {note ? <dd className={styles.note}>{note}</dd> : null}
        </div>
      ))}
    </dl>
  );
}
