import { type ButtonHTMLAttributes, type ReactNode } from 'react';
import styles from './TextAction.module.css';

interface TextActionProps extends Omit<ButtonHTMLAttributes<HTMLButtonElement>, 'className'> {
  icon?: ReactNode;
  /** In running text an action is underlined like a link; standing alone it is medium weight. */
  inline?: boolean;
  /** Quiet actions are ink, not petrol: tools above a chart. */
  quiet?: boolean;
}

/** Everything that is not the page's one filled button or its second, outlined one. */
export function TextAction({ icon, inline, quiet, children, type = 'button', ...rest }: TextActionProps) {
  const look = [styles.action, inline ? styles.inline : styles.alone, quiet ? styles.quiet : ''];
  return (
    <button type={type} className={look.filter(Boolean).join(' ')} {...rest}>
      {icon}
      <span>{children}</span>
    </button>
  );
}
