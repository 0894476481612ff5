import { useApolloClient, useMutation } from '@apollo/client/react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation, useNavigate, useParams } from 'react-router';
import { v7 as newId } from 'uuid';
import { keepAsShown } from '../../graphql/device/keep-seen';
import { refusalOf } from '../../graphql/refusal';
import { unlessWithoutNetwork } from '../../graphql/without-network';
import { useAddresses } from '../../people/programme/addresses';
import { usePerson } from '../../people/session/Session';
import { useCreationUndo } from '../../together/useCreationUndo';
import { CreatePdsaCycleDocument, creationOf } from './unsent/create-cycle';
import { nextIn, showProvisional } from './unsent/provisional-cycle';
import { keepUnsent, unsentNumbers, type UnsentCycle } from './unsent/unsent-cycles';

/** The idea a draft begins with: its words are the title, and why it should work is carried along. */
interface IdeaToTest {
  id: string;
  text: string;
  because: string;
}

const longestTitle = 120;

/**
 * A new draft, opened at once; it follows nothing, so it begins a ramp of its own. Where nothing answers it is opened as it stands on this
 * device, and sent when the network is back.
 */
export function useNewCycle(intervention: { id: string; code: string }, measureId: string | null) {
  const { t } = useTranslation();
  const client = useApolloClient();
  const person = usePerson();
  const navigate = useNavigate();
  const addresses = useAddresses();
  const { programme = '' } = useParams();
  const [create] = useMutation(CreatePdsaCycleDocument, {
    refetchQueries: ['InterventionPage', 'MyWork', 'TheoryPage'],
  });
  const created = useCreationUndo();
  const { pathname } = useLocation();
  const [busy, setBusy] = useState(false);
  const [refused, setRefused] = useState<string | null>(null);

  const openUnsent = async (unsent: UnsentCycle) => {
    showProvisional(client.cache, unsent, person);
    keepUnsent(person.id, unsent);
    await keepAsShown(client, person.id, programme);
    await navigate(addresses.cycle(unsent.code, unsent.number));
  };

  return {
    busy,
    refused,
    plan: async (idea?: IdeaToTest) => {
      setRefused(null);
      setBusy(true);
      const { id: interventionId, code } = intervention;
      const unsent: UnsentCycle = {
        ...{ id: newId(), interventionId, code, measureId, key: created.keyed().key, refused: '' },
        ...nextIn(client.cache, code, unsentNumbers(person.id, code)),
        ...{ changeIdeaId: idea?.id ?? null, because: idea?.because ?? '' },
        title: idea?.text.slice(0, longestTitle) ?? '',
      };
      const answer = create(creationOf(unsent));
      try {
        const answered = await unlessWithoutNetwork(answer);
        if (!answered) {
          // Where its page is open, or is opened later, it hears how it went.
          answer.catch((error: unknown) =>
            keepUnsent(person.id, { ...unsent, refused: refusalOf(error).message }),
          );
          return await openUnsent(unsent);
        }
        if (!answered.data) return;
        await navigate(addresses.cycle(code, answered.data.createPdsaCycle.number));
        created.offer(unsent.key, t('history.created.PDSA_CYCLE'), pathname);
      } catch (error) {
        setRefused(refusalOf(error).message);
      } finally {
        setBusy(false);
      }
    },
  };
}
