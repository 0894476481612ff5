import { useMutation } from '@apollo/client/react';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { v7 as newId } from 'uuid';
import { type DateOrder } from '@laeringsrum/locale';
import { graphql } from '../../graphql/generated';
import { type ImportRowInput, type MeasureChart_MeasureFragment } from '../../graphql/generated/graphql';
import { refusalOf } from '../../graphql/refusal';
import { announce } from '../../ui/announce';
import { dayOf, ordinalOf, storedInSlot } from '../measurement/slot';
import { hasCprNumber } from '../personal-data/guard';
import { IMPORT_ROWS_MAX, refusalText } from '@laeringsrum/domain';
import { useLanguage } from '../../ui/useLanguage';
import { type SheetTable } from '../measurement-import/sheet-file';
import { tableDialect } from '../measurement-import/table-dialect';
import { type ColumnRole } from './column-roles';
import {
  pastedText,
  pasteCounts,
  readPaste,
  toWrite,
  uncounted,
  type PasteEntry,
  type PasteSurroundings,
  type PastedTable,
} from './paste-reading';
import { pushUndo } from './undo-stack';

const ImportMeasurementsDocument = graphql(`
  mutation ImportMeasurements($input: ImportMeasurementsInput!) {
    importMeasurements(input: $input) {
      id
      inserted
      changed
      same
      measures {
        ...MeasureChart_measure
      }
    }
  }
`);
const UndoImportDocument = graphql(`
  mutation UndoImport($id: ID!) {
    undoImport(id: $id) {
      id
      undone
      measures {
        ...MeasureChart_measure
      }
    }
  }
`);

function importRow(entry: PasteEntry, measure: MeasureChart_MeasureFragment | undefined): ImportRowInput[] {
  const { next, period, measureId } = entry;
  const ordinal = ordinalOf(period);
  if (!next || !measure) return [];
  const before = storedInSlot(measure, period);
  const values = next.notMeasured
    ? { notMeasuredReason: next.reason ?? before?.notMeasuredReason ?? ('NOT_POSSIBLE' as const) }
    : next.denominator !== null
      ? { numerator: next.numerator, denominator: next.denominator }
      : { value: next.value };
  return [
    {
      id: before?.id ?? newId(),
      measureId,
      period: dayOf(period),
      ...(ordinal > 0 ? { ordinal } : {}),
      ...values,
      ...(before ? { version: before.version } : {}),
      ...(before?.note ? { note: before.note } : {}),
    },
  ];
}

/** Where a table came from: the clipboard, or a sheet of a file. */
interface Source {
  readonly table: PastedTable;
  readonly file: string | null;
  readonly sheets: readonly SheetTable[];
  readonly sheet: number;
}

/** A clipboard or a file being looked at: nothing is written before the button, and the whole of it is one step back. */
export function usePaste(
  interventionId: string,
  measures: readonly MeasureChart_MeasureFragment[],
  surroundings: PasteSurroundings,
  onWritten: () => void,
) {
  const { t } = useTranslation();
  const language = useLanguage();
  const refetchQueries = ['MyWork'];
  const [send, { loading }] = useMutation(ImportMeasurementsDocument, { refetchQueries });
  const [takeBack] = useMutation(UndoImportDocument, { refetchQueries });
  const [source, setSource] = useState<Source | null>(null);
  // Where the paste began; moving about in the grid afterwards does not move it.
  const [anchor, setAnchor] = useState({ period: '', column: '' });
  const [roles, setRoles] = useState<readonly ColumnRole[] | undefined>(undefined);
  const [dateOrder, setDateOrder] = useState<DateOrder | undefined>(undefined);
  const [append, setAppend] = useState(false);
  const [fixes, setFixes] = useState<Readonly<Record<string, string>>>({});
  const [kept, setKept] = useState<ReadonlySet<string>>(new Set());
  const [skipped, setSkipped] = useState<ReadonlySet<string>>(new Set());
  const [problem, setProblem] = useState<string | null>(null);

  const reading = useMemo(() => {
    if (source === null) return null;
    return readPaste(
      source.table,
      { ...surroundings, activePeriod: anchor.period, activeColumn: anchor.column },
      { ...(roles ? { roles } : {}), ...(dateOrder ? { dateOrder } : {}), fixes, append },
    );
  }, [source, surroundings, anchor, roles, dateOrder, append, fixes]);

  const close = () => {
    setSource(null);
    setRoles(undefined);
    setDateOrder(undefined);
    setAppend(false);
    setFixes({});
    setKept(new Set());
    setSkipped(new Set());
    setProblem(null);
  };

  const begin = (
    next: Source,
    at = { period: surroundings.activePeriod, column: surroundings.activeColumn },
  ) => {
    close();
    setAnchor(at);
    setSource(next);
  };

  /** `filled` are the columns of a marked rectangle that the clipboard was repeated over: it has neither headings nor periods. */
  const open = (pasted: string, at?: { period: string; column: string }, filled?: readonly ColumnRole[]) => {
    if (pasted.trim() === '') return;
    close();
    if (hasCprNumber(pasted)) return setProblem(t('grid.paste.personalData'));
    begin({ table: pastedText(pasted), file: null, sheets: [], sheet: 0 }, at);
    setRoles(filled);
  };

  const openSheets = (sheets: readonly SheetTable[], file: string, sheet = 0) => {
    const chosen = sheets[sheet];
    if (!chosen) return;
    const table = { rows: chosen.rows, dialect: tableDialect(chosen.rows, chosen.dialect) };
    begin({ table, file, sheets, sheet });
  };

  const insert = async () => {
    if (!reading) return;
    const rows = toWrite(reading.entries, kept).flatMap((entry) =>
      importRow(
        entry,
        measures.find(({ id }) => id === entry.measureId),
      ),
    );
    if (rows.length === 0) return setProblem(t('grid.paste.nothing'));
    if (rows.length > IMPORT_ROWS_MAX)
      return setProblem(
        refusalText('IMPORT_TOO_LARGE', language, { rows: rows.length, max: IMPORT_ROWS_MAX }),
      );
    setProblem(null);
    const id = newId();
    try {
      await send({ variables: { input: { id, rows } } });
      pushUndo(interventionId, {
        what: t('grid.imported', { count: rows.length }),
        undo: () => takeBack({ variables: { id } }),
      });
      announce(t('grid.paste.inserted', { count: rows.length }));
      close();
      onWritten();
    } catch (error) {
      setProblem(refusalOf(error).message || t('ui.couldNotRead'));
    }
  };

  return {
    open,
    openSheets,
    chooseSheet: (sheet: number) => source?.file && openSheets(source.sheets, source.file, sheet),
    source,
    close,
    insert,
    busy: loading,
    problem,
    reading,
    counts: reading ? pasteCounts(reading.entries, kept) : null,
    uncounted: reading ? uncounted(reading.entries, kept) : [],
    kept,
    keep: (keys: readonly string[], yes: boolean) => {
      const next = new Set(kept);
      for (const key of keys) {
        if (yes) next.add(key);
        else next.delete(key);
      }
      setKept(next);
    },
    fix: (cell: string, written: string) => setFixes({ ...fixes, [cell]: written }),
    skipped,
    skip: (cell: string) => setSkipped(new Set([...skipped, cell])),
    chooseRoles: (next: readonly ColumnRole[]) => setRoles(next),
    chooseDateOrder: (order: DateOrder) => setDateOrder(order),
    append,
    chooseAppend: (yes: boolean) => setAppend(yes),
  };
}

export type Paste = ReturnType<typeof usePaste>;
