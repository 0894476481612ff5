import { useMutation } from '@apollo/client/react';
import { Button, TextInput, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { v7 as newId } from 'uuid';
import { type DefinitionReach } from '@laeringsrum/domain';
import { formatPeriod, periodStart, previousPeriod } from '@laeringsrum/locale';
import { graphql } from '../../graphql/generated';
import { type MeasureChart_MeasureFragment } from '../../graphql/generated/graphql';
import { refusalOf } from '../../graphql/refusal';
import { useToday } from '../../people/session/Session';
import { Choices } from '../../ui/Choices';
import { SelectField } from '../../ui/SelectField';
import { useLanguage } from '../../ui/useLanguage';
import { hasCprNumber } from '../personal-data/guard';
import styles from './MeasureSheet.module.css';

const ReviseDefinitionDocument = graphql(`
  mutation ReviseMeasureDefinition($input: ReviseMeasureDefinitionInput!) {
    reviseMeasureDefinition(input: $input) {
      id
    }
  }
`);

interface DefinitionFormProps {
  measure: MeasureChart_MeasureFragment;
  /** The day the version that holds now began: a new one begins later. */
  latestFrom: string;
  /** Names of the other places that measure by it. */
  others: readonly string[];
  ownsIt: boolean;
  onDone: () => void;
}

const mostPeriods = 26;

/** A new version of the definition: from a week on, with a reason, and for whom. What was counted otherwise is not compared. */
export function DefinitionForm({ measure, latestFrom, others, ownsIt, onDone }: DefinitionFormProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const today = useToday();
  const [revise] = useMutation(ReviseDefinitionDocument, {
    refetchQueries: ['InterventionPage', 'MeasureSheet'],
    awaitRefetchQueries: true,
  });
  const { definition, frequency } = measure;
  const periods = Array.from({ length: mostPeriods }, (_, back) =>
    previousPeriod(periodStart(today, frequency), frequency, back),
  ).filter((period) => period > latestFrom);
  const [id] = useState(() => newId());
  const [from, setFrom] = useState(periods[0] ?? '');
  const [name, setName] = useState(definition.name);
  const [counted, setCounted] = useState(definition.numeratorText);
  const [asked, setAsked] = useState(definition.denominatorText);
  const [plan, setPlan] = useState(definition.samplingPlan);
  const [reason, setReason] = useState('');
  const [reach, setReach] = useState<DefinitionReach>('OWN_PLACE');
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const share = definition.valueKind === 'RATIO';

  const save = async () => {
    if ([name, counted, asked, plan, reason].some(hasCprNumber)) return setProblem(t('cycle.personalData'));
    setBusy(true);
    setProblem(null);
    try {
      await revise({
        variables: {
          input: {
            id,
            definitionId: definition.definitionId,
            validFrom: from,
            name: name.trim(),
            ...(share ? { numeratorText: counted.trim(), denominatorText: asked.trim() } : {}),
            samplingPlan: plan.trim(),
            reason: reason.trim(),
            ...(others.length ? { reach } : {}),
          },
        },
      });
      onDone();
    } catch (error) {
      setProblem(refusalOf(error).message || t('ui.couldNotRead'));
      setBusy(false);
    }
  };

  if (periods.length === 0) return <p>{t('measure.reviseTooSoon')}</p>;
  return (
    <div className={styles.fields}>
      <p>{t('measure.reviseLead')}</p>
      <SelectField
        label={t('measure.from')}
        value={from}
        options={periods.map((period) => ({
          value: period,
          label: formatPeriod(period, frequency, language, { withYear: true }),
        }))}
        onChange={setFrom}
      />
      <TextInput
        label={t('measure.name')}
        value={name}
        maxLength={120}
        onChange={(event) => setName(event.currentTarget.value)}
      />
      {share ? (
        <>
          <TextInput
            label={t('measurement.numerator')}
            value={counted}
            maxLength={160}
            onChange={(event) => setCounted(event.currentTarget.value)}
          />
          <TextInput
            label={t('measurement.denominator')}
            value={asked}
            maxLength={160}
            onChange={(event) => setAsked(event.currentTarget.value)}
          />
        </>
      ) : null}
      <Textarea
        label={t('measure.plan')}
        value={plan}
        maxLength={1000}
        autosize
        onChange={(event) => setPlan(event.currentTarget.value)}
      />
      <Textarea
        label={t('measure.why')}
        value={reason}
        maxLength={500}
        autosize
        onChange={(event) => setReason(event.currentTarget.value)}
      />
      {others.length ? (
        <Choices
          label={t('measure.forWhom', { places: others.join(', ') })}
          look="rows"
          value={reach}
          onChange={setReach}
          options={[
            { value: 'OWN_PLACE', label: t('measure.reach.OWN_PLACE'), hint: t('measure.reach.ownHint') },
            ...(ownsIt
              ? [
                  {
                    value: 'EVERYONE' as const,
                    label: t('measure.reach.EVERYONE'),
                    hint: t('measure.reach.everyoneHint'),
                  },
                ]
              : []),
          ]}
        />
      ) : null}
      {problem ? (
        <p className={styles.problem} role="alert">
          {problem}
        </p>
      ) : null}
      <Button variant="filled" disabled={busy || !reason.trim() || !name.trim()} onClick={() => void save()}>
        {t('measure.reviseSave')}
      </Button>
    </div>
  );
}
