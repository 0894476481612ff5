import { useRef, useState, type ClipboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { formatWeekDates, weekOf, type Frequency } from '@laeringsrum/locale';
import {
  type MeasureChart_InterventionFragment,
  type MeasureChart_MeasureFragment,
} from '../../graphql/generated/graphql';
import { useToday } from '../../people/session/Session';
import { useLanguage } from '../../ui/useLanguage';
import { dayOf, slotWords } from '../measurement/slot';
import { CycleMark } from '../run-chart/CycleMark';
import { announce } from '../../ui/announce';
import { CellBar } from './CellBar';
import { cellLook } from './cell-look';
import { cellsOf, contains, type CellRange } from './cell-range';
import { editWords } from './cell-words';
import { type ColumnRole } from './column-roles';
import { GridCell } from './GridCell';
import { type GridColumn } from './grid-model';
import { notesOf } from './grid-notes';
import styles from './MeasurementGrid.module.css';
import { type PasteEntry } from './paste-reading';
import { filledRange } from './range-fill';
import { entryIn, type Grid, type GridPosition, type Unread } from './useGrid';
import { useGridKeys, type CellAt } from './useGridKeys';

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
  /** The upper left of what is marked is where it goes. */
  onPaste: (text: string, at: GridPosition | null, filled?: readonly ColumnRole[]) => void;
  /** One more of the same day, where a day may have several. */
  onFurther: ((period: string) => void) | null;
}

