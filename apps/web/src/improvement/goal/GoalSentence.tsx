import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { GoalDirection } from '@laeringsrum/domain';
import { formatDateWithPrecision, formatNumber } from '@laeringsrum/locale';
import { useToday } from '../../people/session/Session';
import { Blank } from '../../ui/Blank';
import { useLanguage } from '../../ui/useLanguage';
import { type useGoalDraft } from './useGoalDraft';
import { readDue } from './due-reading';
import { readGoalNumber } from './goal-number';
import styles from './GoalSentence.module.css';

interface GoalSentenceProps {
  draft: ReturnType<typeof useGoalDraft>;
  unit: string;
  /** Blanks to write in; else the sentence is only read. */
  editable: boolean;
  /** When and how to take stock may still be written after the goal is agreed. */
  evaluable: boolean;
}

const directions = Object.values(GoalDirection);

/** The goal as one sentence. What can be written in is an underlined blank; what stands is set in bold. */
export function GoalSentence({ draft, unit, editable, evaluable }: GoalSentenceProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const today = useToday();
  const help = useId();
  const { values, set, flush } = draft;
  const [problem, setProblem] = useState<{ field: string; text: string } | null>(null);

  const numberText = (value: number | null) =>
    value === null ? '' : `${formatNumber(value, language)}${unit ? `\u00a0${unit}` : ''}`;
  const dueText =
    values.dueOn && values.duePrecision
      ? formatDateWithPrecision(values.dueOn, values.duePrecision, language)
      : '';

  const text = (field: 'what' | 'forWhom' | 'evaluation', label: string, placeholder: string) =>
    editable || (field === 'evaluation' && evaluable) ? (
      <Blank
        label={label}
        value={values[field]}
        placeholder={placeholder}
        onChange={(value) => set(field, value)}
        onBlur={flush}
        invalid={draft.blocked.has(field)}
      />
    ) : (
      <span>{values[field].trim().replace(/\.$/, '')}</span>
    );

  const number = (field: 'baselineValue' | 'targetValue', label: string) =>
    editable ? (
      <Blank
        label={label}
        value={numberText(values[field])}
        placeholder={t('goal.numberBlank')}
        inputMode="decimal"
        invalid={problem?.field === field}
        describedBy={help}
        onChange={() => setProblem(null)}
        onBlur={(written) => {
          const read = readGoalNumber(written, unit, language);
          if (!read.ok) return setProblem({ field, text: t('goal.numberUnread') });
          set(field, read.value);
          if (read.unit !== unit) set('unit', read.unit);
          flush();
        }}
      />
    ) : (
      <strong>{numberText(values[field])}</strong>
    );

  return (
    <div>
      <p className={styles.sentence} data-editable={editable || undefined}>
        {t('goal.weWill')}{' '}
        {editable ? (
          <select
            aria-label={t('goal.direction')}
            className={styles.choice}
            value={values.direction}
            onChange={(event) => {
              const chosen = directions.find((of) => of === event.currentTarget.value);
              if (chosen) set('direction', chosen);
            }}
          >
            {directions.map((direction) => (
              <option key={direction} value={direction}>
                {t(`goal.directions.${direction}`)}
              </option>
            ))}
          </select>
        ) : (
          t(`goal.directions.${values.direction}`)
        )}{' '}
        {text('what', t('goal.what'), t('goal.whatBlank'))}
        {values.direction === 'MAINTAIN' ? (
          <>
            {' '}
            {t('goal.at')} {number('targetValue', t('goal.target'))}
          </>
        ) : (
          <>
            , {t('goal.from')} {number('baselineValue', t('goal.baseline'))} {t('goal.to')}{' '}
            {number('targetValue', t('goal.target'))}
          </>
        )}{' '}
        {t('goal.by')}{' '}
        {editable ? (
          <Blank
            label={t('goal.due')}
            value={dueText}
            placeholder={t('goal.dueBlank')}
            invalid={problem?.field === 'due'}
            describedBy={help}
            onChange={() => setProblem(null)}
            onBlur={(written) => {
              if (written === dueText) return;
              const read = readDue(written, today);
              if (!read.ok) return setProblem({ field: 'due', text: t('goal.dueUnread') });
              set('dueOn', read.dueOn);
              set('duePrecision', read.duePrecision);
              flush();
            }}
          />
        ) : (
          <strong>{dueText.replaceAll(' ', '\u00a0')}</strong>
        )}{' '}
        {t('goal.forWhom')} {text('forWhom', t('goal.forWhomLabel'), t('goal.forWhomBlank'))}.{' '}
        {editable || evaluable || values.evaluation ? (
          <span className={values.evaluation ? undefined : styles.unwritten}>
            {t('goal.weEvaluate')} {text('evaluation', t('goal.evaluation'), t('goal.evaluationBlank'))}.
          </span>
        ) : null}
      </p>
      <p id={help} className={problem ? styles.problem : 'visually-hidden'}>
        {problem?.text}
      </p>
    </div>
  );
}
