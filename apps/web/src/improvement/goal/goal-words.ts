import { type TFunction } from 'i18next';
import { type GoalDirection } from '@laeringsrum/domain';
import { formatDateWithPrecision, formatNumber, type DatePrecision } from '@laeringsrum/locale';

export interface SaidGoal {
  readonly direction?: GoalDirection | null;
  readonly what?: string | null;
  readonly forWhom?: string | null;
  readonly baselineValue?: number | null;
  readonly targetValue?: number | null;
  readonly dueOn?: string | null;
  readonly duePrecision?: DatePrecision | null;
}

export function goalNumber(value: number | null | undefined, unit: string, language: 'da' | 'en'): string {
  if (value === null || value === undefined) return '';
  return `${formatNumber(value, language)}${unit ? ` ${unit}` : ''}`;
}

export function goalDue(
  { dueOn, duePrecision }: Pick<SaidGoal, 'dueOn' | 'duePrecision'>,
  language: 'da' | 'en',
): string {
  return dueOn && duePrecision ? formatDateWithPrecision(dueOn, duePrecision, language) : '';
}

/** The goal as one plain sentence; what it does not say yet is left out. Empty when it does not say what. */
export function goalWords(goal: SaidGoal, unit: string, t: TFunction, language: 'da' | 'en'): string {
  if (!goal.what?.trim() || !goal.direction) return '';
  const from = goalNumber(goal.baselineValue, unit, language);
  const to = goalNumber(goal.targetValue, unit, language);
  const due = goalDue(goal, language);
  const numbers =
    goal.direction === 'MAINTAIN'
      ? to && ` ${t('goal.at')} ${to}`
      : `${from && `, ${t('goal.from')} ${from}`}${to && ` ${t('goal.to')} ${to}`}`;
  return [
    `${t('goal.weWill')} ${t(`goal.directions.${goal.direction}`)} ${goal.what.trim()}${numbers}`,
    due && `${t('goal.by')} ${due}`,
    goal.forWhom?.trim() && `${t('goal.forWhom')} ${goal.forWhom.trim()}`,
  ]
    .filter(Boolean)
    .join(' ')
    .concat('.');
}