/** Many numbers at once, with the keys of a spreadsheet. Ctrl+V anywhere in it opens the preview; nothing is written by it. */
export function MeasurementGrid(props: MeasurementGridProps) {
  const { intervention, measures, frequency, columns, periods, grid, mayWrite, preview, kept, start } = props;
  const { t } = useTranslation();
  const language = useLanguage();
  const today = useToday();
  const [inside, setInside] = useState(false);
  const [unread, setUnread] = useState<Unread | null>(null);
  // Within one key press the state is still the old one.
  const lastUnread = useRef<Unread | null>(null);
  const weekly = frequency === 'WEEKLY' || frequency === 'FORTNIGHTLY';
  const at = (cell: CellAt): GridPosition | null => {
    const [column, period] = [columns[cell.column], periods[cell.row]];
    return column && period && dayOf(period) <= today ? { column, period } : null;
  };
  const measureOf = (column: GridColumn) => measures.find(({ id }) => id === column.measureId);
  const textAt = (cell: CellAt): string => {
    const position = at(cell);
    if (!position) return '';
    const entry = entryIn(measureOf(position.column), position.period);
    return grid.unsavedIn(position)?.text ?? editWords(entry, position.column, language);
  };
  const copiedAt = (cell: CellAt): string => {
    const position = at(cell);
    const entry = position && entryIn(measureOf(position.column), position.period);
    return entry?.notMeasured && position?.column.part === 'value'
      ? t('grid.notMeasuredShort')
      : textAt(cell);
  };
  const positionsIn = (range: CellRange) =>
    cellsOf(range).flatMap((row) => row.flatMap((cell) => at(cell) ?? []));
  const keys = useGridKeys({
    rows: periods.length,
    columns: columns.length,
    start,
    mayWrite,
    textAt,
    onCommit: (cell, text) => {
      const position = at(cell);
      const problem = position ? grid.write(position, text) : null;
      lastUnread.current = problem;
      setUnread(problem);
      return problem === null;
    },
    onLeave: (cell, text) => {
      const position = at(cell);
      if (position && lastUnread.current)
        grid.keep(position, { text, sentence: lastUnread.current.sentence });
      setUnread(null);
    },
    onErase: (range) => grid.clear(positionsIn(range)),
    onUndo: grid.undo,
    onMark: (range) => announce(t('grid.marked', { count: positionsIn(range).length })),
  });
  const edit = (text: string) => {
    setUnread(null);
    if (mayWrite) keys.edit(text);
  };

  const activate = (cell: CellAt, extend = false) => {
    keys.activate(cell, extend);
    const position = at(cell);
    if (position) props.onActive(position.period, position.column.key);
  };
  const paste = (event: ClipboardEvent) => {
    if (keys.editing || !mayWrite) return;
    event.preventDefault();
    const { top, left } = keys.range;
    const position = at({ row: top, column: left });
    const text = event.clipboardData.getData('text/plain');
    const filled = filledRange(text, keys.range);
    if (filled === null) return props.onPaste(text, position);
    const marked = columns.slice(left, keys.range.right + 1);
    props.onPaste(
      filled,
      position,
      marked.map(({ key }) => ({ column: key })),
    );
  };
  const copy = (event: ClipboardEvent) => {
    if (keys.editing) return;
    event.preventDefault();
    const rows = cellsOf(keys.range).map((row) => row.map(copiedAt).join('\t'));
    event.clipboardData.setData('text/plain', rows.join('\r\n'));
    announce(t('grid.copied', { count: positionsIn(keys.range).length }));
    if (event.type === 'cut' && mayWrite) grid.clear(positionsIn(keys.range));
  };

  const cellOf = (row: number, columnAt: number, period: string, column: GridColumn) => {
    const measure = measureOf(column);
    const entry = entryIn(measure, period);
    const pasted = preview.get(`${column.measureId}|${period}`);
    const active = keys.active.row === row && keys.active.column === columnAt;
    const missing = entry === null && column.part === 'value' && measure?.missingPeriods.includes(period);
    return (
      <GridCell
        key={column.key}
        label={t('grid.cell', { heading: column.heading, period: slotWords(period, frequency, language) })}
        look={cellLook(
          {
            column,
            entry,
            pasted,
            kept: pasted !== undefined && kept.has(pasted.key),
            unsaved: grid.unsavedIn({ column, period }),
            missing: missing ?? false,
          },
          t,
          language,
        )}
        active={active}
        marked={contains(keys.range, { row, column: columnAt })}
        focused={active && inside}
        editing={active ? keys.editing : null}
        unread={active ? unread : null}
        onActivate={(extend) => activate({ row, column: columnAt }, extend)}
        onEdit={() => edit(textAt({ row, column: columnAt }))}
        onType={(typed) => {
          keys.typed(typed);
          setUnread(null);
        }}
        onTake={(text) => {
          keys.typed(text);
          keys.stop();
        }}
        onStop={keys.stop}
      />
    );
  };
  const here = at(keys.active);

  return (
    <div className={styles.whole}>
      <div
        className={styles.scroll}
        onPaste={paste}
        onCopy={copy}
        onCut={copy}
        onKeyDown={keys.onKeyDown}
        onFocus={() => setInside(true)}
        onBlur={(event) => setInside(event.currentTarget.contains(event.relatedTarget))}
      >
        <table
          className={styles.grid}
          role="grid"
          aria-multiselectable="true"
          aria-label={t('grid.label', { code: intervention.code })}
        >
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
                  {slotWords(period, frequency, language).replace(/^(uge|week) /, '')}
                </th>
                {weekly ? (
                  <td className={styles.dates}>
                    {formatWeekDates(weekOf(period), language, { short: true })}
                  </td>
                ) : null}
                {columns.map((column, columnAt) => cellOf(row, columnAt, period, column))}
                <td className={styles.note}>
                  {dayOf(period) > today
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
      {mayWrite && here ? (
        <CellBar
          label={t('grid.cell', {
            heading: here.column.heading,
            period: slotWords(here.period, frequency, language),
          })}
          onEdit={() => edit(textAt(keys.active))}
          onNotMeasured={here.column.part === 'value' ? () => void grid.write(here, 'i.m.') : null}
          onErase={() => grid.clear([here])}
          onFurther={props.onFurther && (() => props.onFurther?.(here.period))}
        />
      ) : null}
    </div>
  );
}
