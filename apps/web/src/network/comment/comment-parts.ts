import { graphql } from '../../graphql/generated';

export const Comment_comment = graphql(`
  fragment Comment_comment on Comment {
    id
    version
    interventionId
    parentId
    text
    at
    editedAt
    removed
    mine
    editable
    by {
      id
      name
    }
    mentions {
      id
      name
    }
  }
`);
export const CommentThread_thread = graphql(`
  fragment CommentThread_thread on CommentThread {
    id
    earlierAnswers
    comment {
      ...Comment_comment
    }
    answers {
      ...Comment_comment
    }
  }
`);
export const CommentsDocument = graphql(`
  query Comments($subject: CommentSubject!, $subjectId: ID!, $before: ID, $linkedId: ID) {
    comments(subject: $subject, subjectId: $subjectId, before: $before, linkedId: $linkedId) {
      subjectId
      interventionId
      placeId
      before
      following
      unseen
      open
      linked {
        ...CommentThread_thread
      }
      threads {
        ...CommentThread_thread
      }
    }
  }
`);
export const AnswersDocument = graphql(`
  query Answers($commentId: ID!, $before: ID) {
    answers(commentId: $commentId, before: $before) {
      ...Comment_comment
    }
  }
`);
export const WriteCommentDocument = graphql(`
  mutation WriteComment($input: WriteCommentInput!) {
    writeComment(input: $input) {
      ...Comment_comment
    }
  }
`);
export const EditCommentDocument = graphql(`
  mutation EditComment($id: ID!, $version: Int!, $text: String!, $mentionIds: [ID!]!) {
    editComment(id: $id, version: $version, text: $text, mentionIds: $mentionIds) {
      ...Comment_comment
    }
  }
`);
export const RemoveCommentDocument = graphql(`
  mutation RemoveComment($id: ID!, $version: Int!) {
    removeComment(id: $id, version: $version) {
      ...Comment_comment
    }
  }
`);
export const FollowDocument = graphql(`
  mutation FollowSubject($subject: CommentSubject!, $subjectId: ID!, $on: Boolean!) {
    followSubject(subject: $subject, subjectId: $subjectId, on: $on) {
      subjectId
      following
    }
  }
`);
export const SeeCommentsDocument = graphql(`
  mutation SeeComments($subject: CommentSubject!, $subjectId: ID!) {
    seeComments(subject: $subject, subjectId: $subjectId)
  }
`);
export const MentionablePeopleDocument = graphql(`
  query MentionablePeople($subject: CommentSubject!, $subjectId: ID!, $words: String!) {
    mentionablePeople(subject: $subject, subjectId: $subjectId, words: $words) {
      id
      name
      placeName
    }
  }
`);

/** What is talked about. */
export interface Subject {
  readonly subject: 'INTERVENTION' | 'CYCLE' | 'MEASURE' | 'PACKAGE';
  readonly subjectId: string;
}
