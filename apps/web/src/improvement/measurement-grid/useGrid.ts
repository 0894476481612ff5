import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatPeriod, type Frequency } from '@laeringsrum/locale';
import { type MeasureChart_MeasureFragment } from '../../graphql/generated/graphql';
import { refusalOf } from '../../graphql/refusal';
import { announce } from '../../ui/announce';
import { useLanguage } from '../../ui/useLanguage';
import { storedIn, useEraseMeasurement, useRecordMeasurement } from '../measurement/useRecordMeasurement';
import { readCell } from './cell-reading';
import { entryOf, type GridColumn, type GridEntry } from './grid-model';
import { hasUndo, popUndo, pushUndo } from './undo-stack';

/** The entry that stands in a measure and period, or null. */
export function entryIn(measure: MeasureChart_MeasureFragment | undefined, period: string): GridEntry | null {
  const row = measure ? storedIn(measure, period) : null;
  if (!row) return null;
  return {
    value: row.shownValue,
    numerator: row.numerator ?? null,
    denominator: row.denominator ?? null,
    notMeasured: row.state === 'NOT_MEASURED',
  };
}

/** Writing, erasing and undoing single cells. What is refused is told in the refusal's own words. */
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
  // The stack lives outside React; a step more or less is what the page must hear of.
  const [, stepped] = useState(0);
  const measureOf = (id: string) => measures.find((measure) => measure.id === id);
  const named = (column: GridColumn, period: string) => ({
    heading: column.heading,
    period: formatPeriod(period, frequency, language),
  });

  const told = async (act: () => Promise<void>): Promise<boolean> => {
    setProblem(null);
    try {
      await act();
      stepped((count) => count + 1);
      return true;
    } catch (error) {
      const reason = refusalOf(error).message || t('ui.couldNotRead');
      setProblem(t('grid.notSaved', { reason }));
      return false;
    }
  };

  /** False: the text could not be read, and the cell stays open. */
  const write = (column: GridColumn, period: string, text: string): boolean => {
    const measure = measureOf(column.measureId);
    if (!measure) return false;
    const reading = readCell(text, column, language);
    const before = storedIn(measure, period);
    const entry = entryIn(measure, period);
    const push = (undo: () => Promise<unknown>) =>
      pushUndo(interventionId, { what: t('grid.changed', named(column, period)), undo });
    const save = (next: GridEntry) =>
      void told(async () => {
        const values = next.notMeasured
          ? { notMeasuredReason: 'NOT_POSSIBLE' as const }
          : next.denominator !== null
            ? { numerator: next.numerator, denominator: next.denominator }
            : { value: next.value };
        push(await record(measure.id, period, { ...values, note: before?.note ?? null }, before));
      });
    switch (reading.kind) {
      case 'unreadable':
        return false;
      case 'blank':
        if (column.part === 'denominator' && entry?.value != null) save(entryOf(entry.value, null));
        else if (before) clear(column, period);
        return true;
      case 'not-measured':
        save({ value: null, numerator: null, denominator: null, notMeasured: true });
        return true;
      case 'counted':
        save({ ...reading, value: null, notMeasured: false });
        return true;
      case 'number':
        if (column.part === 'denominator') {
          if (entry?.value == null) return false;
          save(entryOf(entry.value, reading.value));
        } else save(entryOf(reading.value, entry?.denominator ?? null));
        return true;
    }
  };

  const clear = (column: GridColumn, period: string): void => {
    const measure = measureOf(column.measureId);
    const row = measure ? storedIn(measure, period) : null;
    if (!measure || !row) return;
    void told(async () => {
      await erase(row);
      pushUndo(interventionId, {
        what: t('grid.erased', named(column, period)),
        undo: () => record(measure.id, period, row, null),
      });
    });
  };

  const undo = (): void => {
    const step = popUndo(interventionId);
    if (!step) return announce(t('grid.nothingToUndo'));
    void told(async () => {
      await step.undo();
      announce(t('grid.undone', { what: step.what }));
    });
  };

  return {
    write,
    clear,
    undo,
    canUndo: hasUndo(interventionId),
    problem,
    stepDone: () => stepped((count) => count + 1),
  };
}

export type Grid = ReturnType<typeof useGrid>;
