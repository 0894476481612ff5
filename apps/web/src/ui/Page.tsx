import { useEffect, type ReactNode } from 'react';
import { announce } from './announce';
import styles from './Page.module.css';

interface PageProps {
  /** The document's title; the product's name is added. */
  title: string;
  children: ReactNode;
}

/** One page: names the document and says its name aloud. The shell moves the focus. */
export function Page({ title, children }: PageProps) {
  useEffect(() => {
    document.title = `${title} · Læringsrum`;
    announce(title);
  }, [title]);
  return <div className={styles.page}>{children}</div>;
}
