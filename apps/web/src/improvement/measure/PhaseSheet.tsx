import { useMutation } from '@apollo/client/react';
import { Button, TextInput, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { v7 as newId } from 'uuid';
import { formatPeriod } from '@laeringsrum/locale';
import { graphql } from '../../graphql/generated';
import {
  type MeasureChart_InterventionFragment,
  type MeasureChart_MeasureFragment,
} from '../../graphql/generated/graphql';
import { refusalOf } from '../../graphql/refusal';
import { Choices } from '../../ui/Choices';
import { Sheet } from '../../ui/Sheet';
import { useUndo } from '../../ui/Undo';
import { useLanguage } from '../../ui/useLanguage';
import { hasCprNumber } from '../personal-data/guard';
import { likelyOrigin, phaseOrigins } from './phase-origins';
import styles from './PhaseSheet.module.css';
import { RemovePhaseDocument, StandingPhases } from './StandingPhases';

const StartPhaseDocument = graphql(`
  mutation StartPhase($input: StartPhaseInput!) {
    startPhase(input: $input) {
      id
      version
    }
  }
`);

interface PhaseSheetProps {
  measure: MeasureChart_MeasureFragment;
  intervention: MeasureChart_InterventionFragment;
  shiftFrom: string | null;
  onClose: () => void;
}

/** A new phase is a decision with a reason, tied to something people changed. It can be taken back. */
export function PhaseSheet({ measure, intervention, shiftFrom, onClose }: PhaseSheetProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const offerUndo = useUndo();
  const [start] = useMutation(StartPhaseDocument, {
    refetchQueries: ['InterventionPage'],
    awaitRefetchQueries: true,
  });
  const [remove] = useMutation(RemovePhaseDocument);
  const options = phaseOrigins({
    frequency: measure.frequency,
    startsOn: measure.startsOn,
    phaseStarts: measure.phases.map(({ startsOn }) => startsOn),
    cycles: intervention.pdsaCycles.map((cycle) => ({ ...cycle, startsOn: cycle.startsOn ?? null })),
    annotations: measure.annotations,
  });
  const [id] = useState(() => newId());
  const [originKey, setOriginKey] = useState(() => likelyOrigin(options, shiftFrom)?.key ?? null);
  const [name, setName] = useState('');
  const [reason, setReason] = useState('');
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const origin = options.find(({ key }) => key === originKey);

  const save = async () => {
    if (!origin) return;
    if (hasCprNumber(reason) || hasCprNumber(name)) return setProblem(t('cycle.personalData'));
    setBusy(true);
    setProblem(null);
    try {
      const { data } = await start({
        variables: {
          input: {
            id,
            measureId: measure.id,
            startsOn: origin.startsOn,
            name: name.trim() || t('intervention.phase.namePlaceholder'),
            reason: reason.trim(),
            ...(origin.kind === 'CYCLE' ? { cycleId: origin.id } : { annotationId: origin.id }),
          },
        },
      });
      const phase = data?.startPhase;
      if (phase)
        offerUndo({
          text: t('intervention.phase.started'),
          undo: () => remove({ variables: { id: phase.id, version: phase.version } }),
        });
      onClose();
    } catch (error) {
      setProblem(refusalOf(error).message || t('ui.couldNotRead'));
      setBusy(false);
    }
  };

  return (
    <Sheet
      opened
      onClose={onClose}
      title={t('intervention.phase.title')}
      foot={
        options.length ? (
          <Button variant="filled" disabled={busy || !origin || !reason.trim()} onClick={() => void save()}>
            {t('intervention.phase.start')}
          </Button>
        ) : null
      }
    >
      <p className={styles.lead}>{t('intervention.phase.lead')}</p>
      {options.length ? (
        <div className={styles.fields}>
          <Choices
            label={t('intervention.phase.begins')}
            look="rows"
            value={originKey}
            onChange={setOriginKey}
            options={options.slice(0, 6).map((option) => {
              const period = formatPeriod(option.startsOn, measure.frequency, language);
              return {
                value: option.key,
                label:
                  option.kind === 'CYCLE'
                    ? t('intervention.phase.cycleOption', {
                        number: option.number ?? 0,
                        title: option.text,
                        period,
                      })
                    : t('intervention.phase.noteOption', { text: option.text, period }),
              };
            })}
          />
          <TextInput
            label={t('intervention.phase.name')}
            placeholder={t('intervention.phase.namePlaceholder')}
            value={name}
            maxLength={80}
            onChange={(event) => setName(event.currentTarget.value)}
          />
          <Textarea
            label={t('intervention.phase.reason')}
            placeholder={t('intervention.phase.reasonPlaceholder')}
            value={reason}
            maxLength={500}
            error={problem}
            onChange={(event) => setReason(event.currentTarget.value)}
          />
        </div>
      ) : (
        <p>{t('intervention.phase.noOrigin')}</p>
      )}
      <StandingPhases measure={measure} />
    </Sheet>
  );
}
