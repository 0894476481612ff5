import styles from './Logo.module.css';

/** The mark is a line that has crossed its median. */
export function Logo({ name, caption }: { name: string; caption?: string }) {
  return (
    <span className={styles.logo}>
      <svg width="26" height="26" viewBox="0 0 26 26" aria-hidden="true" className={styles.mark}>
        <rect width="26" height="26" rx="6" fill="currentColor" />
        <path
          d="M5.5 17.5c4 0 4.3-1.7 6-3.8s3.2-4.7 9-4.7"
          fill="none"
          stroke="var(--on-accent)"
          strokeWidth="2"
          strokeLinecap="round"
        />
        <path d="M5.5 13.2h15" stroke="var(--on-accent)" strokeWidth="1.3" opacity="0.55" />
      </svg>
      <span className={styles.words}>
        <span className={styles.name}>{name}</span>
        {caption ? <span className={styles.caption}>{caption}</span> : null}
      </span>
    </span>
  );
}
