import { useState } from 'react';
import { v7 as newId } from 'uuid';
import { type CycleParts_CycleFragment, type PredictionInput } from '../../graphql/generated/graphql';
import { useKeptFields } from '../../graphql/drafts/useKeptFields';
import { type Fields } from '../../graphql/drafts/three-way-merge';
import { usePerson } from '../../people/session/Session';
import { useLanguage } from '../../ui/useLanguage';
import { hasCprNumber } from '../personal-data/guard';
import { emptyPrediction, predictionInput, type PredictionDraft } from './prediction-draft';

/** The prediction being chosen: it is sent with the start, and kept on the device until then. */
export function usePrediction(cycle: CycleParts_CycleFragment, measureId: string | null) {
  const language = useLanguage();
  const person = usePerson();
  const kept = useKeptFields<PredictionDraft & Fields>(
    person.id,
    `Prediction:${cycle.id}`,
    emptyPrediction,
    hasCprNumber,
  );
  const [ids, setIds] = useState(() => newId());
  const draft: PredictionDraft = kept.fields;
  const blocked = hasCprNumber(draft.because) || hasCprNumber(draft.reason);
  const input: PredictionInput | null = blocked ? null : predictionInput(draft, ids, measureId, language);
  return {
    draft,
    input,
    change: (part: Partial<PredictionDraft>) => kept.change(part),
    done: () => {
      kept.clear();
      setIds(newId());
    },
  };
}
