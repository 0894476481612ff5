import { useEffect, useRef } from 'react';
import styles from './GridCell.module.css';

interface GridCellProps {
  label: string;
  text: string;
  /** Struck through before the new one, while a paste is being looked at. */
  before?: string | undefined;
  look: 'plain' | 'new' | 'changed' | 'unreadable' | 'not-measured' | 'missing';
  active: boolean;
  /** Takes the focus: the grid has it, and this is the cell. */
  focused: boolean;
  editing: { text: string } | null;
  unread: boolean;
  onActivate: () => void;
  onEdit: () => void;
  onType: (text: string) => void;
  onStop: () => void;
}

/** One cell. Only the active one is a tab stop; only the one being edited holds a field. */
export function GridCell(props: GridCellProps) {
  const { label, text, before, look, active, focused, editing, unread } = props;
  const cell = useRef<HTMLTableCellElement>(null);
  useEffect(() => {
    if (focused && !editing) cell.current?.focus({ preventScroll: false });
  }, [focused, editing]);
  return (
    <td
      ref={cell}
      role="gridcell"
      className={styles.cell}
      data-look={look}
      data-active={active || undefined}
      tabIndex={active && !editing ? 0 : -1}
      aria-label={`${label}: ${before ? `${before} ` : ''}${text}`}
      onMouseDown={props.onActivate}
      onDoubleClick={props.onEdit}
      onFocus={props.onActivate}
    >
      {editing ? (
        <input
          className={styles.input}
          aria-label={label}
          aria-invalid={unread || undefined}
          type="text"
          inputMode="decimal"
          autoFocus
          defaultValue={editing.text}
          onChange={(event) => props.onType(event.currentTarget.value)}
          onBlur={props.onStop}
        />
      ) : (
        <>
          {before ? <s className={styles.before}>{before}</s> : null} {text}
        </>
      )}
    </td>
  );
}
