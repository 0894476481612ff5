import { type ReactNode } from 'react';
import styles from './PageHeader.module.css';

interface PageHeaderProps {
  /** Where one is: links and words in one quiet line above the title. */
  above?: ReactNode;
  title: ReactNode;
  /** One line under the title. */
  below?: ReactNode;
  /** The one primary action, or a quiet fact. */
  side?: ReactNode;
}

export function PageHeader({ above, title, below, side }: PageHeaderProps) {
  return (
    <header className={styles.header}>
      <div className={styles.words}>
        {above ? <div className={styles.above}>{above}</div> : null}
        <h1>{title}</h1>
        {below ? <div className={styles.below}>{below}</div> : null}
      </div>
      {side ? <div className={styles.side}>{side}</div> : null}
    </header>
  );
}
