import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Frequency } from '@laeringsrum/locale';
import { type MeasureChart_MeasureFragment } from '../../graphql/generated/graphql';
import { refusalOf } from '../../graphql/refusal';
import { announce } from '../../ui/announce';
import { useLanguage } from '../../ui/useLanguage';
import { dayOf, ordinalOf, slotWords, storedInSlot } from '../measurement/slot';
import { useEraseMeasurement, useRecordMeasurement } from '../measurement/useRecordMeasurement';
import { readCell } from './cell-reading';
import { certainNumber } from './cell-words';
import { entryOf, type GridColumn, type GridEntry } from './grid-model';
import { hasUndo, popUndo, pushUndo } from './undo-stack';
import { unreadableWords } from './unreadable-words';

/** The entry that stands in a measure and period, or null. */
export function entryIn(measure: MeasureChart_MeasureFragment | undefined, period: string): GridEntry | null {
  const row = measure ? storedInSlot(measure, period) : null;
  if (!row) return null;
  return {
    value: row.shownValue,
    numerator: row.numerator ?? null,
    denominator: row.denominator ?? null,
    notMeasured: row.state === 'NOT_MEASURED',
    reason: row.notMeasuredReason ?? null,
    excluded: row.state === 'EXCLUDED',
  };
}

/** What was typed into a cell and is not saved, and why. It stays there until it is put right or given up. */
export interface UnsavedText {
  readonly text: string;
  readonly sentence: string;
}

/** Why a cell stays open, and what it may have meant. */
export interface Unread {
  readonly sentence: string;
  readonly suggestions: readonly string[];
}

export interface GridPosition {
  readonly column: GridColumn;
  /** A period; where a day has several numbers, the slot of one of them. */
  readonly period: string;
}
const cellKey = ({ column, period }: GridPosition): string => `${column.key}|${period}`;
/** One undo step, one mutation each: more are erased with what a spreadsheet pasted. */
const mostErased = 100;

/** Writing, erasing and undoing cells. What cannot be read or is refused is told in words, and stays where it was typed. */
export function useGrid(
  interventionId: string,
  measures: readonly MeasureChart_MeasureFragment[],
  frequency: Frequency,
) {
  const { t } = useTranslation();
  const language = useLanguage();
  const record = useRecordMeasurement();
  const erase = useEraseMeasurement();
  const [problem, setProblem] = useState<string | null>(null);
  const [unsaved, setUnsaved] = useState<ReadonlyMap<string, UnsavedText>>(new Map());
  // The stack lives outside React; a step more or less is what the page must hear of.
  const [, stepped] = useState(0);
  const measureOf = (id: string) => measures.find((measure) => measure.id === id);
  const named = ({ column, period }: GridPosition) => ({
    heading: column.heading,
    period: slotWords(period, frequency, language),
  });
  const push = (what: string, undo: () => Promise<unknown>) => pushUndo(interventionId, { what, undo });
  const keep = (at: GridPosition, kept: UnsavedText | null) =>
    setUnsaved((before) => {
      const after = new Map(before);
      if (kept) after.set(cellKey(at), kept);
      else after.delete(cellKey(at));
      return after;
    });

  /** Does it; a refusal is told in its own words. */
  const told = async (act: () => Promise<void>): Promise<string | null> => {
    setProblem(null);
    try {
      await act();
      stepped((count) => count + 1);
      return null;
    } catch (error) {
      const reason = refusalOf(error).message || t('ui.couldNotRead');
      setProblem(t('grid.notSaved', { reason }));
      return reason;
    }
  };

  const save = (at: GridPosition, measure: MeasureChart_MeasureFragment, next: GridEntry, text: string) => {
    const before = storedInSlot(measure, at.period);
    const values = next.notMeasured
      ? { notMeasuredReason: next.reason ?? before?.notMeasuredReason ?? ('NOT_POSSIBLE' as const) }
      : next.denominator !== null
        ? { numerator: next.numerator, denominator: next.denominator }
        : { value: next.value };
    // A number that somebody left out of the curve stays left out when it is put right.
    const excludedReason = next.notMeasured ? null : (before?.excludedReason ?? null);
    const ordinal = ordinalOf(at.period);
    const content = { ...values, excludedReason, note: before?.note ?? null, ordinal };
    keep(at, null);
    void told(async () => {
      push(t('grid.changed', named(at)), await record(measure.id, dayOf(at.period), content, before));
    }).then((reason) => reason && keep(at, { text, sentence: reason }));
  };

  /** Why a text cannot be read; null: it could, and is on its way. */
  const write = (at: GridPosition, text: string): Unread | null => {
    const { column, period } = at;
    const measure = measureOf(column.measureId);
    if (!measure) return null;
    const reading = readCell(text, column, null);
    const entry = entryIn(measure, period);
    const plain = { value: null, numerator: null, denominator: null };
    switch (reading.kind) {
      case 'unreadable':
        return {
          sentence: unreadableWords(reading, text, t, language),
          suggestions: reading.candidates.map((candidate) => certainNumber(candidate, language)),
        };
      case 'blank':
        keep(at, null);
        if (column.part === 'value') clear([at]);
        else if (entry?.value != null && entry.denominator !== null)
          save(at, measure, entryOf(entry.value, null), text);
        return null;
      case 'not-measured':
        save(at, measure, { ...plain, notMeasured: true, reason: reading.reason }, text);
        return null;
      case 'counted':
        save(at, measure, { ...reading, value: null, notMeasured: false }, text);
        return null;
      case 'number':
        if (column.part === 'value')
          save(at, measure, entryOf(reading.value, entry?.denominator ?? null), text);
        else if (entry?.value != null) save(at, measure, entryOf(entry.value, reading.value), text);
        else return { sentence: t('grid.unreadable.NO_VALUE'), suggestions: [] };
        return null;
    }
  };

  /** The numbers of these cells, in one step. */
  const clear = (cells: readonly GridPosition[]): void => {
    for (const at of cells) keep(at, null);
    const rows = cells.flatMap((at) => {
      const measure = measureOf(at.column.measureId);
      const row = measure ? storedInSlot(measure, at.period) : null;
      return measure && row ? [{ at, measure, row }] : [];
    });
    const once = rows.filter(
      ({ row }, index) => rows.findIndex((other) => other.row.id === row.id) === index,
    );
    const [first] = once;
    if (!first) return;
    if (once.length > mostErased) return setProblem(t('grid.tooManyToErase', { max: mostErased }));
    void told(async () => {
      const erased: typeof once = [];
      try {
        for (const one of once) {
          await erase(one.row);
          erased.push(one);
        }
      } finally {
        if (erased.length > 0)
          push(
            once.length === 1
              ? t('grid.erased', named(first.at))
              : t('grid.erasedMany', { count: erased.length }),
            async () => {
              for (const { at, measure, row } of erased)
                await record(measure.id, dayOf(at.period), row, null);
            },
          );
      }
    });
  };

  const undo = (): void => {
    const step = popUndo(interventionId);
    if (!step) return announce(t('grid.nothingToUndo'));
    void told(async () => {
      try {
        await step.undo();
      } catch (error) {
        pushUndo(interventionId, step);
        throw error;
      }
      announce(t('grid.undone', { what: step.what }));
    });
  };

  return {
    write,
    clear,
    undo,
    canUndo: hasUndo(interventionId),
    problem,
    unsavedIn: (at: GridPosition): UnsavedText | null => unsaved.get(cellKey(at)) ?? null,
    keep,
    stepDone: () => stepped((count) => count + 1),
  };
}

export type Grid = ReturnType<typeof useGrid>;
