import { useMutation } from '@apollo/client/react';
import { graphql } from '../../graphql/generated';

const AddDriverDocument = graphql(`
  mutation AddDriver($input: AddDriverInput!) {
    addDriver(input: $input) {
      ...Theory_intervention
    }
  }
`);
const RenameDriverDocument = graphql(`
  mutation RenameDriver($id: ID!, $version: Int!, $name: String!) {
    renameDriver(id: $id, version: $version, name: $name) {
      ...Theory_intervention
    }
  }
`);
const MoveDriverDocument = graphql(`
  mutation MoveDriver($id: ID!, $version: Int!, $parentId: ID, $index: Int!) {
    moveDriver(id: $id, version: $version, parentId: $parentId, index: $index) {
      ...Theory_intervention
    }
  }
`);
const RemoveDriverDocument = graphql(`
  mutation RemoveDriver($id: ID!, $version: Int!) {
    removeDriver(id: $id, version: $version) {
      ...Theory_intervention
    }
  }
`);
const RestoreDriverDocument = graphql(`
  mutation RestoreDriver($id: ID!, $version: Int!) {
    restoreDriver(id: $id, version: $version) {
      ...Theory_intervention
    }
  }
`);
const AddChangeIdeaDocument = graphql(`
  mutation AddChangeIdea($input: AddChangeIdeaInput!) {
    addChangeIdea(input: $input) {
      ...Theory_intervention
    }
  }
`);
export const UpdateChangeIdeaDocument = graphql(`
  mutation UpdateChangeIdea($id: ID!, $version: Int!, $patch: ChangeIdeaPatch!) {
    updateChangeIdea(id: $id, version: $version, patch: $patch) {
      ...Theory_intervention
    }
  }
`);
const MoveChangeIdeaDocument = graphql(`
  mutation MoveChangeIdea($id: ID!, $version: Int!, $driverId: ID!, $index: Int!) {
    moveChangeIdea(id: $id, version: $version, driverId: $driverId, index: $index) {
      ...Theory_intervention
    }
  }
`);
const RemoveChangeIdeaDocument = graphql(`
  mutation RemoveChangeIdea($id: ID!, $version: Int!) {
    removeChangeIdea(id: $id, version: $version) {
      ...Theory_intervention
    }
  }
`);
const RestoreChangeIdeaDocument = graphql(`
  mutation RestoreChangeIdea($id: ID!, $version: Int!) {
    restoreChangeIdea(id: $id, version: $version) {
      ...Theory_intervention
    }
  }
`);

export type TheoryPart = 'DRIVER' | 'IDEA';
export interface NodeVersion {
  part: TheoryPart;
  id: string;
  version: number;
}

/** What is done to a theory, the same words for drivers and ideas. Each rejects with the refusal. */
export function useTheoryChanges(interventionId: string) {
  const [addDriver] = useMutation(AddDriverDocument);
  const [renameDriver] = useMutation(RenameDriverDocument);
  const [moveDriver] = useMutation(MoveDriverDocument);
  const [removeDriver] = useMutation(RemoveDriverDocument);
  const [restoreDriver] = useMutation(RestoreDriverDocument);
  const [addIdea] = useMutation(AddChangeIdeaDocument);
  const [updateIdea] = useMutation(UpdateChangeIdeaDocument);
  const [moveIdea] = useMutation(MoveChangeIdeaDocument);
  const [removeIdea] = useMutation(RemoveChangeIdeaDocument);
  const [restoreIdea] = useMutation(RestoreChangeIdeaDocument);
  return {
    addDriver: (id: string, parentId: string | null, name: string, index: number) =>
      addDriver({ variables: { input: { id, interventionId, parentId, name, index } } }),
    addIdea: (id: string, driverId: string, text: string, index: number) =>
      addIdea({ variables: { input: { id, driverId, text, index } } }),
    say: ({ part, id, version }: NodeVersion, text: string) =>
      part === 'DRIVER'
        ? renameDriver({ variables: { id, version, name: text } })
        : updateIdea({ variables: { id, version, patch: { text } } }),
    /** To be among the children of a driver, or of the aim (null). */
    move: ({ part, id, version }: NodeVersion, parentId: string | null, index: number) =>
      part === 'DRIVER'
        ? moveDriver({ variables: { id, version, parentId, index } })
        : moveIdea({ variables: { id, version, driverId: parentId ?? '', index } }),
    remove: ({ part, id, version }: NodeVersion) =>
      (part === 'DRIVER' ? removeDriver : removeIdea)({ variables: { id, version } }),
    restore: ({ part, id, version }: NodeVersion) =>
      (part === 'DRIVER' ? restoreDriver : restoreIdea)({ variables: { id, version } }),
  };
}
