import { useMutation } from '@apollo/client/react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation, useNavigate } from 'react-router';
import { v7 as newId } from 'uuid';
import { graphql } from '../../graphql/generated';
import { refusalOf } from '../../graphql/refusal';
import { useAddresses } from '../../people/programme/addresses';
import { useCreationUndo } from '../../together/useCreationUndo';

const CreatePdsaCycleDocument = graphql(`
  mutation CreatePdsaCycle($input: CreatePdsaCycleInput!) {
    createPdsaCycle(input: $input) {
      id
      number
    }
  }
`);

/** The idea a draft begins with: its words are the title, and why it should work is carried along. */
interface IdeaToTest {
  id: string;
  text: string;
  because: string;
}

const longestTitle = 120;

/** A new draft, opened at once; it follows nothing, so it begins a ramp of its own. */
export function useNewCycle(intervention: { id: string; code: string }, measureId: string | null) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const addresses = useAddresses();
  const [create, { loading }] = useMutation(CreatePdsaCycleDocument, {
    refetchQueries: ['InterventionPage', 'MyWork', 'TheoryPage'],
  });
  const created = useCreationUndo();
  const { pathname } = useLocation();
  const [refused, setRefused] = useState<string | null>(null);
  return {
    busy: loading,
    refused,
    plan: async (idea?: IdeaToTest) => {
      setRefused(null);
      const { key, context } = created.keyed();
      try {
        const { data } = await create({
          context,
          variables: {
            input: {
              id: newId(),
              interventionId: intervention.id,
              ...(measureId ? { measureId } : {}),
              ...(idea
                ? { changeIdeaId: idea.id, title: idea.text.slice(0, longestTitle), because: idea.because }
                : {}),
            },
          },
        });
        if (!data) return;
        await navigate(addresses.cycle(intervention.code, data.createPdsaCycle.number));
        created.offer(key, t('history.created.PDSA_CYCLE'), pathname);
      } catch (error) {
        setRefused(refusalOf(error).message);
      }
    },
  };
}
