import { useMutation } from '@apollo/client/react';
import { Button, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { readNumber } from '@laeringsrum/locale';
import { useKeptFields } from '../../graphql/drafts/useKeptFields';
import { type GoalBuilder_GoalFragment, type GoalPatch } from '../../graphql/generated/graphql';
import { refusalOf } from '../../graphql/refusal';
import { useAddresses } from '../../people/programme/addresses';
import { usePerson, useToday } from '../../people/session/Session';
import { announce } from '../../ui/announce';
import { Sheet } from '../../ui/Sheet';
import { useLanguage } from '../../ui/useLanguage';
import { hasCprNumber } from '../personal-data/guard';
import { readDue } from './due-reading';
import { goalDue, goalNumber } from './goal-words';
import { UpdateGoalDocument } from './useGoalDraft';
import styles from './GoalChange.module.css';

interface GoalChangeProps {
  goal: GoalBuilder_GoalFragment;
  code: string;
  unit: string;
  onClose: () => void;
}
const nothing = { target: '', due: '', why: '' };

/**
 * An agreed goal is not changed here: the API says what it takes, and the words for the deviation are made ready. They stay on
 * the device until somebody has sent them.
 */
export function GoalChange({ goal, code, unit, onClose }: GoalChangeProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const today = useToday();
  const person = usePerson();
  const kept = useKeptFields(person.id, `GoalChange:${goal.id}`, nothing, hasCprNumber);
  const [update, { loading }] = useMutation(UpdateGoalDocument);
  const [problem, setProblem] = useState<{ field: string; text: string } | null>(null);
  const [needed, setNeeded] = useState<{ sentence: string; lines: readonly string[] } | null>(null);
  const navigate = useNavigate();
  const addresses = useAddresses();
  const { target, due, why } = kept.fields;
  const errorAt = (field: string) => (problem?.field === field ? problem.text : undefined);
  const change = (part: Partial<typeof nothing>) => {
    kept.change(part);
    setProblem(null);
    setNeeded(null);
  };

  const check = async () => {
    const patch: GoalPatch = {};
    const number = readNumber(target, { language, percent: unit === '%' });
    const day = readDue(due, today);
    if (number.ok) patch.targetValue = number.value;
    else if (number.reason !== 'EMPTY') return setProblem({ field: 'target', text: t('goal.numberUnread') });
    if (!day.ok) return setProblem({ field: 'due', text: t('goal.dueUnread') });
    if (day.dueOn) Object.assign(patch, { dueOn: day.dueOn, duePrecision: day.duePrecision });
    if (hasCprNumber(why)) return setProblem({ field: 'why', text: t('cycle.personalData') });
    if (Object.keys(patch).length === 0)
      return setProblem({ field: 'target', text: t('goal.change.nothing') });
    try {
      await update({ variables: { id: goal.id, version: goal.version, patch } });
      announce(t('goal.change.draftDone'));
      kept.clear();
      onClose();
    } catch (error) {
      const refusal = refusalOf(error);
      if (refusal.code !== 'NEEDS_DEVIATION')
        return setProblem({ field: 'target', text: refusal.message || t('ui.couldNotRead') });
      setNeeded({ sentence: refusal.message, lines: linesOf(patch) });
    }
  };

  const fromTo = (field: 'targetValue' | 'dueOn', before: string, after: string) =>
    t('goal.change.fromTo', {
      field: t(`goal.fields.${field}`),
      before: before || t('goal.notWritten'),
      after,
    });
  const linesOf = (patch: GoalPatch): string[] => [
    ...(patch.targetValue === undefined
      ? []
      : [
          fromTo(
            'targetValue',
            goalNumber(goal.targetValue, unit, language),
            goalNumber(patch.targetValue, unit, language),
          ),
        ]),
    ...(patch.dueOn === undefined
      ? []
      : [fromTo('dueOn', goalDue(goal, language), goalDue(patch, language))]),
    ...(why.trim() ? [why.trim()] : []),
  ];
  /** The draft of the deviation is opened with what was written here; it stays on the device until that is saved. */
  const report = () => {
    kept.clear();
    void navigate(addresses.newDeviation(code), {
      ...{ replace: true, state: { goalId: goal.id, target, due, why } },
    });
  };

  return (
    <Sheet
      opened
      onClose={onClose}
      title={t('goal.change.title')}
      foot={
        needed ? (
          <Button variant="filled" onClick={report}>
            {t('goal.change.report')}
          </Button>
        ) : (
          <Button variant="filled" disabled={loading} onClick={() => void check()}>
            {t('goal.change.check')}
          </Button>
        )
      }
    >
      <div className={styles.fields}>
        <p>{t('goal.change.lead')}</p>
        <TextInput
          label={t('goal.change.target')}
          description={goalNumber(goal.targetValue, unit, language)}
          inputMode="decimal"
          value={target}
          maxLength={20}
          data-autofocus
          error={errorAt('target')}
          onChange={(event) => change({ target: event.currentTarget.value })}
        />
        <TextInput
          label={t('goal.change.due')}
          description={goalDue(goal, language)}
          value={due}
          maxLength={60}
          error={errorAt('due')}
          onChange={(event) => change({ due: event.currentTarget.value })}
        />
        <Textarea
          label={t('goal.change.why')}
          placeholder={t('goal.change.whyPlaceholder')}
          value={why}
          maxLength={500}
          error={errorAt('why')}
          onChange={(event) => change({ why: event.currentTarget.value })}
        />
        {needed ? (
          <div className={styles.needed} role="status">
            <p>
              <strong>{needed.sentence}</strong>
            </p>
            <ul>
              {needed.lines.map((line) => (
                <li key={line}>{line}</li>
              ))}
            </ul>
            <p>{t('goal.change.whatToDo')}</p>
            <p className={styles.kept}>{t('goal.change.kept')}</p>
          </div>
        ) : null}
      </div>
    </Sheet>
  );
}
