import { Args, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { isEditableComment } from '@laeringsrum/domain';
import { PersonNameService } from '../../people/person/person-name.service.js';
import { PersonName } from '../../people/person/person.entity.js';
import { Allow, AllowedScope } from '../../platform/access/allow.js';
import { currentOperation, type Scope } from '../../platform/operation/operation.js';
import { VersionedArgs } from '../../platform/rows/versioned.args.js';
import { CommentReadingService } from './comment-reading.service.js';
import { CommentSubjectService } from './comment-subject.service.js';
import { Comment } from './comment.entity.js';
import {
  AnswersArgs,
  CommentsArgs,
  EditCommentArgs,
  FollowArgs,
  MentionableArgs,
  SubjectArgs,
  WriteCommentInput,
} from './comment.inputs.js';
import { CommentService } from './comment.service.js';
import { CommentPage, MentionablePerson } from './comment.types.js';
import { FollowService } from './follow.service.js';

@Resolver(() => Comment)
export class CommentResolver {
  constructor(
    private readonly reading: CommentReadingService,
    private readonly service: CommentService,
    private readonly subjects: CommentSubjectService,
    private readonly follows: FollowService,
    private readonly names: PersonNameService,
  ) {}

  @Allow('comment:read')
  @Query(() => CommentPage, {
    nullable: true,
    description: 'What is said of a thing that one sees, newest first.',
  })
  comments(
    @AllowedScope() scope: Scope,
    @Args() { subject, subjectId, before, linkedId }: CommentsArgs,
  ): Promise<CommentPage | null> {
    return this.reading.page(scope, subject, subjectId, {
      before: before ?? null,
      linkedId: linkedId ?? null,
    });
  }

  @Allow('comment:read')
  @Query(() => [Comment], { description: 'Answers to a comment, newest first, fifty at a time.' })
  answers(@Args() { commentId, before }: AnswersArgs): Promise<Comment[]> {
    return this.reading.answers(commentId, before ?? null);
  }

  @Allow('comment:write')
  @Query(() => [MentionablePerson], { description: 'Those who see it, by what their name begins with.' })
  async mentionablePeople(
    @AllowedScope() scope: Scope,
    @Args() { subject, subjectId, words }: MentionableArgs,
  ): Promise<MentionablePerson[]> {
    const found = await this.subjects.find(subject, subjectId);
    return found ? this.subjects.people(scope, found, words) : [];
  }

  @Allow('comment:write')
  @Mutation(() => Comment)
  writeComment(@AllowedScope() scope: Scope, @Args('input') input: WriteCommentInput): Promise<Comment> {
    return this.service.write(scope, input);
  }

  @Allow('comment:write')
  @Mutation(() => Comment, { description: 'Within a quarter of an hour.' })
  editComment(@AllowedScope() scope: Scope, @Args() args: EditCommentArgs): Promise<Comment> {
    return this.service.edit(scope, args);
  }

  @Allow('comment:write')
  @Mutation(() => Comment, { description: 'Its words are gone; that there was one stays.' })
  removeComment(@AllowedScope() scope: Scope, @Args() { id, version }: VersionedArgs): Promise<Comment> {
    return this.service.remove(scope, id, version);
  }

  @Allow('subject:follow')
  @Mutation(() => CommentPage, { nullable: true })
  followSubject(
    @AllowedScope() scope: Scope,
    @Args() { subject, subjectId, on }: FollowArgs,
  ): Promise<CommentPage | null> {
    return this.follows.follow(scope, subject, subjectId, on);
  }

  @Allow('subject:follow')
  @Mutation(() => Boolean, { description: 'What is said here is read: no notice is left of it.' })
  seeComments(@AllowedScope() scope: Scope, @Args() { subject, subjectId }: SubjectArgs): Promise<boolean> {
    return this.follows.seen(scope, subject, subjectId);
  }

  @ResolveField(() => PersonName, { nullable: true })
  by(@Parent() comment: Comment): Promise<PersonName | null> {
    return this.names.byId(comment.byId);
  }

  @ResolveField(() => [PersonName], { nullable: 'items' })
  mentions(@Parent() { mentionIds }: Comment): Promise<(PersonName | null)[]> {
    return Promise.all(mentionIds.map((id) => this.names.byId(id)));
  }

  @ResolveField(() => Boolean)
  mine(@Parent() comment: Comment): boolean {
    return comment.byId === currentOperation().session?.personId;
  }

  @ResolveField(() => Boolean)
  removed(@Parent() comment: Comment): boolean {
    return comment.removedAt !== null;
  }

  @ResolveField(() => Boolean, { description: 'By its author, for a quarter of an hour.' })
  editable(@Parent() comment: Comment): boolean {
    const said = { at: new Date(comment.at).toISOString(), removed: comment.removedAt !== null };
    return this.mine(comment) && isEditableComment(said, new Date().toISOString());
  }
}
