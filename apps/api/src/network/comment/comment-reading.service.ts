import { Injectable } from '@nestjs/common';
import { type CommentSubject } from '@laeringsrum/domain';
import { Database } from '../../platform/operation/database.js';
import { type Scope } from '../../platform/operation/operation.js';
import { CommentSubjectService, type Subject } from './comment-subject.service.js';
import { Comment } from './comment.entity.js';
import { type CommentPage, type CommentThread } from './comment.types.js';

/** Threads a page, and answers of each of them before one asks for more. */
export const THREADS_A_PAGE = 15;
export const ANSWERS_AT_FIRST = 5;
const answersAPage = 50;

interface Beginning {
  readonly at: string;
  readonly id: string;
}

/** A page is a handful of statements and as many rows as it shows, however much has been said. */
@Injectable()
export class CommentReadingService {
  constructor(
    private readonly database: Database,
    private readonly subjects: CommentSubjectService,
  ) {}

  async page(
    scope: Scope,
    kind: CommentSubject,
    id: string,
    { before, linkedId }: { before: string | null; linkedId: string | null },
  ): Promise<CommentPage | null> {
    const subject = await this.subjects.find(kind, id);
    if (!subject) return null;
    const rows = await this.said('subject_id = $1 AND parent_id IS NULL', [id], before, THREADS_A_PAGE + 1);
    const shown = rows.slice(0, THREADS_A_PAGE);
    const [threads, state, linked] = await Promise.all([
      this.threads(shown),
      this.state(scope, subject),
      this.linked(
        subject,
        linkedId,
        shown.map((row) => row.id),
      ),
    ]);
    return {
      ...{ subjectId: id, interventionId: subject.interventionId, placeId: subject.placeId },
      ...{ threads, linked, open: subject.open, ...state },
      before: rows.length > THREADS_A_PAGE ? (shown.at(-1)?.id ?? null) : null,
    };
  }

  /** The answers to a comment, newest first. */
  answers(commentId: string, before: string | null): Promise<Comment[]> {
    return this.said('parent_id = $1', [commentId], before, answersAPage);
  }

  /** From a comment on, which is found by its instant: a number of the page would move while others write. */
  private async said(
    where: string,
    parameters: unknown[],
    before: string | null,
    most: number,
  ): Promise<Comment[]> {
    const order = `ORDER BY at DESC, id DESC LIMIT ${most}`;
    if (before === null) return this.database.read(Comment, `${where} ${order}`, parameters);
    const from = await this.database.row<Beginning>('SELECT at::text AS at, id FROM comment WHERE id = $1', [
      before,
    ]);
    if (!from) return [];
    return this.database.read(Comment, `${where} AND (at, id) < ($2::timestamptz, $3::uuid) ${order}`, [
      ...parameters,
      from.at,
      from.id,
    ]);
  }

  private async threads(comments: readonly Comment[]): Promise<CommentThread[]> {
    const answers = await this.database.read(
      Comment,
      `id IN (SELECT a.id FROM unnest($1::uuid[]) AS of (id) CROSS JOIN LATERAL (
         SELECT id FROM comment WHERE parent_id = of.id ORDER BY at DESC, id DESC LIMIT ${ANSWERS_AT_FIRST + 1}) a) ORDER BY at DESC, id DESC`,
      [comments.map(({ id }) => id)],
    );
    return comments.map((comment) => {
      const newest = answers.filter(({ parentId }) => parentId === comment.id);
      return {
        ...{ id: comment.id, comment, earlierAnswers: newest.length > ANSWERS_AT_FIRST },
        answers: newest.slice(0, ANSWERS_AT_FIRST).reverse(),
      };
    });
  }

  private async linked(
    subject: Subject,
    linkedId: string | null,
    shown: readonly string[],
  ): Promise<CommentThread | null> {
    if (linkedId === null) return null;
    const [found] = await this.database.read(
      Comment,
      'id = (SELECT coalesce(parent_id, id) FROM comment WHERE id = $1) AND subject_id = $2',
      [linkedId, subject.id],
    );
    if (!found || shown.includes(found.id)) return null;
    return (await this.threads([found]))[0] ?? null;
  }

  private async state(
    { personId }: Scope,
    { id }: Subject,
  ): Promise<{ following: boolean; unseen: boolean }> {
    const state = await this.database.row<{ following: boolean; unseen: boolean }>(
      `SELECT f.id IS NOT NULL AS following,
         EXISTS (SELECT 1 FROM comment c WHERE f.id IS NOT NULL AND c.subject_id = $2 AND c.at > f.seen_at AND c.by_id <> $1)
         OR EXISTS (SELECT 1 FROM comment_mention n JOIN comment c ON c.id = n.comment_id WHERE n.person_id = $1 AND n.seen_at IS NULL AND c.subject_id = $2) AS unseen
       FROM (SELECT 1) one LEFT JOIN follow f ON f.person_id = $1 AND f.subject_id = $2`,
      [personId, id],
    );
    return { following: state?.following ?? false, unseen: state?.unseen ?? false };
  }
}
