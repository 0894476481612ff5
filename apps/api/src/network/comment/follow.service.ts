import { Injectable } from '@nestjs/common';
import { type CommentSubject } from '@laeringsrum/domain';
import { v7 as uuidv7 } from 'uuid';
import { Database } from '../../platform/operation/database.js';
import { type Scope } from '../../platform/operation/operation.js';
import { CommentReadingService } from './comment-reading.service.js';
import { CommentSubjectService } from './comment-subject.service.js';
import { type CommentPage } from './comment.types.js';

/** Following is chosen, and ends by one's own choice. */
@Injectable()
export class FollowService {
  constructor(
    private readonly database: Database,
    private readonly subjects: CommentSubjectService,
    private readonly reading: CommentReadingService,
  ) {}

  async follow(scope: Scope, kind: CommentSubject, id: string, on: boolean): Promise<CommentPage | null> {
    const subject = await this.subjects.require(kind, id);
    if (on)
      await this.database.rows(
        `INSERT INTO follow (id, programme_id, place_id, person_id, intervention_id, subject, subject_id)
         VALUES ($1, $2, $3, $4, $5, $6, $7) ON CONFLICT (person_id, subject_id) DO NOTHING`,
        [
          ...[uuidv7(), subject.programmeId, subject.placeId, scope.personId],
          ...[subject.interventionId, kind, id],
        ],
      );
    else
      await this.database.rows('DELETE FROM follow WHERE person_id = $1 AND subject_id = $2', [
        scope.personId,
        id,
      ]);
    return this.reading.page(scope, kind, id, { before: null, linkedId: null });
  }

  /** I have read what is said here. */
  async seen(scope: Scope, kind: CommentSubject, id: string): Promise<boolean> {
    await this.subjects.require(kind, id);
    await this.database.rows(
      'UPDATE follow SET seen_at = clock_timestamp() WHERE person_id = $1 AND subject_id = $2',
      [scope.personId, id],
    );
    await this.database.rows(
      `UPDATE comment_mention SET seen_at = now() WHERE person_id = $1 AND seen_at IS NULL
         AND comment_id IN (SELECT c.id FROM comment_mention n JOIN comment c ON c.id = n.comment_id WHERE n.person_id = $1 AND n.seen_at IS NULL AND c.subject_id = $2)`,
      [scope.personId, id],
    );
    return true;
  }
}
