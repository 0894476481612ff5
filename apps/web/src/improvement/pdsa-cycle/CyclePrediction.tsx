import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { TextAction } from '../../ui/TextAction';
import { type PartProps } from './part-props';
import styles from './Prediction.module.css';
import { PredictionEditor } from './PredictionEditor';
import { PredictionView } from './PredictionView';
import { type CycleActions } from './useCycleActions';
import { type usePrediction } from './usePrediction';

interface CyclePredictionProps extends Pick<PartProps, 'cycle' | 'measure' | 'readOnly'> {
  prediction: ReturnType<typeof usePrediction>;
  actions: CycleActions;
}

/** Before the start it is chosen; afterwards it stands, and a change is a new version with a reason. */
export function CyclePrediction({ cycle, measure, readOnly, prediction, actions }: CyclePredictionProps) {
  const { t } = useTranslation();
  const [changing, setChanging] = useState(false);
  const measured = measure ? { ...measure.definition } : null;
  const locked = Boolean(cycle.predictionLockedAt);
  if (cycle.state === 'DRAFT' && !readOnly)
    return (
      <PredictionEditor
        draft={prediction.draft}
        onChange={prediction.change}
        measured={measured}
        asksReason={false}
      />
    );
  const save = async () => {
    if (!prediction.input) return;
    if (await actions.amend(prediction.input, locked ? prediction.draft.reason.trim() : null)) {
      prediction.done();
      setChanging(false);
    }
  };
  return (
    <PredictionView cycle={cycle} measured={measured}>
      {readOnly || cycle.state !== 'RUNNING' ? null : changing ? (
        <div className={styles.version}>
          <PredictionEditor
            draft={prediction.draft}
            onChange={prediction.change}
            measured={measured}
            asksReason={locked}
          />
          <div className={styles.actions}>
            <Button
              variant="default"
              disabled={actions.busy || !prediction.input || (locked && !prediction.draft.reason.trim())}
              onClick={() => void save()}
            >
              {t('cycle.prediction.save')}
            </Button>
            <TextAction onClick={() => setChanging(false)}>{t('ui.cancel')}</TextAction>
          </div>
        </div>
      ) : (
        <TextAction onClick={() => setChanging(true)}>{t('cycle.prediction.change')}</TextAction>
      )}
    </PredictionView>
  );
}
