import { type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { type FragmentType, graphql, readFragment } from '../../graphql/generated';
import { useLanguage } from '../../ui/useLanguage';
import { GoalBuilder } from './GoalBuilder';
import styles from './Goals.module.css';

export const Goals_intervention = graphql(`
  fragment Goals_intervention on Intervention {
    id
    code
    goals {
      id
      ...GoalBuilder_goal
      ...GoalHistory_goal
    }
    measures {
      id
      ...GoalBuilder_measure
    }
  }
`);
export const Goals_programme = graphql(`
  fragment Goals_programme on Programme {
    id
    endsOn
    smarteEDa
    smarteEEn
  }
`);

interface GoalsProps {
  intervention: FragmentType<typeof Goals_intervention>;
  programme: FragmentType<typeof Goals_programme>;
  mayWrite: boolean;
  /** The id of a goal that is not written yet: it becomes a row with its first word. */
  newGoalId: string;
  /** One more goal is asked for, beside those that are there. */
  adding: boolean;
  /** Can the goal's question be answered by its date? Drawn where there is a measure to answer it. */
  check?: (dueOn: string | null) => ReactNode;
}

/** What the intervention is to reach: one sentence, or a few of them. */
export function Goals(props: GoalsProps) {
  const { mayWrite, newGoalId, adding } = props;
  const { t } = useTranslation();
  const language = useLanguage();
  const { id, code, goals, measures } = readFragment(Goals_intervention, props.intervention);
  const programme = readFragment(Goals_programme, props.programme);
  const written = goals.some((goal) => goal.id === newGoalId);
  const blank = goals.length === 0 || (adding && !written);
  // A goal keeps its place when its first word has made it a row: the same key before and after.
  const rows = [
    ...goals.map((goal) => ({ key: goal.id, goal })),
    ...(blank ? [{ key: newGoalId, goal: null }] : []),
  ];
  return (
    <div className={styles.goals}>
      {rows.map(({ key, goal }, at) => (
        <div key={key} ref={adding && key === newGoalId ? beginWriting : undefined}>
          <GoalBuilder
            name={at === 0 ? t('goal.heading') : t('goal.number', { number: at + 1 })}
            goal={goal}
            newGoalId={newGoalId}
            interventionId={id}
            code={code}
            measures={measures}
            programmeEndsOn={programme.endsOn ?? null}
            lastLetter={language === 'da' ? programme.smarteEDa : programme.smarteEEn}
            mayWrite={mayWrite}
            {...(props.check ? { check: props.check } : {})}
          />
        </div>
      ))}
    </div>
  );
}

/** Whoever asked for a goal is taken to its first blank. */
const beginWriting = (goal: HTMLElement | null) =>
  goal?.querySelector<HTMLElement>('[role=textbox]')?.focus();
