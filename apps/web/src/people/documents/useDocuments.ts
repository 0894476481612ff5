import { useMutation, useQuery } from '@apollo/client/react';
import { isUnderWay } from '@laeringsrum/domain';
import { useEffect } from 'react';
import { graphql, readFragment } from '../../graphql/generated';
import { type DocumentRow_DocumentFragment } from '../../graphql/generated/graphql';

export type DocumentRow = DocumentRow_DocumentFragment;

export const DocumentRow_document = graphql(`
  fragment DocumentRow_document on OrderedDocument {
    id
    kind
    subjectId
    state
    progress
    fileName
    bytes
    problem
    orderedAt
  }
`);

const MyDocuments = graphql(`
  query MyDocuments {
    myDocuments {
      ...DocumentRow_document
    }
  }
`);

const OrderDocument = graphql(`
  mutation OrderDocument($input: OrderDocumentInput!) {
    orderDocument(input: $input) {
      ...DocumentRow_document
    }
  }
`);

const CancelDocument = graphql(`
  mutation CancelDocument($id: ID!) {
    cancelDocument(id: $id)
  }
`);

const RemoveDocument = graphql(`
  mutation RemoveDocument($id: ID!) {
    removeDocument(id: $id)
  }
`);

const OFTEN_MS = 1000;

/** What one has ordered; asked again as long as something is on the way. */
export function useMyDocuments(skip = false) {
  const { data, error, refetch, startPolling, stopPolling } = useQuery(MyDocuments, {
    skip,
    fetchPolicy: 'cache-and-network',
  });
  const documents = data && readFragment(DocumentRow_document, data.myDocuments);
  const underWay = documents?.some(({ state }) => isUnderWay(state)) ?? false;
  useEffect(() => {
    if (!underWay) return;
    startPolling(OFTEN_MS);
    return stopPolling;
  }, [underWay, startPolling, stopPolling]);
  return { documents, failed: error !== undefined && documents === undefined, refetch };
}

/** Ordering, stopping and throwing away; the list is asked anew after each. */
export function useDocumentActs() {
  const again = { refetchQueries: [MyDocuments], awaitRefetchQueries: true };
  const [order] = useMutation(OrderDocument, again);
  const [cancel] = useMutation(CancelDocument, again);
  const [remove] = useMutation(RemoveDocument, again);
  return { order, cancel, remove };
}
