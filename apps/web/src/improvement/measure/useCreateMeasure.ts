import { useMutation } from '@apollo/client/react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { v7 as newId } from 'uuid';
import { periodStart } from '@laeringsrum/locale';
import { graphql } from '../../graphql/generated';
import { type CreateMeasureInput } from '../../graphql/generated/graphql';
import { refusalOf } from '../../graphql/refusal';
import { undoable } from '../../graphql/undoable';
import { useToday } from '../../people/session/Session';

const CreateMeasureDocument = graphql(`
  mutation CreateMeasure($input: CreateMeasureInput!) {
    createMeasure(input: $input) {
      ...MeasureChart_measure
    }
  }
`);

type NewMeasure = Pick<
  CreateMeasureInput,
  'kind' | 'frequency' | 'definition' | 'definitionId' | 'templateKey'
>;

/** Makes a measure that begins with the running period; sent twice it is made once. */
export function useCreateMeasure(interventionId: string, onCreated: () => void) {
  const { t } = useTranslation();
  const today = useToday();
  const [create] = useMutation(CreateMeasureDocument, {
    ...undoable(t('undo.measureAdded')),
    refetchQueries: ['InterventionPage', 'MyWork'],
    awaitRefetchQueries: true,
  });
  const [id] = useState(() => newId());
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);

  const make = async (measure: NewMeasure) => {
    setBusy(true);
    setProblem(null);
    const startsOn = periodStart(today, measure.frequency);
    try {
      await create({ variables: { input: { id, interventionId, startsOn, ...measure } } });
      onCreated();
    } catch (error) {
      setProblem(refusalOf(error).message || t('ui.couldNotRead'));
      setBusy(false);
    }
  };

  return { make, busy, problem, setProblem };
}
