import { useId, type ReactNode } from 'react';
import styles from './SteeringPage.module.css';

interface QuestionProps {
  number: number;
  title: string;
  children: ReactNode;
}

/** One of the questions of the meeting: its number in the margin, its first sentence the answer. */
export function Question({ number, title, children }: QuestionProps) {
  const id = useId();
  return (
    <section className={styles.question} aria-labelledby={id}>
      <span className={styles.number} aria-hidden="true">
        {number}
      </span>
      <div className={styles.body}>
        <h2 id={id}>{title}</h2>
        {children}
      </div>
    </section>
  );
}
