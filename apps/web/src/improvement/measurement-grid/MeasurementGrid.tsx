import { useState, type ClipboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { formatPeriod, formatWeekDates, weekOf, type Frequency } from '@laeringsrum/locale';
import {
  type MeasureChart_InterventionFragment,
  type MeasureChart_MeasureFragment,
} from '../../graphql/generated/graphql';
import { useToday } from '../../people/session/Session';
import { useLanguage } from '../../ui/useLanguage';
import { CycleMark } from '../run-chart/CycleMark';
import { cellWords, editWords } from './cell-words';
import { GridCell } from './GridCell';
import { type GridColumn } from './grid-model';
import { notesOf } from './grid-notes';
import styles from './MeasurementGrid.module.css';
import { type PasteEntry } from './paste-reading';
import { type CellAt } from './useGridKeys';
import { useGridKeys } from './useGridKeys';
import { entryIn, type Grid } from './useGrid';

interface MeasurementGridProps {
  intervention: MeasureChart_InterventionFragment;
  measures: readonly MeasureChart_MeasureFragment[];
  frequency: Frequency;
  columns: readonly GridColumn[];
  periods: readonly string[];
  grid: Grid;
  mayWrite: boolean;
  /** What a paste would do, by measurement. */
  preview: ReadonlyMap<string, PasteEntry>;
  kept: ReadonlySet<string>;
  start: CellAt;
  onActive: (period: string, column: string) => void;
  onPaste: (text: string) => void;
}

/** Many numbers at once, with the keys of a spreadsheet. Ctrl+V anywhere in it opens the preview; nothing is written by it. */
export function MeasurementGrid(props: MeasurementGridProps) {
  const { intervention, measures, frequency, columns, periods, grid, mayWrite, preview, kept, start } = props;
  const { t } = useTranslation();
  const language = useLanguage();
  const today = useToday();
  const [inside, setInside] = useState(false);
  const [unread, setUnread] = useState(false);
  const weekly = frequency === 'WEEKLY' || frequency === 'FORTNIGHTLY';
  const at = (cell: CellAt) => ({ column: columns[cell.column], period: periods[cell.row] });
  const entryAt = (column: GridColumn, period: string) =>
    entryIn(
      measures.find(({ id }) => id === column.measureId),
      period,
    );
  const textAt = (cell: CellAt): string => {
    const { column, period } = at(cell);
    return column && period ? editWords(entryAt(column, period), column, language) : '';
  };
  const keys = useGridKeys({
    rows: periods.length,
    columns: columns.length,
    start,
    mayWrite,
    textAt,
    onCommit: (cell, text) => {
      const { column, period } = at(cell);
      const written = column && period && period <= today ? grid.write(column, period, text) : false;
      setUnread(!written);
      return written;
    },
    onErase: (cell) => {
      const { column, period } = at(cell);
      if (column && period) grid.clear(column, period);
    },
    onUndo: grid.undo,
  });

  const activate = (cell: CellAt) => {
    keys.activate(cell);
    const { column, period } = at(cell);
    if (column && period) props.onActive(period, column.key);
  };
  const paste = (event: ClipboardEvent) => {
    if (keys.editing || !mayWrite) return;
    event.preventDefault();
    const { column, period } = at(keys.active);
    if (column && period) props.onActive(period, column.key);
    props.onPaste(event.clipboardData.getData('text/plain'));
  };

  const cellOf = (row: number, columnAt: number, period: string, column: GridColumn) => {
    const entry = entryAt(column, period);
    const pasted = preview.get(`${column.measureId}|${period}`);
    const shown = pasted?.next && !kept.has(pasted.key) ? pasted.next : entry;
    const stands = cellWords(entry, column, language, t('grid.notMeasuredShort'));
    const text = cellWords(shown, column, language, t('grid.notMeasuredShort'));
    const bad = pasted?.unreadable?.column === column.key ? pasted.unreadable : null;
    const changes = pasted?.kind === 'changed' && !kept.has(pasted.key) && text !== stands;
    const missing =
      entry === null &&
      column.part === 'value' &&
      measures.find(({ id }) => id === column.measureId)?.missingPeriods.includes(period);
    const active = keys.active.row === row && keys.active.column === columnAt;
    return (
      <GridCell
        key={column.key}
        label={t('grid.cell', { heading: column.heading, period: formatPeriod(period, frequency, language) })}
        text={bad ? bad.text : text || (missing ? t('grid.missing') : '')}
        before={changes ? stands : undefined}
        look={
          bad
            ? 'unreadable'
            : changes
              ? 'changed'
              : pasted?.kind === 'new' && text
                ? 'new'
                : shown?.notMeasured
                  ? 'not-measured'
                  : missing && !text
                    ? 'missing'
                    : 'plain'
        }
        active={active}
        focused={active && inside}
        editing={active ? keys.editing : null}
        unread={unread}
        onActivate={() => activate({ row, column: columnAt })}
        onEdit={() => mayWrite && keys.edit(textAt({ row, column: columnAt }))}
        onType={(typed) => {
          keys.edit(typed);
          setUnread(false);
        }}
        onStop={keys.stop}
      />
    );
  };

  return (
    <div
      className={styles.scroll}
      onPaste={paste}
      onKeyDown={keys.onKeyDown}
      onFocus={() => setInside(true)}
      onBlur={(event) => setInside(event.currentTarget.contains(event.relatedTarget))}
    >
      <table className={styles.grid} role="grid" aria-label={t('grid.label', { code: intervention.code })}>
        <thead>
          <tr>
            <th scope="col">{t(weekly ? 'grid.week' : 'grid.period')}</th>
            {weekly ? (
              <th scope="col" className={styles.dates}>
                {t('grid.date')}
              </th>
            ) : null}
            {columns.map((column) => (
              <th key={column.key} scope="col" className={styles.numeric}>
                {column.heading}
              </th>
            ))}
            <th scope="col">{t('grid.note')}</th>
          </tr>
        </thead>
        <tbody>
          {periods.map((period, row) => (
            <tr
              key={period}
              id={`row-${period}`}
              onMouseDown={(event) => {
                // The week, its dates and its note are no cells of their own: a click on them takes the row's first number.
                if ((event.target as Element).closest('[role=gridcell]')) return;
                event.preventDefault();
                setInside(true);
                activate({ row, column: 0 });
              }}
            >
              <th scope="row" className={styles.period}>
                {formatPeriod(period, frequency, language).replace(/^(uge|week) /, '')}
              </th>
              {weekly ? (
                <td className={styles.dates}>{formatWeekDates(weekOf(period), language, { short: true })}</td>
              ) : null}
              {columns.map((column, columnAt) => cellOf(row, columnAt, period, column))}
              <td className={styles.note}>
                {period > today
                  ? t('grid.notBegun')
                  : notesOf(period, frequency, measures, intervention, t, language).map((note) => (
                      <span key={note.text} className={styles.noteLine}>
                        {note.cycle ? (
                          <CycleMark
                            cycle={{ ...note.cycle, decision: note.cycle.decision ?? null }}
                            size={21}
                          />
                        ) : null}
                        {note.text}
                      </span>
                    ))}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
