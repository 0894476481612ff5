import { Injectable } from '@nestjs/common';
import { COMMENT_EDIT_MINUTES, isEditableComment, Refusal } from '@laeringsrum/domain';
import { v7 as uuidv7 } from 'uuid';
import { Database } from '../../platform/operation/database.js';
import { type Scope } from '../../platform/operation/operation.js';
import { fetchForChange, requirePlace, updateVersion } from '../../platform/rows/versioned.js';
import { CommentSubjectService } from './comment-subject.service.js';
import { Comment, CommentMention } from './comment.entity.js';
import { type EditCommentArgs, type WriteCommentInput } from './comment.inputs.js';

/** Said, put right, taken away: by its author and nobody else. */
@Injectable()
export class CommentService {
  constructor(
    private readonly database: Database,
    private readonly subjects: CommentSubjectService,
  ) {}

  async write(scope: Scope, input: WriteCommentInput): Promise<Comment> {
    const { manager } = this.database;
    const subject = await this.subjects.require(input.subject, input.subjectId);
    requirePlace(scope, subject.placeId);
    await this.subjects.requireSeen(scope, subject, input.mentionIds);
    const { id, programmeId, placeId, interventionId, kind } = { ...subject, id: input.id };
    await manager.insert(Comment, {
      ...{ id, programmeId, placeId, interventionId, subjectId: subject.id },
      cycleId: kind === 'CYCLE' ? subject.id : null,
      measureId: kind === 'MEASURE' ? subject.id : null,
      packageId: kind === 'PACKAGE' ? subject.id : null,
      parentId: await this.thread(subject.id, input.parentId ?? null),
      ...{ text: input.text.trim(), mentionIds: input.mentionIds, byId: scope.personId },
    });
    const comment = await manager.findOneByOrFail(Comment, { id });
    await this.tell(comment, input.mentionIds);
    return comment;
  }

  /** @throws Refusal COMMENT_LATE a quarter of an hour after it was said */
  async edit(scope: Scope, { id, version, text, mentionIds }: EditCommentArgs): Promise<Comment> {
    const comment = await this.own(scope, id);
    const said = { at: new Date(comment.at).toISOString(), removed: comment.removedAt !== null };
    if (!isEditableComment(said, new Date().toISOString()))
      throw new Refusal('COMMENT_LATE', { minutes: COMMENT_EDIT_MINUTES });
    const kind = kindOf(comment);
    const subject = await this.subjects.require(kind, comment.subjectId);
    await this.subjects.requireSeen(scope, subject, mentionIds);
    await this.database.rows(
      'DELETE FROM comment_mention WHERE comment_id = $1 AND person_id <> ALL ($2::uuid[])',
      [id, mentionIds],
    );
    await this.tell(
      comment,
      mentionIds.filter((personId) => !comment.mentionIds.includes(personId)),
    );
    return updateVersion(this.database.manager, Comment, comment, version, {
      ...{ text: text.trim(), mentionIds, editedAt: () => 'now()' },
    });
  }

  /** Nothing is left of what was said; that something was, stays. */
  async remove(scope: Scope, id: string, version: number): Promise<Comment> {
    const comment = await this.own(scope, id);
    if (comment.removedAt !== null) return comment;
    return updateVersion(this.database.manager, Comment, comment, version, {
      ...{ text: '', mentionIds: [], removedAt: () => 'now()' },
    });
  }

  /** An answer to an answer is one more in the thread. @throws Refusal UNKNOWN_REFERENCE */
  private async thread(subjectId: string, parentId: string | null): Promise<string | null> {
    if (parentId === null) return null;
    const parent = await this.database.manager.findOneBy(Comment, { id: parentId, subjectId });
    if (!parent) throw new Refusal('UNKNOWN_REFERENCE', { field: 'parentId' });
    return parent.parentId ?? parent.id;
  }

  private async own(scope: Scope, id: string): Promise<Comment> {
    const comment = await fetchForChange(this.database.manager, Comment, id, scope);
    if (comment.byId !== scope.personId) throw new Refusal('FORBIDDEN');
    return comment;
  }

  private async tell({ id, programmeId, placeId }: Comment, personIds: readonly string[]): Promise<void> {
    if (personIds.length === 0) return;
    await this.database.manager.insert(
      CommentMention,
      personIds.map((personId) => ({ id: uuidv7(), programmeId, placeId, commentId: id, personId })),
    );
  }
}

function kindOf({ cycleId, measureId, packageId }: Comment) {
  if (cycleId !== null) return 'CYCLE';
  if (measureId !== null) return 'MEASURE';
  return packageId === null ? 'INTERVENTION' : 'PACKAGE';
}
