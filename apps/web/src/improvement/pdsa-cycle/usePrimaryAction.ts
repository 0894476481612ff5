import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { hasSuccessor, Refusal, refusalText, requireTransition, type CycleState } from '@laeringsrum/domain';
import { type CycleParts_CycleFragment } from '../../graphql/generated/graphql';
import { useLanguage } from '../../ui/useLanguage';
import { type CycleActions } from './useCycleActions';
import { type CycleDraft } from './useCycleDraft';
import { type usePrediction } from './usePrediction';
import { type PartName } from './Wheel';

export interface PrimaryAction {
  readonly part: PartName;
  readonly label: string;
  readonly go: () => void;
}

/** The one filled button follows the state. What is still missing is said in the API's own sentence, before it is asked. */
export function usePrimaryAction(
  cycle: CycleParts_CycleFragment,
  draft: CycleDraft,
  prediction: ReturnType<typeof usePrediction>,
  actions: CycleActions,
  askSharing: () => void,
) {
  const { t } = useTranslation();
  const language = useLanguage();
  const [missing, setMissing] = useState<string | null>(null);
  const { values } = draft;

  const lacks = (from: CycleState, to: CycleState): boolean => {
    const measured = cycle.result.values.filter((value) => value !== null).length;
    try {
      requireTransition(
        { state: from, plan: values.plan, startsOn: values.startsOn, endsOn: values.endsOn },
        to,
        {
          ...values,
          observations: cycle.observations.length + cycle.tally.days.length + measured,
        },
      );
      setMissing(null);
      return false;
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      setMissing(refusalText(error.code, language, error.details));
      return true;
    }
  };

  const primary = (): PrimaryAction | null => {
    if (cycle.state === 'DRAFT')
      return {
        part: 'plan',
        label: t('cycle.start'),
        go: () => {
          if (lacks('DRAFT', 'RUNNING')) return;
          if (!prediction.input) return setMissing(t('cycle.prediction.missing'));
          void actions.start(prediction.input).then((done) => done && prediction.done());
        },
      };
    if (cycle.state === 'CLOSED' || cycle.state === 'CANCELLED') return null;
    if (!cycle.readyToStudy)
      return {
        part: 'do',
        label: t('cycle.toStudy'),
        go: () => {
          if (!lacks('RUNNING', 'STUDYING')) void actions.study();
        },
      };
    const next = cycle.number + 1;
    return {
      part: 'act',
      label: values.decision
        ? t(`cycle.closeAs.${values.decision}`, { number: next })
        : t('cycle.close', { number: cycle.number }),
      go: () => {
        if (cycle.state === 'RUNNING' && lacks('RUNNING', 'STUDYING')) return;
        if (!values.decision && values.verdict && values.learning.trim())
          return setMissing(t('cycle.chooseDecision'));
        if (!lacks('STUDYING', 'CLOSED')) askSharing();
      },
    };
  };

  return {
    primary: primary(),
    missing: actions.refused ?? missing,
    hasNext: values.decision ? hasSuccessor(values.decision) : false,
  };
}
