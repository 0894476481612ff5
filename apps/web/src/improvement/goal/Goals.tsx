import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { v7 as newId } from 'uuid';
import { type FragmentType, graphql, readFragment } from '../../graphql/generated';
import { PlusIcon } from '../../ui/icons';
import { TextAction } from '../../ui/TextAction';
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
}

/** What the intervention is to reach: one sentence, or a few of them. */
export function Goals(props: GoalsProps) {
  const { mayWrite } = props;
  const { t } = useTranslation();
  const language = useLanguage();
  const { id, code, goals, measures } = readFragment(Goals_intervention, props.intervention);
  const programme = readFragment(Goals_programme, props.programme);
  const [newGoalId, setNewGoalId] = useState(() => newId());
  const [adding, setAdding] = useState(false);
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
        <GoalBuilder
          key={key}
          name={at === 0 ? t('goal.heading') : t('goal.number', { number: at + 1 })}
          goal={goal}
          newGoalId={newGoalId}
          interventionId={id}
          code={code}
          measures={measures}
          programmeEndsOn={programme.endsOn}
          lastLetter={language === 'da' ? programme.smarteEDa : programme.smarteEEn}
          mayWrite={mayWrite}
        />
      ))}
      {mayWrite && !blank ? (
        <TextAction
          quiet
          icon={<PlusIcon size={16} />}
          onClick={() => {
            setNewGoalId(newId());
            setAdding(true);
          }}
        >
          {t('goal.another')}
        </TextAction>
      ) : null}
    </div>
  );
}
