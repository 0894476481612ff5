import { useApolloClient } from '@apollo/client/react';
import { useTranslation } from 'react-i18next';
import { type IdeaSource } from '@laeringsrum/domain';
import { type FragmentType, graphql, readFragment } from '../../graphql/generated';
import { type Theory_InterventionFragment } from '../../graphql/generated/graphql';
import { type ServerRow } from '../../graphql/drafts/row-draft';
import { useRowDraft } from '../../graphql/drafts/useRowDraft';
import { usePerson } from '../../people/session/Session';
import { hasCprNumber } from '../personal-data/guard';
import { Theory_intervention } from './theory-parts';
import { UpdateChangeIdeaDocument } from './useTheoryChanges';

const TheoryNowDocument = graphql(`
  query TheoryNow($code: String!) {
    intervention(code: $code) {
      id
      ...Theory_intervention
    }
  }
`);

export type Idea = Theory_InterventionFragment['changeIdeas'][number];
export interface IdeaFieldValues {
  because: string;
  balancingConcern: string;
  source: IdeaSource;
}

/** What is written about an idea beside its own words, saved as it is written. */
export function useIdeaDraft(idea: Idea, code: string) {
  const { t } = useTranslation();
  const client = useApolloClient();
  const person = usePerson();
  const { id } = idea;
  const rowIn = (answer: FragmentType<typeof Theory_intervention> | null | undefined): ServerRow => {
    const row = readFragment(Theory_intervention, answer)?.changeIdeas.find((of) => of.id === id);
    if (!row) throw new Error('The answer holds no such idea');
    return { version: row.version, fields: { ...fieldsOf(row) } };
  };
  return useRowDraft<IdeaFieldValues>({
    personId: person.id,
    rowKey: `ChangeIdea:${id}`,
    version: idea.version,
    fields: fieldsOf(idea),
    save: async (version, patch) => {
      const { data } = await client.mutate({
        mutation: UpdateChangeIdeaDocument,
        variables: { id, version, patch },
      });
      return rowIn(data?.updateChangeIdea);
    },
    readCurrent: async () => {
      const { data } = await client.query({
        query: TheoryNowDocument,
        variables: { code },
        fetchPolicy: 'network-only',
      });
      return { row: rowIn(data?.intervention), by: null };
    },
    isBlocked: hasCprNumber,
    joinTexts: (theirs, mine, by) =>
      `${t('cycle.wrote', { name: by ?? t('cycle.someone') })} ${theirs} / ${t('cycle.wrote', { name: person.name })} ${mine}`,
  });
}

const fieldsOf = ({ because, balancingConcern, source }: Idea): IdeaFieldValues => ({
  because,
  balancingConcern,
  source,
});
