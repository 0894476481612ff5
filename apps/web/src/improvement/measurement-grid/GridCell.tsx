import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { type CellLook } from './cell-look';
import styles from './GridCell.module.css';
import { type Unread } from './useGrid';

interface GridCellProps {
  label: string;
  look: CellLook;
  active: boolean;
  marked: boolean;
  /** Takes the focus: the grid has it, and this is the cell. */
  focused: boolean;
  editing: { text: string } | null;
  unread: Unread | null;
  onActivate: (extend: boolean) => void;
  onEdit: () => void;
  onType: (text: string) => void;
  /** One of what it may have meant is taken. */
  onTake: (text: string) => void;
  onStop: () => void;
}

/**
 * One cell. Only the active one is a tab stop; only the one being edited holds a field. A finger opens it by touching it a second time, a
 * mouse by a double click.
 */
export function GridCell(props: GridCellProps) {
  const { label, look, active, marked, focused, editing, unread } = props;
  const { t } = useTranslation();
  const cell = useRef<HTMLTableCellElement>(null);
  const touched = useRef(false);
  useEffect(() => {
    if (focused && !editing) cell.current?.focus({ preventScroll: false });
  }, [focused, editing]);
  return (
    <td
      ref={cell}
      role="gridcell"
      className={styles.cell}
      data-look={look.kind}
      data-active={active || undefined}
      data-marked={marked || undefined}
      aria-selected={marked || active}
      tabIndex={active && !editing ? 0 : -1}
      aria-label={`${label}: ${look.said}`}
      onPointerDown={(event) => {
        touched.current = event.pointerType !== 'mouse' && active;
      }}
      onMouseDown={(event) => {
        if (event.shiftKey) event.preventDefault();
        if (!editing) props.onActivate(event.shiftKey);
      }}
      onClick={() => touched.current && !editing && props.onEdit()}
      onDoubleClick={props.onEdit}
      onFocus={() => active || props.onActivate(false)}
    >
      {editing ? (
        <>
          <input
            className={styles.input}
            aria-label={label}
            aria-invalid={unread !== null || undefined}
            type="text"
            inputMode="decimal"
            autoFocus
            defaultValue={editing.text}
            onChange={(event) => props.onType(event.currentTarget.value)}
            onBlur={props.onStop}
          />
          {unread ? (
            <span className={styles.unread} role="alert">
              {unread.sentence}
              {unread.suggestions.map((suggestion) => (
                <button
                  key={suggestion}
                  type="button"
                  tabIndex={-1}
                  className={styles.suggestion}
                  // The field keeps the focus, or it would be left before it is answered.
                  onMouseDown={(event) => event.preventDefault()}
                  onClick={() => props.onTake(suggestion)}
                >
                  {t('grid.paste.useNumber', { value: suggestion })}
                </button>
              ))}
            </span>
          ) : null}
        </>
      ) : (
        <>
          {look.before ? <s className={styles.before}>{look.before}</s> : null} {look.text}
        </>
      )}
    </td>
  );
}
