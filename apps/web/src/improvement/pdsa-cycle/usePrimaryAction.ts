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
  /** The state that was asked for; what is in its way is said as long as it is. */
  const [tried, setTried] = useState<{ from: CycleState; to: CycleState } | null>(null);
  const { values } = draft;

  const lackBetween = (from: CycleState, to: CycleState): string | null => {
    const measured = cycle.result.values.filter((value) => value !== null).length;
    const observations = cycle.observations.length + cycle.tally.days.length + measured;
    try {
      const { plan, startsOn, endsOn } = values;
      requireTransition({ state: from, plan, startsOn, endsOn }, to, { ...values, observations });
      return null;
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      return refusalText(error.code, language, error.details);
    }
  };
  const lackTo = (to: CycleState): string | null => {
    if (to === 'RUNNING')
      return (
        lackBetween('DRAFT', to) ??
        (prediction.input
          ? null
          : t(prediction.draft.choice ? 'cycle.expectedUnfinished' : 'cycle.prediction.missing'))
      );
    const unstudied = cycle.state === 'RUNNING' ? lackBetween('RUNNING', 'STUDYING') : null;
    if (to === 'STUDYING' || unstudied) return unstudied;
    const undecided = !values.decision && values.verdict && values.learning.trim();
    return undecided ? t('cycle.chooseDecision') : lackBetween('STUDYING', to);
  };
  const towards = (to: CycleState, go: () => void) => () => {
    const lack = lackTo(to);
    setTried(lack === null ? null : { from: cycle.state, to });
    if (lack === null) go();
  };

  const primary = (): PrimaryAction | null => {
    if (cycle.state === 'DRAFT')
      return {
        part: 'plan',
        label: t('cycle.start'),
        go: towards('RUNNING', () => {
          if (prediction.input)
            void actions.start(prediction.input).then((done) => done && prediction.done());
        }),
      };
    if (cycle.state === 'CLOSED' || cycle.state === 'CANCELLED') return null;
    if (!cycle.readyToStudy)
      return {
        part: 'do',
        label: t('cycle.toStudy'),
        go: towards('STUDYING', () => void actions.study()),
      };
    const next = cycle.number + 1;
    return {
      part: 'act',
      label: values.decision
        ? t(`cycle.closeAs.${values.decision}`, { number: next })
        : t('cycle.close', { number: cycle.number }),
      go: towards('CLOSED', askSharing),
    };
  };

  return {
    primary: primary(),
    missing: actions.refused ?? (tried?.from === cycle.state ? lackTo(tried.to) : null),
    hasNext: values.decision ? hasSuccessor(values.decision) : false,
  };
}
