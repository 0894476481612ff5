import { useApolloClient } from '@apollo/client/react';
import { useCallback, useEffect, useMemo, useSyncExternalStore } from 'react';
import { graphql } from '../../../graphql/generated';
import { usePerson } from '../../../people/session/Session';
import { onDevice, showProvisional } from './provisional-cycle';
import { type UnsentCycle } from './unsent-cycles';

const CycleMeasuresDocument = graphql(`
  query CycleMeasures($code: String!) {
    intervention(code: $code) {
      id
      measures {
        id
        ...CycleParts_measure
      }
    }
  }
`);

/** What its page shows of a cycle that nobody else knows: read on the device, and not asked for. */
export function useCycleOnDevice(unsent: UnsentCycle | null) {
  const { cache } = useApolloClient();
  const person = usePerson();
  const id = unsent?.id ?? '';
  const code = unsent?.code ?? '';
  const subscribe = useCallback(
    (told: () => void) =>
      id ? cache.watch({ ...onDevice(id), immediate: true, callback: told }) : () => undefined,
    [cache, id],
  );
  const cycle = useSyncExternalStore(subscribe, () =>
    id ? (cache.readQuery(onDevice(id))?.pdsaCycle ?? null) : null,
  );
  // Opened anew with a network nothing of it comes from anywhere: it stands here as it was made, and its drafts stand on top.
  useEffect(() => {
    if (unsent && !cycle) showProvisional(cache, unsent, person);
  }, [cache, unsent, cycle, person]);
  const measures = useMemo(
    () =>
      code
        ? (cache.readQuery({ query: CycleMeasuresDocument, variables: { code } })?.intervention?.measures ??
          [])
        : [],
    [cache, code],
  );
  return cycle ? { cycle, measures } : null;
}
