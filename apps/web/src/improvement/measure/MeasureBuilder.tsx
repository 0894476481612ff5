import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { v7 as newId } from 'uuid';
import { MeasureKind, type ImprovementDirection, type ValueKind } from '@laeringsrum/domain';
import { type Frequency } from '@laeringsrum/locale';
import { Blank } from '../../ui/Blank';
import { Choices } from '../../ui/Choices';
import { TextAction } from '../../ui/TextAction';
import { useLanguage } from '../../ui/useLanguage';
import { hasCprNumber } from '../personal-data/guard';
import { DefinitionChoice } from './DefinitionChoice';
import { definitionOf } from './new-definition';
import styles from './MeasureBuilder.module.css';
import { TemplateChoice } from './TemplateChoice';
import { useCreateMeasure } from './useCreateMeasure';

const frequencies: readonly Frequency[] = ['DAILY', 'WEEKLY', 'FORTNIGHTLY', 'MONTHLY', 'PER_EVENT'];
const kinds = Object.values(MeasureKind);

interface MeasureBuilderProps {
  interventionId: string;
  kind: MeasureKind;
  onKind: (kind: MeasureKind) => void;
  frequency: Frequency;
  onFrequency: (frequency: Frequency) => void;
  onCreated: () => void;
}

/** A measure in one sentence: what is counted, out of whom, and how often. Or one that is there already. */
export function MeasureBuilder(props: MeasureBuilderProps) {
  const { interventionId, kind, onKind, frequency, onFrequency, onCreated } = props;
  const { t } = useTranslation();
  const language = useLanguage();
  const { make, busy, problem, setProblem } = useCreateMeasure(interventionId, onCreated);
  const [definitionId] = useState(() => newId());
  const [valueKind, setValueKind] = useState<ValueKind>('RATIO');
  const [what, setWhat] = useState('');
  const [of, setOf] = useState('');
  const [direction, setDirection] = useState<ImprovementDirection>('UP');
  const [choosing, setChoosing] = useState<'template' | 'definition' | null>(null);
  const share = valueKind === 'RATIO';
  const toggle = (which: 'template' | 'definition') => setChoosing(choosing === which ? null : which);

  const save = () => {
    if (!what.trim()) return setProblem(t('intervention.noMeasure.missing'));
    if (hasCprNumber(what) || hasCprNumber(of)) return setProblem(t('cycle.personalData'));
    const words = {
      valueKind,
      what,
      of: of || (share ? t('intervention.noMeasure.denominatorBlank') : ''),
      direction,
    };
    void make({ kind, frequency, definition: { id: definitionId, ...definitionOf(words, language) } });
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
        . {t('measure.kindIs')}{' '}
        <select
          className={styles.choice}
          aria-label={t('measure.kind')}
          value={kind}
          onChange={(event) => {
            const chosen = kinds.find((each) => each === event.currentTarget.value);
            if (chosen) onKind(chosen);
          }}
        >
          {kinds.map((each) => (
            <option key={each} value={each}>
              {t(`measure.kinds.${each}`)}
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
        <Button variant="filled" disabled={busy} onClick={save}>
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
        <TextAction aria-expanded={choosing === 'template'} onClick={() => toggle('template')}>
          {t('measure.templates')}
        </TextAction>
        <TextAction aria-expanded={choosing === 'definition'} onClick={() => toggle('definition')}>
          {t('intervention.noMeasure.takeOver')}
        </TextAction>
      </div>
      {choosing === 'template' ? (
        <TemplateChoice
          busy={busy}
          onChoose={(template) =>
            void make({ templateKey: template.key, kind: template.kind, frequency: template.frequency })
          }
        />
      ) : null}
      {choosing === 'definition' ? (
        <DefinitionChoice busy={busy} onChoose={(id) => void make({ kind, frequency, definitionId: id })} />
      ) : null}
    </div>
  );
}
