import { useApolloClient } from '@apollo/client/react';
import { useTranslation } from 'react-i18next';
import { type FragmentType, graphql, readFragment } from '../../graphql/generated';
import { type CycleParts_CycleFragment } from '../../graphql/generated/graphql';
import { type ServerRow } from '../../graphql/drafts/row-draft';
import { useRowDraft } from '../../graphql/drafts/useRowDraft';
import { usePerson } from '../../people/session/Session';
import { hasCprNumber } from '../personal-data/guard';
import { CycleParts_cycle } from './cycle-parts';

const UpdatePdsaCycleDocument = graphql(`
  mutation UpdatePdsaCycle($id: ID!, $version: Int!, $patch: PdsaCyclePatch!) {
    updatePdsaCycle(id: $id, version: $version, patch: $patch) {
      ...CycleParts_cycle
    }
  }
`);
export const PdsaCycleNowDocument = graphql(`
  query PdsaCycleNow($code: String!, $number: Int!) {
    pdsaCycle(interventionCode: $code, number: $number) {
      ...CycleParts_cycle
    }
  }
`);

const written = [
  'kind',
  'title',
  'plan',
  'because',
  'who',
  'risk',
  'startsOn',
  'endsOn',
  'scaleStep',
  'citizens',
  'staff',
  'units',
  'days',
  'conditions',
  'measureId',
  'tallyQuestion',
  'happened',
  'notAsPlanned',
  'verdict',
  'learning',
  'surprise',
  'meaningForMeeting',
  'citizenPart',
  'decision',
  'decisionReason',
  'nextChange',
] as const;
type WrittenField = (typeof written)[number];

/** The fields people write in a cycle; what the API leaves out is null here. */
export type CycleFields = {
  [K in WrittenField]: Exclude<CycleParts_CycleFragment[K], undefined>;
};
export type CycleTextField = {
  [K in WrittenField]: CycleFields[K] extends string ? (string extends CycleFields[K] ? K : never) : never;
}[WrittenField];

export function cycleFields(cycle: CycleParts_CycleFragment): CycleFields {
  return Object.fromEntries(written.map((field) => [field, cycle[field] ?? null])) as CycleFields;
}

export function storedCycle(answer: FragmentType<typeof CycleParts_cycle> | null | undefined) {
  const cycle = readFragment(CycleParts_cycle, answer);
  if (!cycle) throw new Error('The answer holds no cycle');
  const row: ServerRow = { version: cycle.version, fields: cycleFields(cycle) };
  return { row, by: cycle.updatedBy?.name ?? null };
}

/** A cycle's texts and choices, saved as they are written. */
export function useCycleDraft(cycle: CycleParts_CycleFragment) {
  const { t } = useTranslation();
  const client = useApolloClient();
  const person = usePerson();
  const { id, interventionCode: code, number } = cycle;
  return useRowDraft<CycleFields>({
    personId: person.id,
    rowKey: `PdsaCycle:${id}`,
    version: cycle.version,
    fields: cycleFields(cycle),
    by: cycle.updatedBy?.name ?? null,
    save: async (version, patch) => {
      const { data } = await client.mutate({
        mutation: UpdatePdsaCycleDocument,
        variables: { id, version, patch },
      });
      return storedCycle(data?.updatePdsaCycle).row;
    },
    readCurrent: async () => {
      const { data } = await client.query({
        query: PdsaCycleNowDocument,
        variables: { code, number },
        fetchPolicy: 'network-only',
      });
      return storedCycle(data?.pdsaCycle);
    },
    mutation: UpdatePdsaCycleDocument,
    isBlocked: hasCprNumber,
    joinTexts: (theirs, mine, by) =>
      `${t('cycle.wrote', { name: by ?? t('cycle.someone') })}\n${theirs}\n\n${t('cycle.wrote', { name: person.name })}\n${mine}`,
  });
}

export type CycleDraft = ReturnType<typeof useCycleDraft>;
