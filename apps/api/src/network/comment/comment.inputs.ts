import { CommentSubject, MOST_COMMENT_LETTERS, MOST_MENTIONS } from '@laeringsrum/domain';
import { ArgsType, Field, ID, InputType } from '@nestjs/graphql';
import { ArrayMaxSize, ArrayUnique, IsArray, IsOptional, IsUUID } from 'class-validator';
import { FreeText, RequiredText } from '../../platform/personal-data/free-text.js';
import { VersionedArgs } from '../../platform/rows/versioned.args.js';

@ArgsType()
export class SubjectArgs {
  @Field(() => CommentSubject)
  subject: CommentSubject;

  @Field(() => ID)
  @IsUUID()
  subjectId: string;
}

@ArgsType()
export class CommentsArgs extends SubjectArgs {
  @Field(() => ID, { nullable: true, description: 'What was said before this comment.' })
  @IsOptional()
  @IsUUID()
  before?: string | null;

  @Field(() => ID, { nullable: true, description: 'The comment that a link leads to.' })
  @IsOptional()
  @IsUUID()
  linkedId?: string | null;
}

@ArgsType()
export class AnswersArgs {
  @Field(() => ID)
  @IsUUID()
  commentId: string;

  @Field(() => ID, { nullable: true })
  @IsOptional()
  @IsUUID()
  before?: string | null;
}

@ArgsType()
export class MentionableArgs extends SubjectArgs {
  @Field({ description: 'What a name begins with.' })
  @FreeText(60)
  words: string;
}

@ArgsType()
export class FollowArgs extends SubjectArgs {
  @Field()
  on: boolean;
}

@InputType()
export class WriteCommentInput {
  @Field(() => ID)
  @IsUUID()
  id: string;

  @Field(() => CommentSubject)
  subject: CommentSubject;

  @Field(() => ID)
  @IsUUID()
  subjectId: string;

  @Field(() => ID, { nullable: true, description: 'The comment it answers.' })
  @IsOptional()
  @IsUUID()
  parentId?: string | null;

  @Field()
  @RequiredText(MOST_COMMENT_LETTERS)
  text: string;

  @Field(() => [ID], { description: 'People, in the order of the numbers in the text.' })
  @IsArray()
  @ArrayMaxSize(MOST_MENTIONS)
  @ArrayUnique()
  @IsUUID(undefined, { each: true })
  mentionIds: string[];
}

@ArgsType()
export class EditCommentArgs extends VersionedArgs {
  @Field()
  @RequiredText(MOST_COMMENT_LETTERS)
  text: string;

  @Field(() => [ID])
  @IsArray()
  @ArrayMaxSize(MOST_MENTIONS)
  @ArrayUnique()
  @IsUUID(undefined, { each: true })
  mentionIds: string[];
}
