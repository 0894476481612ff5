import { useMutation } from '@apollo/client/react';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { goalGaps, goalRange } from '@laeringsrum/domain';
import { dateInCopenhagen, formatDateLong } from '@laeringsrum/locale';
import { type FragmentType, graphql, readFragment } from '../../graphql/generated';
import { refusalOf } from '../../graphql/refusal';
import { undoable } from '../../graphql/undoable';
import { CheckIcon } from '../../ui/icons';
import { SelectField } from '../../ui/SelectField';
import { TextAction } from '../../ui/TextAction';
import { useLanguage } from '../../ui/useLanguage';
import { unitOf } from '../measure/value-words';
import { GoalChange } from './GoalChange';
import { GoalHistory, type GoalHistory_goal } from './GoalHistory';
import { GoalSentence } from './GoalSentence';
import { SmarteLetters } from './SmarteLetters';
import { GoalBuilder_goal, useGoalDraft } from './useGoalDraft';
import styles from './GoalBuilder.module.css';

export const GoalBuilder_measure = graphql(`
  fragment GoalBuilder_measure on Measure {
    id
    definition {
      id
      name
      unit
      valueKind
      decimals
      minimum
      maximum
    }
  }
`);
const AgreeGoalDocument = graphql(`
  mutation AgreeGoal($id: ID!, $version: Int!) {
    agreeGoal(id: $id, version: $version) {
      ...GoalBuilder_goal
      ...GoalHistory_goal
    }
  }
`);

interface GoalBuilderProps {
  /** What this goal is called among the intervention's goals. */
  name: string;
  goal: (FragmentType<typeof GoalBuilder_goal> & FragmentType<typeof GoalHistory_goal>) | null;
  newGoalId: string;
  interventionId: string;
  code: string;
  measures: ReadonlyArray<FragmentType<typeof GoalBuilder_measure>>;
  programmeEndsOn: string | null;
  lastLetter: string;
  mayWrite: boolean;
  /** Whether a difference can be seen in time, for those who ask while the goal is being written. */
  check?: (dueOn: string | null) => ReactNode;
}

/** The SMARTE goal: one sentence, six letters, and the moment it is agreed. */
export function GoalBuilder(props: GoalBuilderProps) {
  const { name, newGoalId, interventionId, code, programmeEndsOn, lastLetter, mayWrite } = props;
  const { t } = useTranslation();
  const language = useLanguage();
  const goal = readFragment(GoalBuilder_goal, props.goal);
  const measures = readFragment(GoalBuilder_measure, props.measures);
  const draft = useGoalDraft({ goal: goal ?? null, newGoalId, interventionId, code });
  const [agree] = useMutation(AgreeGoalDocument, undoable(t('undo.agreed')));
  const [refused, setRefused] = useState<string | null>(null);
  const [checking, setChecking] = useState(false);
  const [changing, setChanging] = useState(false);
  const { values } = draft;
  const agreed = goal?.state === 'AGREED';
  const only = measures.length === 1 ? measures[0]?.id : undefined;
  // With one chart there is nothing to choose: the goal is about that one.
  const measureId = values.measureId ?? (agreed ? null : (only ?? null));
  const measure = measures.find(({ id }) => id === measureId)?.definition;
  const gaps = goalGaps({ ...values, measureId }, { programmeEndsOn, ...goalRange(measure) });
  const agreeable = goal && !agreed && !gaps.some(({ letter }) => 'SMT'.includes(letter));
  const unit = measure ? unitOf(measure) : values.unit;

  const markAgreed = async () => {
    if (!goal) return;
    setRefused(null);
    try {
      if (!values.measureId && measureId) draft.set('measureId', measureId);
      const version = await draft.settled();
      await agree({ variables: { id: goal.id, version } });
    } catch (error) {
      setRefused(refusalOf(error).message || t('ui.couldNotRead'));
    }
  };

  if (!mayWrite && !goal) return <p className={styles.none}>{t('goal.none')}</p>;
  return (
    <section className={styles.goal} aria-label={name}>
      <GoalSentence draft={draft} unit={unit} editable={mayWrite && !agreed} evaluable={mayWrite} />
      <div className={styles.row}>
        <SmarteLetters gaps={gaps} lastLetter={lastLetter} />
        {mayWrite && !agreed && measures.length > 1 ? (
          <SelectField
            label={t('goal.measure')}
            hideLabel
            value={values.measureId ?? ''}
            options={[
              { value: '', label: t('goal.measure') },
              ...measures.map(({ id, definition }) => ({ value: id, label: definition.name })),
            ]}
            onChange={(id) => draft.set('measureId', id || null)}
          />
        ) : null}
        {props.check && mayWrite && !agreed ? (
          <TextAction quiet aria-expanded={checking} onClick={() => setChecking(!checking)}>
            {t('intervention.measurability.title')}
          </TextAction>
        ) : null}
        {agreeable && mayWrite ? (
          <TextAction icon={<CheckIcon size={17} />} onClick={() => void markAgreed()}>
            {t('goal.agree')}
          </TextAction>
        ) : null}
        {agreed && goal.agreedAt ? (
          <span className={styles.agreed}>
            <CheckIcon size={17} />
            {t('goal.agreed', { when: formatDateLong(dateInCopenhagen(goal.agreedAt), language) })}
          </span>
        ) : null}
        {agreed && mayWrite ? (
          <TextAction quiet onClick={() => setChanging(true)}>
            {t('goal.change.open')}
          </TextAction>
        ) : null}
      </div>
      {checking && !agreed ? <div className={styles.check}>{props.check?.(values.dueOn)}</div> : null}
      {props.goal ? <GoalHistory goal={props.goal} unit={unit} /> : null}
      {changing && goal ? (
        <GoalChange goal={goal} code={code} unit={unit} onClose={() => setChanging(false)} />
      ) : null}
      {refused || draft.refusal ? (
        <p className={styles.refused} role="alert">
          {refused ?? draft.refusal?.message}
        </p>
      ) : null}
      {draft.blocked.size > 0 ? (
        <p className={styles.refused} role="alert">
          {t('cycle.personalData')}
        </p>
      ) : null}
    </section>
  );
}
