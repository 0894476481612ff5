import { useMutation } from '@apollo/client/react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { v7 as newId } from 'uuid';
import { graphql } from '../../graphql/generated';
import { type MeasureChart_MeasureFragment } from '../../graphql/generated/graphql';
import { refusalOf } from '../../graphql/refusal';
import { useUndo } from '../../ui/Undo';
import { hasCprNumber } from '../personal-data/guard';

const PauseMeasureDocument = graphql(`
  mutation PauseMeasure($input: PauseMeasureInput!) {
    pauseMeasure(input: $input) {
      ...MeasureChart_measure
    }
  }
`);
const ResumeMeasureDocument = graphql(`
  mutation ResumeMeasure($id: ID!, $version: Int!, $endsOn: Date!) {
    resumeMeasure(id: $id, version: $version, endsOn: $endsOn) {
      ...MeasureChart_measure
    }
  }
`);
const RemoveMeasurePauseDocument = graphql(`
  mutation RemoveMeasurePause($id: ID!, $version: Int!) {
    removeMeasurePause(id: $id, version: $version) {
      ...MeasureChart_measure
    }
  }
`);
const EndMeasureDocument = graphql(`
  mutation EndMeasure($id: ID!, $version: Int!, $patch: MeasurePatch!) {
    updateMeasure(id: $id, version: $version, patch: $patch) {
      ...MeasureChart_measure
    }
  }
`);

export interface PausedDays {
  readonly startsOn: string;
  readonly endsOn: string | null;
  readonly reason: string;
}

/** Pausing, going on and ending. What is refused is said in the refusal's own words. */
export function useMeasureCourse(measure: MeasureChart_MeasureFragment) {
  const { t } = useTranslation();
  const offerUndo = useUndo();
  const refetchQueries = ['MyWork'];
  const [pause] = useMutation(PauseMeasureDocument, { refetchQueries });
  const [resume] = useMutation(ResumeMeasureDocument, { refetchQueries });
  const [remove] = useMutation(RemoveMeasurePauseDocument, { refetchQueries });
  const [update] = useMutation(EndMeasureDocument, { refetchQueries });
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);

  const told = async (act: () => Promise<unknown>): Promise<boolean> => {
    setBusy(true);
    setProblem(null);
    try {
      await act();
      return true;
    } catch (error) {
      setProblem(refusalOf(error).message || t('ui.couldNotRead'));
      return false;
    } finally {
      setBusy(false);
    }
  };

  return {
    busy,
    problem,
    pause: (days: PausedDays): Promise<boolean> => {
      if (hasCprNumber(days.reason)) {
        setProblem(t('cycle.personalData'));
        return Promise.resolve(false);
      }
      const id = newId();
      return told(async () => {
        await pause({ variables: { input: { id, measureId: measure.id, ...days } } });
        offerUndo({ text: t('measure.paused'), undo: () => remove({ variables: { id, version: 1 } }) });
      });
    },
    resume: (id: string, version: number, endsOn: string) =>
      told(() => resume({ variables: { id, version, endsOn } })),
    removePause: (id: string, version: number) => told(() => remove({ variables: { id, version } })),
    /** null: it goes on. */
    end: (endsOn: string | null) =>
      told(() => update({ variables: { id: measure.id, version: measure.version, patch: { endsOn } } })),
  };
}
