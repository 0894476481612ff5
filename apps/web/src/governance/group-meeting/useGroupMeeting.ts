import { useMutation } from '@apollo/client/react';
import { v7 as newId } from 'uuid';
import { graphql } from '../../graphql/generated';
import {
  type GroupMeetingItemPatch,
  type GroupMeetingPartsFragment,
  type GroupMeetingPatch,
} from '../../graphql/generated/graphql';
import { useDoing } from '../../graphql/useDoing';

const UpdateDocument = graphql(`
  mutation UpdateGroupMeeting($id: ID!, $version: Int!, $patch: GroupMeetingPatch!) {
    updateGroupMeeting(id: $id, version: $version, patch: $patch) {
      ...GroupMeetingParts
    }
  }
`);
const AddItemDocument = graphql(`
  mutation AddGroupMeetingItem($input: GroupMeetingItemInput!) {
    addGroupMeetingItem(input: $input) {
      ...GroupMeetingParts
    }
  }
`);
const WriteItemDocument = graphql(`
  mutation UpdateGroupMeetingItem($id: ID!, $version: Int!, $patch: GroupMeetingItemPatch!) {
    updateGroupMeetingItem(id: $id, version: $version, patch: $patch) {
      ...GroupMeetingParts
    }
  }
`);
const MoveItemDocument = graphql(`
  mutation MoveGroupMeetingItem($id: ID!, $version: Int!, $index: Int!) {
    moveGroupMeetingItem(id: $id, version: $version, index: $index) {
      ...GroupMeetingParts
    }
  }
`);
const RemoveItemDocument = graphql(`
  mutation RemoveGroupMeetingItem($id: ID!, $version: Int!) {
    removeGroupMeetingItem(id: $id, version: $version) {
      ...GroupMeetingParts
    }
  }
`);
const CloseDocument = graphql(`
  mutation CloseGroupMeeting($id: ID!, $version: Int!) {
    closeGroupMeeting(id: $id, version: $version) {
      ...GroupMeetingParts
    }
  }
`);
const RemarkDocument = graphql(`
  mutation RemarkOnGroupMeeting($input: GroupMeetingRemarkInput!) {
    remarkOnGroupMeeting(input: $input) {
      ...GroupMeetingParts
    }
  }
`);
const PrioritiseDocument = graphql(`
  mutation PrioritiseForGroupMeeting($input: GroupMeetingPriorityInput!) {
    prioritiseForGroupMeeting(input: $input) {
      ...GroupMeetingParts
    }
  }
`);
const TakeBackDocument = graphql(`
  mutation TakeBackGroupMeetingRemark($id: ID!) {
    takeBackGroupMeetingRemark(id: $id) {
      ...GroupMeetingParts
    }
  }
`);

type Item = GroupMeetingPartsFragment['items'][number];

/** What can be done to a meeting: the lead keeps agenda and minutes, those who are invited speak beforehand. */
export function useGroupMeeting({ id, version }: GroupMeetingPartsFragment, onRefused: () => void) {
  const [update] = useMutation(UpdateDocument);
  const [addItem] = useMutation(AddItemDocument);
  const [writeItem] = useMutation(WriteItemDocument);
  const [moveItem] = useMutation(MoveItemDocument);
  const [removeItem] = useMutation(RemoveItemDocument);
  const [close] = useMutation(CloseDocument);
  const [remark] = useMutation(RemarkDocument);
  const [prioritise] = useMutation(PrioritiseDocument);
  const [takeBack] = useMutation(TakeBackDocument);
  const { busy, refused, forget, done } = useDoing(onRefused);
  const row = ({ id: itemId, version: seen }: Item) => ({ id: itemId, version: seen });
  return {
    busy,
    refused,
    forget,
    update: (patch: GroupMeetingPatch) => done(() => update({ variables: { id, version, patch } })),
    addItem: (title: string) =>
      done(() => addItem({ variables: { input: { id: newId(), meetingId: id, part: 'OTHER', title } } })),
    writeItem: (item: Item, patch: GroupMeetingItemPatch) =>
      done(() => writeItem({ variables: { ...row(item), patch } })),
    moveItem: (item: Item, index: number) => done(() => moveItem({ variables: { ...row(item), index } })),
    removeItem: (item: Item) => done(() => removeItem({ variables: row(item) })),
    close: () => done(() => close({ variables: { id, version } })),
    remark: (itemId: string | null, text: string) =>
      done(() => remark({ variables: { input: { id: newId(), meetingId: id, itemId, text } } })),
    prioritise: (placeId: string, text: string) =>
      done(() => prioritise({ variables: { input: { id: newId(), meetingId: id, placeId, text } } })),
    takeBack: (remarkId: string) => done(() => takeBack({ variables: { id: remarkId } })),
  };
}

export type GroupMeetingActs = ReturnType<typeof useGroupMeeting>;
