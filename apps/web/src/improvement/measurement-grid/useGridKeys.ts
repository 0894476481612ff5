import { useRef, useState, type KeyboardEvent } from 'react';
import { rangeOf, type CellRange } from './cell-range';

export interface CellAt {
  readonly row: number;
  readonly column: number;
}

export interface GridKeys {
  readonly active: CellAt;
  /** The marked cells: the active one alone, or a rectangle with it in a corner. */
  readonly range: CellRange;
  readonly editing: { readonly text: string } | null;
  readonly activate: (cell: CellAt, extend?: boolean) => void;
  readonly edit: (text: string) => void;
  readonly typed: (text: string) => void;
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
  /** The cell is left with a text in it that could not be read. */
  onLeave: (cell: CellAt, text: string) => void;
  onErase: (range: CellRange) => void;
  onUndo: () => void;
  onMark: (range: CellRange) => void;
}

const moves: Readonly<Record<string, readonly [number, number]>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
  PageUp: [-10, 0],
  PageDown: [10, 0],
};

/**
 * The keys of a spreadsheet: arrows, with Shift they mark; Enter down, F2, typing over, Esc, Delete, Ctrl+A, Ctrl+Z. Copying and pasting
 * are events of their own. Tab leaves the grid.
 */
export function useGridKeys(options: GridKeysOptions): GridKeys {
  const { rows, columns, mayWrite, textAt, onCommit, onLeave, onErase, onUndo, onMark } = options;
  const [active, setActive] = useState<CellAt>(options.start);
  const [corner, setCorner] = useState<CellAt | null>(null);
  const [editing, setEditing] = useState<{ text: string } | null>(null);
  const typed = useRef('');

  const clamp = (cell: CellAt): CellAt => ({
    row: Math.max(0, Math.min(rows - 1, cell.row)),
    column: Math.max(0, Math.min(columns - 1, cell.column)),
  });
  const at = clamp(active);
  const range = rangeOf(at, clamp(corner ?? active));
  const edit = (text: string) => {
    typed.current = text;
    setCorner(null);
    setEditing({ text });
  };
  /** Moves, or marks from where one stood. */
  const go = (to: CellAt, mark: boolean) => {
    const next = clamp(to);
    const from = mark ? (corner ?? at) : null;
    setActive(next);
    setCorner(from);
    if (from) onMark(rangeOf(from, next));
  };
  const commit = (): boolean => {
    if (!editing) return true;
    if (typed.current !== textAt(at) && !onCommit(at, typed.current)) return false;
    setEditing(null);
    return true;
  };

  const whileEditing = (event: KeyboardEvent): void => {
    const { key, shiftKey } = event;
    if (key === 'Escape') {
      event.preventDefault();
      setEditing(null);
    } else if (key === 'Enter' || key === 'Tab') {
      event.preventDefault();
      if (!commit()) return;
      const step = shiftKey ? -1 : 1;
      go(key === 'Enter' ? { ...at, row: at.row + step } : { ...at, column: at.column + step }, false);
    }
  };

  const whileMoving = (event: KeyboardEvent): void => {
    const { key, ctrlKey, metaKey, altKey, shiftKey } = event;
    const command = ctrlKey || metaKey;
    const done = (act: () => void) => {
      event.preventDefault();
      act();
    };
    if (command && key.toLowerCase() === 'z') return done(onUndo);
    if (command && key.toLowerCase() === 'a')
      return done(() => {
        setCorner({ row: 0, column: 0 });
        setActive({ row: rows - 1, column: columns - 1 });
        onMark(rangeOf({ row: 0, column: 0 }, { row: rows - 1, column: columns - 1 }));
      });
    const step = moves[key];
    if (step) return done(() => go({ row: at.row + step[0], column: at.column + step[1] }, shiftKey));
    if (key === 'Home' || key === 'End') {
      const last = key === 'End';
      const row = command ? (last ? rows : 0) : at.row;
      return done(() => go({ row, column: last ? columns : 0 }, shiftKey));
    }
    if (key === 'Enter') return done(() => go({ ...at, row: at.row + (shiftKey ? -1 : 1) }, false));
    if (key === 'Escape' && corner) return done(() => setCorner(null));
    if (!mayWrite || command || altKey) return;
    if (key === 'F2') done(() => edit(textAt(at)));
    else if (key === 'Delete' || key === 'Backspace') done(() => onErase(range));
    else if (key.length === 1 && key !== ' ') done(() => edit(key));
  };

  return {
    active: at,
    range,
    editing,
    activate: (cell, extend = false) => {
      if (extend) return go(cell, true);
      if (cell.row === at.row && cell.column === at.column) return setCorner(null);
      stop();
      go(cell, false);
    },
    edit,
    typed: (text) => {
      typed.current = text;
    },
    stop,
    onKeyDown: (event) => (editing ? whileEditing(event) : whileMoving(event)),
  };

  /** The cell is left: what can be read is written, what cannot is kept where it was typed. */
  function stop(): void {
    if (commit()) return;
    onLeave(at, typed.current);
    setEditing(null);
  }
}
