import { useRef, useState, type KeyboardEvent } from 'react';

export interface CellAt {
  readonly row: number;
  readonly column: number;
}

export interface GridKeys {
  readonly active: CellAt;
  readonly editing: { readonly text: string } | null;
  readonly activate: (cell: CellAt) => void;
  readonly edit: (text: string) => void;
  readonly stop: () => void;
  readonly onKeyDown: (event: KeyboardEvent) => void;
}

interface GridKeysOptions {
  rows: number;
  columns: number;
  start: CellAt;
  mayWrite: boolean;
  /** The text a cell is edited from. */
  textAt: (cell: CellAt) => string;
  /** False: the text could not be read, and the cell stays open. */
  onCommit: (cell: CellAt, text: string) => boolean;
  onErase: (cell: CellAt) => void;
  onUndo: () => void;
}

const moves: Readonly<Record<string, readonly [number, number]>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
  PageUp: [-10, 0],
  PageDown: [10, 0],
};

/** The keys of a spreadsheet: arrows, Enter down, F2, typing over, Esc, Delete, Ctrl+Z. Tab leaves the grid. */
export function useGridKeys(options: GridKeysOptions): GridKeys {
  const { rows, columns, mayWrite, textAt, onCommit, onErase, onUndo } = options;
  const [active, setActive] = useState<CellAt>(options.start);
  const [editing, setEditing] = useState<{ text: string } | null>(null);
  const typed = useRef('');

  const clamp = (cell: CellAt): CellAt => ({
    row: Math.max(0, Math.min(rows - 1, cell.row)),
    column: Math.max(0, Math.min(columns - 1, cell.column)),
  });
  const edit = (text: string) => {
    typed.current = text;
    setEditing({ text });
  };
  const move = (rowsDown: number, columnsRight: number) =>
    setActive((before) => clamp({ row: before.row + rowsDown, column: before.column + columnsRight }));
  const commit = (): boolean => {
    if (!editing) return true;
    if (typed.current !== textAt(active) && !onCommit(active, typed.current)) return false;
    setEditing(null);
    return true;
  };

  const whileEditing = (event: KeyboardEvent): void => {
    if (event.key === 'Escape') {
      event.preventDefault();
      setEditing(null);
    } else if (event.key === 'Enter' || event.key === 'Tab') {
      if (!commit()) return event.preventDefault();
      event.preventDefault();
      if (event.key === 'Enter') move(event.shiftKey ? -1 : 1, 0);
      else move(0, event.shiftKey ? -1 : 1);
    }
  };

  const whileMoving = (event: KeyboardEvent): void => {
    const { key, ctrlKey, metaKey, altKey } = event;
    const command = ctrlKey || metaKey;
    if (command && key.toLowerCase() === 'z') {
      event.preventDefault();
      return onUndo();
    }
    const step = moves[key];
    if (step) {
      event.preventDefault();
      return move(...step);
    }
    if (key === 'Home' || key === 'End') {
      event.preventDefault();
      const last = key === 'End';
      return setActive((before) =>
        clamp({ row: command ? (last ? rows : 0) : before.row, column: last ? columns : 0 }),
      );
    }
    if (key === 'Enter') {
      event.preventDefault();
      return move(event.shiftKey ? -1 : 1, 0);
    }
    if (!mayWrite || command || altKey) return;
    if (key === 'F2') {
      event.preventDefault();
      edit(textAt(active));
    } else if (key === 'Delete' || key === 'Backspace') {
      event.preventDefault();
      onErase(active);
    } else if (key.length === 1 && key !== ' ') {
      event.preventDefault();
      edit(key);
    }
  };

  return {
    active: clamp(active),
    editing,
    activate: (cell) => {
      if (cell.row === active.row && cell.column === active.column) return;
      if (commit()) setActive(clamp(cell));
    },
    edit,
    stop: () => {
      if (!commit()) setEditing(null);
    },
    onKeyDown: (event) => (editing ? whileEditing(event) : whileMoving(event)),
  };
}
