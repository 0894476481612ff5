import styles from './KeyHints.module.css';

/** Keys and what they do, for those who have a keyboard. */
export function KeyHints({ keys }: { keys: ReadonlyArray<readonly [string, string]> }) {
  return (
    <ul className={styles.hints}>
      {keys.map(([key, does]) => (
        <li key={key}>
          <kbd>{key}</kbd> {does}
        </li>
      ))}
    </ul>
  );
}
