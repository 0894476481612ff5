import { Button, Checkbox } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type CycleParts_CycleFragment } from '../../graphql/generated/graphql';
import { Sheet } from '../../ui/Sheet';
import styles from './CloseSheet.module.css';
import { type CycleActions } from './useCycleActions';

interface SharingSheetProps {
  cycle: CycleParts_CycleFragment;
  actions: CycleActions;
  onClose: () => void;
}

/** Who else can see what: shared by a tick, and taken back by taking it away. */
export function SharingSheet({ cycle, actions, onClose }: SharingSheetProps) {
  const { t } = useTranslation();
  const closed = cycle.state === 'CLOSED';
  const [parts, setParts] = useState({
    cycle: cycle.cycleShared,
    learning: cycle.learningShared || cycle.cycleShared,
    observations: cycle.observationsShared,
  });
  const seen = closed ? parts.learning : parts.cycle;
  const tick = (part: keyof typeof parts, label: string, disabled = false) => (
    <Checkbox
      label={label}
      checked={parts[part] && !disabled}
      disabled={disabled}
      onChange={(event) => setParts({ ...parts, [part]: event.currentTarget.checked })}
    />
  );
  const save = async () => {
    const done = await actions.share({
      // Once it is closed, what was learned is what is shared; before that there is no learning to share.
      cycle: !closed && parts.cycle,
      learning: closed && parts.learning,
      observations: parts.observations && seen,
    });
    if (done) onClose();
  };
  return (
    <Sheet
      opened
      onClose={onClose}
      title={t('cycle.sharing.title')}
      foot={
        <Button variant="filled" disabled={actions.busy} onClick={() => void save()}>
          {t('cycle.sharing.save')}
        </Button>
      }
    >
      <p className={styles.text}>{t('cycle.sharing.text')}</p>
      <div className={styles.choices}>
        {closed ? tick('learning', t('cycle.shareLearning')) : tick('cycle', t('cycle.sharing.cycle'))}
        {tick('observations', t('cycle.shareObservations'), !seen)}
      </div>
      <p className={styles.after}>{t('cycle.sharing.unit')}</p>
      {actions.refused ? (
        <p className={styles.refused} role="alert">
          {actions.refused}
        </p>
      ) : null}
    </Sheet>
  );
}
