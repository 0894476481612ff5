import { useApolloClient } from '@apollo/client/react';
import { type GoalDirection } from '@laeringsrum/domain';
import { type DatePrecision } from '@laeringsrum/locale';
import { useTranslation } from 'react-i18next';
import { type FragmentType, graphql, readFragment } from '../../graphql/generated';
import { type GoalBuilder_GoalFragment } from '../../graphql/generated/graphql';
import { type ServerRow } from '../../graphql/drafts/row-draft';
import { useRowDraft } from '../../graphql/drafts/useRowDraft';
import { usePerson } from '../../people/session/Session';
import { hasCprNumber } from '../personal-data/guard';

export const GoalBuilder_goal = graphql(`
  fragment GoalBuilder_goal on Goal {
    id
    measureId
    direction
    what
    forWhom
    unit
    baselineValue
    targetValue
    dueOn
    duePrecision
    evaluation
    state
    agreedAt
    version
  }
`);
const CreateGoalDocument = graphql(`
  mutation CreateGoal($input: CreateGoalInput!) {
    createGoal(input: $input) {
      ...GoalBuilder_goal
    }
  }
`);
export const UpdateGoalDocument = graphql(`
  mutation UpdateGoal($id: ID!, $version: Int!, $patch: GoalPatch!) {
    updateGoal(id: $id, version: $version, patch: $patch) {
      ...GoalBuilder_goal
      ...GoalHistory_goal
      steps {
        from
        targets
      }
    }
  }
`);
const GoalNowDocument = graphql(`
  query GoalNow($code: String!) {
    intervention(code: $code) {
      id
      updatedBy {
        id
        name
      }
      goals {
        id
        ...GoalBuilder_goal
      }
    }
  }
`);

export interface GoalFields {
  measureId: string | null;
  direction: GoalDirection;
  what: string;
  forWhom: string;
  unit: string;
  baselineValue: number | null;
  targetValue: number | null;
  dueOn: string | null;
  duePrecision: DatePrecision | null;
  evaluation: string;
}

const emptyGoal: GoalFields = {
  measureId: null,
  direction: 'INCREASE',
  what: '',
  forWhom: '',
  unit: '',
  baselineValue: null,
  targetValue: null,
  dueOn: null,
  duePrecision: null,
  evaluation: '',
};

const fieldsOf = (goal: GoalBuilder_GoalFragment): GoalFields => ({
  measureId: goal.measureId ?? null,
  direction: goal.direction,
  what: goal.what,
  forWhom: goal.forWhom,
  unit: goal.unit,
  baselineValue: goal.baselineValue ?? null,
  targetValue: goal.targetValue ?? null,
  dueOn: goal.dueOn ?? null,
  duePrecision: goal.duePrecision ?? null,
  evaluation: goal.evaluation,
});

const rowOf = (of: GoalBuilder_GoalFragment): ServerRow => ({
  version: of.version,
  fields: { ...fieldsOf(of) },
});

function stored(answer: FragmentType<typeof GoalBuilder_goal> | undefined): ServerRow {
  const goal = readFragment(GoalBuilder_goal, answer);
  if (!goal) throw new Error('The answer holds no goal');
  return rowOf(goal);
}

interface GoalDraftOptions {
  goal: GoalBuilder_GoalFragment | null;
  /** The id the goal gets when its first word is written. */
  newGoalId: string;
  interventionId: string;
  code: string;
}

/** A goal is made by its first word and saved as it is written. Version 0 is a goal that is not there yet. */
export function useGoalDraft({ goal, newGoalId, interventionId, code }: GoalDraftOptions) {
  const { t } = useTranslation();
  const client = useApolloClient();
  const person = usePerson();
  const id = goal?.id ?? newGoalId;

  return useRowDraft<GoalFields>({
    personId: person.id,
    rowKey: `Goal:${id}`,
    version: goal?.version ?? 0,
    fields: goal ? fieldsOf(goal) : emptyGoal,
    save: async (version, patch) => {
      if (version === 0) {
        const { data } = await client.mutate({
          mutation: CreateGoalDocument,
          variables: { input: { id, interventionId, direction: 'INCREASE', ...patch } },
          refetchQueries: ['InterventionPage'],
        });
        return stored(data?.createGoal);
      }
      const { data } = await client.mutate({
        mutation: UpdateGoalDocument,
        variables: { id, version, patch },
      });
      return stored(data?.updateGoal);
    },
    readCurrent: async () => {
      const { data } = await client.query({
        query: GoalNowDocument,
        variables: { code },
        fetchPolicy: 'network-only',
      });
      const goals = readFragment(GoalBuilder_goal, data?.intervention?.goals ?? []);
      const current = goals.find((of) => of.id === id);
      if (!current) throw new Error('The goal is not there any more');
      return { row: rowOf(current), by: data?.intervention?.updatedBy?.name ?? null };
    },
    mutation: UpdateGoalDocument,
    isBlocked: hasCprNumber,
    joinTexts: (theirs, mine, by) =>
      `${t('cycle.wrote', { name: by ?? t('cycle.someone') })} ${theirs} / ${t('cycle.wrote', { name: person.name })} ${mine}`,
  });
}
