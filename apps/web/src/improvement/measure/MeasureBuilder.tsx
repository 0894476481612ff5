import { useMutation } from '@apollo/client/react';
import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { v7 as newId } from 'uuid';
import { type ImprovementDirection, type MeasureKind, type ValueKind } from '@laeringsrum/domain';
import { periodStart, type Frequency } from '@laeringsrum/locale';
import { graphql } from '../../graphql/generated';
import { refusalOf } from '../../graphql/refusal';
import { undoable } from '../../graphql/undoable';
import { useToday } from '../../people/session/Session';
import { Blank } from '../../ui/Blank';
import { Choices } from '../../ui/Choices';
import { TextAction } from '../../ui/TextAction';
import { useLanguage } from '../../ui/useLanguage';
import { hasCprNumber } from '../personal-data/guard';
import { DefinitionChoice } from './DefinitionChoice';
import { definitionOf } from './new-definition';
import styles from './MeasureBuilder.module.css';

const CreateMeasureDocument = graphql(`
  mutation CreateMeasure($input: CreateMeasureInput!) {
    createMeasure(input: $input) {
      ...MeasureChart_measure
    }
  }
`);

const frequencies: readonly Frequency[] = ['DAILY', 'WEEKLY', 'FORTNIGHTLY', 'MONTHLY', 'PER_EVENT'];

interface MeasureBuilderProps {
  interventionId: string;
  kind: MeasureKind;
  frequency: Frequency;
  onFrequency: (frequency: Frequency) => void;
  onCreated: () => void;
}

/** A measure in one sentence: what is counted, out of whom, and how often. */
export function MeasureBuilder({
  interventionId,
  kind,
  frequency,
  onFrequency,
  onCreated,
}: MeasureBuilderProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const today = useToday();
  const [create] = useMutation(CreateMeasureDocument, {
    ...undoable(t('undo.measureAdded')),
    refetchQueries: ['InterventionPage', 'MyWork'],
    awaitRefetchQueries: true,
  });
  const [ids] = useState(() => ({ measure: newId(), definition: newId() }));
  const [valueKind, setValueKind] = useState<ValueKind>('RATIO');
  const [what, setWhat] = useState('');
  const [of, setOf] = useState('');
  const [direction, setDirection] = useState<ImprovementDirection>('UP');
  const [choosing, setChoosing] = useState(false);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const share = valueKind === 'RATIO';

  const save = async (definitionId: string | null) => {
    if (!definitionId && !what.trim()) return setProblem(t('intervention.noMeasure.missing'));
    if (hasCprNumber(what) || hasCprNumber(of)) return setProblem(t('cycle.personalData'));
    setBusy(true);
    setProblem(null);
    const words = {
      valueKind,
      what,
      of: of || (share ? t('intervention.noMeasure.denominatorBlank') : ''),
      direction,
    };
    try {
      await create({
        variables: {
          input: {
            id: ids.measure,
            interventionId,
            kind,
            frequency,
            startsOn: periodStart(today, frequency),
            ...(definitionId
              ? { definitionId }
              : { definition: { id: ids.definition, ...definitionOf(words, language) } }),
          },
        },
      });
      onCreated();
    } catch (error) {
      setProblem(refusalOf(error).message || t('ui.couldNotRead'));
      setBusy(false);
    }
  };

  return (
    <div className={styles.builder}>
      <p className={styles.sentence}>
        {t(share ? 'intervention.noMeasure.count' : 'intervention.noMeasure.number')}{' '}
        <Blank
          label={t(share ? 'intervention.noMeasure.count' : 'intervention.noMeasure.number')}
          value={what}
          placeholder={t(
            share ? 'intervention.noMeasure.numeratorBlank' : 'intervention.noMeasure.numberBlank',
          )}
          onChange={(text) => {
            setWhat(text);
            setProblem(null);
          }}
        />{' '}
        {t(share ? 'intervention.noMeasure.of' : 'intervention.noMeasure.unitIn')}{' '}
        <Blank
          label={t(share ? 'measurement.denominator' : 'goal.measure')}
          value={of}
          placeholder={t(
            share ? 'intervention.noMeasure.denominatorBlank' : 'intervention.noMeasure.unitBlank',
          )}
          onChange={setOf}
        />
        ,{' '}
        <select
          className={styles.choice}
          aria-label={t('intervention.noteWeek')}
          value={frequency}
          onChange={(event) => {
            const chosen = frequencies.find((each) => each === event.currentTarget.value);
            if (chosen) onFrequency(chosen);
          }}
        >
          {frequencies.map((each) => (
            <option key={each} value={each}>
              {t(`intervention.noMeasure.every${each}`)}
            </option>
          ))}
        </select>
        .
      </p>
      <Choices
        label={t('intervention.noMeasure.better')}
        value={direction}
        onChange={setDirection}
        options={[
          { value: 'UP', label: t('intervention.noMeasure.up') },
          { value: 'DOWN', label: t('intervention.noMeasure.down') },
          { value: 'NEUTRAL', label: t('intervention.noMeasure.neutral') },
        ]}
      />
      {problem ? (
        <p className={styles.problem} role="alert">
          {problem}
        </p>
      ) : null}
      <div className={styles.actions}>
        <Button variant="filled" disabled={busy} onClick={() => void save(null)}>
          {t('intervention.noMeasure.use')}
        </Button>
        <TextAction
          onClick={() => {
            setValueKind(share ? 'VALUE' : 'RATIO');
            setOf('');
          }}
        >
          {t(share ? 'intervention.noMeasure.asNumber' : 'intervention.noMeasure.asShare')}
        </TextAction>
        <TextAction aria-expanded={choosing} onClick={() => setChoosing(!choosing)}>
          {t('intervention.noMeasure.takeOver')}
        </TextAction>
      </div>
      {choosing ? <DefinitionChoice busy={busy} onChoose={(id) => void save(id)} /> : null}
    </div>
  );
}
