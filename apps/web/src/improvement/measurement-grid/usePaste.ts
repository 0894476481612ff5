import { useMutation } from '@apollo/client/react';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { v7 as newId } from 'uuid';
import { graphql } from '../../graphql/generated';
import { type ImportRowInput, type MeasureChart_MeasureFragment } from '../../graphql/generated/graphql';
import { refusalOf } from '../../graphql/refusal';
import { announce } from '../../ui/announce';
import { storedIn } from '../measurement/useRecordMeasurement';
import { hasCprNumber } from '../personal-data/guard';
import { type ColumnRole } from './column-roles';
import { type PasteSurroundings, pasteCounts, readPaste, toWrite, type PasteEntry } from './paste-reading';
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
  if (!next || !measure) return [];
  const before = storedIn(measure, period);
  const values = next.notMeasured
    ? { notMeasuredReason: 'NOT_POSSIBLE' as const }
    : next.denominator !== null
      ? { numerator: next.numerator, denominator: next.denominator }
      : { value: next.value };
  return [
    {
      id: before?.id ?? newId(),
      measureId,
      period,
      ...values,
      ...(before ? { version: before.version } : {}),
      ...(before?.note ? { note: before.note } : {}),
    },
  ];
}

/** A clipboard being looked at: nothing is written before the button, and the whole of it is one step back. */
export function usePaste(
  interventionId: string,
  measures: readonly MeasureChart_MeasureFragment[],
  surroundings: PasteSurroundings,
  onWritten: () => void,
) {
  const { t } = useTranslation();
  const refetchQueries = ['MyWork'];
  const [send, { loading }] = useMutation(ImportMeasurementsDocument, { refetchQueries });
  const [takeBack] = useMutation(UndoImportDocument, { refetchQueries });
  const [text, setText] = useState<string | null>(null);
  // Where the paste began; moving about in the grid afterwards does not move it.
  const [anchor, setAnchor] = useState({ period: '', column: '' });
  const [roles, setRoles] = useState<readonly ColumnRole[] | undefined>(undefined);
  const [fixes, setFixes] = useState<Readonly<Record<string, string>>>({});
  const [kept, setKept] = useState<ReadonlySet<string>>(new Set());
  const [skipped, setSkipped] = useState<ReadonlySet<string>>(new Set());
  const [problem, setProblem] = useState<string | null>(null);

  const reading = useMemo(() => {
    if (text === null) return null;
    return readPaste(
      text,
      { ...surroundings, activePeriod: anchor.period, activeColumn: anchor.column },
      { ...(roles ? { roles } : {}), fixes },
    );
  }, [text, surroundings, anchor, roles, fixes]);

  const close = () => {
    setText(null);
    setRoles(undefined);
    setFixes({});
    setKept(new Set());
    setSkipped(new Set());
    setProblem(null);
  };

  const open = (pasted: string) => {
    if (pasted.trim() === '') return;
    close();
    if (hasCprNumber(pasted)) return setProblem(t('grid.paste.personalData'));
    setAnchor({ period: surroundings.activePeriod, column: surroundings.activeColumn });
    setText(pasted);
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
    close,
    insert,
    busy: loading,
    problem,
    reading,
    counts: reading ? pasteCounts(reading.entries, kept) : null,
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
  };
}

export type Paste = ReturnType<typeof usePaste>;
