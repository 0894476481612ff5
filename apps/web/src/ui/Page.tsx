import { useEffect, type ReactNode } from 'react';
import { announce } from './announce';
import { usePageTitle } from './document-title';
import styles from './Page.module.css';

interface PageProps {
  /** The document's title; the product's name is added. */
  title: string;
  children: ReactNode;
}

/** One page: names the document and says its name aloud. The shell moves the focus. */
export function Page({ title, children }: PageProps) {
  usePageTitle(title);
  useEffect(() => announce(title), [title]);
  return <div className={styles.page}>{children}</div>;
}
