import { useMutation } from '@apollo/client/react';
import { v7 as newId } from 'uuid';
import { type NotMeasuredReason } from '@laeringsrum/domain';
import { graphql } from '../../graphql/generated';
import { type MeasureChart_MeasureFragment } from '../../graphql/generated/graphql';

const RecordMeasurementDocument = graphql(`
  mutation RecordMeasurement($input: RecordMeasurementInput!) {
    recordMeasurement(input: $input) {
      id
      period
      value
      version
      measure {
        ...MeasureChart_measure
      }
    }
  }
`);
const EraseMeasurementDocument = graphql(`
  mutation EraseMeasurement($id: ID!, $version: Int!) {
    eraseMeasurement(id: $id, version: $version) {
      ...MeasureChart_measure
    }
  }
`);

/** What is asked to be stored for one period: a number, numbers to count from, or why there is none. */
export interface NewMeasurement {
  value?: number | null;
  numerator?: number | null;
  denominator?: number | null;
  notMeasuredReason?: NotMeasuredReason | null;
  excludedReason?: string | null;
  note?: string | null;
  /** Which of the day's, for what is measured each time it happens. */
  ordinal?: number;
}

export interface StoredMeasurement extends NewMeasurement {
  id: string;
  version: number;
  state: string;
  shownValue: number | null;
  by: string | null;
  on: string | null;
}

/** The row that stands in a period already, if any; the first where there are several. */
export const storedIn = (measure: MeasureChart_MeasureFragment, period: string): StoredMeasurement | null =>
  storedAt(measure, measure.series.periods.indexOf(period));

export function storedAt(measure: MeasureChart_MeasureFragment, at: number): StoredMeasurement | null {
  const { series } = measure;
  const id = series.ids[at];
  if (at < 0 || !id) return null;
  const state = series.states[at] ?? 'MEASURED';
  const counted = series.denominators[at] != null;
  const reason = series.reasons[at] ?? null;
  return {
    id,
    version: series.versions[at] ?? 1,
    state,
    shownValue: series.values[at] ?? null,
    by: series.enteredBy[at] ?? null,
    on: series.enteredOn[at] ?? null,
    note: series.notes[at] ?? null,
    ...(state === 'NOT_MEASURED'
      ? { notMeasuredReason: reason as NotMeasuredReason | null }
      : counted
        ? { numerator: series.numerators[at] ?? null, denominator: series.denominators[at] ?? null }
        : { value: series.values[at] ?? null }),
    ...(state === 'EXCLUDED' ? { excludedReason: reason } : {}),
  };
}

const content = (of: NewMeasurement) => ({
  ...(of.value == null ? {} : { value: of.value }),
  ...(of.numerator == null ? {} : { numerator: of.numerator }),
  ...(of.denominator == null ? {} : { denominator: of.denominator }),
  ...(of.notMeasuredReason ? { notMeasuredReason: of.notMeasuredReason } : {}),
  ...(of.excludedReason ? { excludedReason: of.excludedReason } : {}),
  ...(of.note ? { note: of.note } : {}),
  ...(of.ordinal ? { ordinal: of.ordinal } : {}),
});

/** Stores one period and hands back how to undo exactly that. */
export function useRecordMeasurement() {
  const refetchQueries = ['MyWork'];
  const [record] = useMutation(RecordMeasurementDocument, { refetchQueries });
  const [erase] = useMutation(EraseMeasurementDocument, { refetchQueries });

  return async (
    measureId: string,
    period: string,
    next: NewMeasurement,
    before: StoredMeasurement | null,
  ) => {
    const { data } = await record({
      variables: {
        input: {
          id: before?.id ?? newId(),
          measureId,
          period,
          ...content(next),
          ...(before ? { version: before.version } : {}),
        },
      },
    });
    const saved = data?.recordMeasurement;
    return async () => {
      if (!saved) return;
      if (!before) await erase({ variables: { id: saved.id, version: saved.version } });
      else
        await record({
          variables: {
            input: { id: saved.id, measureId, period, ...content(before), version: saved.version },
          },
        });
    };
  };
}

export function useEraseMeasurement() {
  const [erase] = useMutation(EraseMeasurementDocument, { refetchQueries: ['MyWork'] });
  return (row: StoredMeasurement) => erase({ variables: { id: row.id, version: row.version } });
}
