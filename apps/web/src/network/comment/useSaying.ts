import { useMutation } from '@apollo/client/react';
import { v7 as newId } from 'uuid';
import { type Subject, WriteCommentDocument } from './comment-parts';

/** Says something, and resolves when it stands there. */
export type Say = (said: { text: string; mentionIds: string[]; parentId?: string }) => Promise<unknown>;

export function useSaying(about: Subject): Say {
  const [write] = useMutation(WriteCommentDocument, {
    refetchQueries: ['Comments', 'Answers'],
    awaitRefetchQueries: true,
  });
  return (said) => write({ variables: { input: { id: newId(), ...about, ...said } } });
}
