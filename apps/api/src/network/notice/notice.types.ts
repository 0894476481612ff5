import { NoticeKind, type CommentSubject } from '@laeringsrum/domain';
import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { DateScalar } from '../../platform/graphql/scalars.js';

@ObjectType({ description: 'What the network tells me; each leads to where it is done.' })
export class Notice {
  @Field(() => ID)
  id: string;

  @Field(() => NoticeKind)
  kind: NoticeKind;

  @Field({ description: 'What was promised, or what it is about.' })
  text: string;

  @Field(() => String, { nullable: true })
  placeName: string | null;

  @Field(() => String, { nullable: true, description: 'Of the intervention or the concept.' })
  code: string | null;

  @Field(() => Int, { nullable: true })
  seminarNumber: number | null;

  @Field(() => DateScalar, { nullable: true })
  on: string | null;

  cycleNumber: number | null;

  letter: string | null;

  subject: CommentSubject | null;

  commentId: string | null;

  /** The learning space it was said in. */
  sessionId: string | null;

  /** Who said it. */
  name: string | null;

  /** How many there are. */
  count: number | null;
}

@ObjectType({ description: 'Somebody who can promise something.' })
export class SeminarPerson {
  @Field(() => ID)
  id: string;

  @Field()
  name: string;

  @Field(() => String, { nullable: true })
  placeName: string | null;
}
