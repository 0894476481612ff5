import { useId, type ReactNode } from 'react';
import styles from './Section.module.css';

interface SectionProps {
  title: ReactNode;
  caption?: ReactNode;
  action?: ReactNode;
  /** The first section of a column stands without a rule above it. */
  ruled?: boolean;
  children: ReactNode;
}

/** A hairline and a serif heading; never a box. */
export function Section({ title, caption, action, ruled = true, children }: SectionProps) {
  const id = useId();
  return (
    <section className={ruled ? `${styles.section} ${styles.ruled}` : styles.section} aria-labelledby={id}>
      <div className={styles.head}>
        <h2 id={id}>{title}</h2>
        {caption ? <span className={styles.caption}>{caption}</span> : null}
        {action ? <div className={styles.action}>{action}</div> : null}
      </div>
      {children}
    </section>
  );
}
