import { Field, ID, ObjectType } from '@nestjs/graphql';
import { Comment } from './comment.entity.js';

@ObjectType({ description: 'A comment and the newest of its answers.' })
export class CommentThread {
  @Field(() => ID)
  id: string;

  @Field(() => Comment)
  comment: Comment;

  @Field(() => [Comment], { description: 'The newest, oldest first.' })
  answers: Comment[];

  @Field({ description: 'There are answers before these.' })
  earlierAnswers: boolean;
}

@ObjectType({ description: 'What is said of a thing, newest first.' })
export class CommentPage {
  @Field(() => ID)
  subjectId: string;

  @Field(() => ID)
  interventionId: string;

  @Field(() => ID)
  placeId: string;

  @Field(() => [CommentThread])
  threads: CommentThread[];

  @Field(() => ID, { nullable: true, description: 'Ask for what was said before this one.' })
  before: string | null;

  @Field(() => CommentThread, {
    nullable: true,
    description: 'The thread of the comment that a link leads to, where it is not among these.',
  })
  linked: CommentThread | null;

  @Field({ description: 'Whether I follow.' })
  following: boolean;

  @Field({
    description: 'Whether something here has been said to me, or where I follow, that I have not seen.',
  })
  unseen: boolean;

  @Field({ description: 'Others than the place see it, and see what is said.' })
  open: boolean;
}

@ObjectType({ description: 'Somebody who sees the thing, and can be mentioned.' })
export class MentionablePerson {
  @Field(() => ID)
  id: string;

  @Field()
  name: string;

  @Field(() => String, { nullable: true })
  placeName: string | null;
}
