import { Injectable } from '@nestjs/common';
import {
  DOCUMENT_PERMISSIONS,
  isUnderWay,
  MOST_DOCUMENTS_UNDER_WAY,
  Refusal,
  type DocumentKind,
} from '@laeringsrum/domain';
import { Jobs } from '../jobs/jobs.js';
import { currentOperation, type Scope } from '../operation/operation.js';
import { Database } from '../operation/database.js';
import { DOCUMENT_JOB, type DocumentJob } from './document-job.js';
import { DocumentMakers } from './document-makers.js';
import { OrderedDocument } from './ordered-document.entity.js';

const MOST_SHOWN = 50;
const columns = `id, programme_id AS "programmeId", person_id AS "personId", kind, subject_id AS "subjectId", language, state, progress,
  file_name AS "fileName", media_type AS "mediaType", bytes, problem, ordered_at AS "orderedAt", ended_at AS "endedAt"`;

export interface DocumentOrder {
  readonly id: string;
  readonly kind: DocumentKind;
  readonly subjectId?: string | null;
}

/** What somebody has ordered: the walls show each person their own. */
@Injectable()
export class DocumentsService {
  constructor(
    private readonly database: Database,
    private readonly jobs: Jobs,
    private readonly makers: DocumentMakers,
  ) {}

  /** The latest first. */
  mine(): Promise<OrderedDocument[]> {
    return this.database.rows<OrderedDocument>(
      `SELECT ${columns} FROM document ORDER BY ordered_at DESC, id DESC LIMIT ${MOST_SHOWN}`,
    );
  }

  /** @throws Refusal FORBIDDEN, NOT_FOUND, DOCUMENTS_UNDER_WAY */
  async order(scope: Scope, { id, kind, subjectId = null }: DocumentOrder): Promise<OrderedDocument> {
    const operation = currentOperation();
    await this.makers.of(kind).requireSubject(operation.scopeFor(DOCUMENT_PERMISSIONS[kind]), subjectId);
    const underWay = (await this.mine()).filter(({ state }) => isUnderWay(state));
    if (underWay.length >= MOST_DOCUMENTS_UNDER_WAY)
      throw new Refusal('DOCUMENTS_UNDER_WAY', { max: MOST_DOCUMENTS_UNDER_WAY });
    const { personId, programmeId, language } = scope;
    const row = await this.database.row<OrderedDocument>(
      `INSERT INTO document (id, programme_id, person_id, kind, subject_id, language) VALUES ($1, $2, $3, $4, $5, $6) RETURNING ${columns}`,
      [id, programmeId, personId, kind, subjectId, language],
    );
    const job: DocumentJob = { id, personId, language, programmeSlug: operation.programmeSlug ?? '' };
    await this.jobs.send(DOCUMENT_JOB, job);
    return requireRow(row);
  }

  /** Stops what is under way: it ends where it next says how far it is. @throws Refusal DOCUMENT_OVER */
  async cancel(id: string): Promise<boolean> {
    const before = await this.database.row<OrderedDocument>(
      `SELECT ${columns} FROM document WHERE id = $1 FOR UPDATE`,
      [id],
    );
    if (before === null) return false;
    if (!isUnderWay(before.state)) throw new Refusal('DOCUMENT_OVER');
    await this.database.rows(`UPDATE document SET state = 'CANCELLED', ended_at = now() WHERE id = $1`, [id]);
    return true;
  }

  async remove(id: string): Promise<boolean> {
    return (await this.database.row(`DELETE FROM document WHERE id = $1 RETURNING id`, [id])) !== null;
  }

  /** @throws Refusal NOT_FOUND, also before it is made */
  async open(id: string): Promise<OrderedDocument & { content: Buffer }> {
    const row = await this.database.row<OrderedDocument & { content: Buffer }>(
      `SELECT ${columns}, content FROM document WHERE id = $1 AND state = 'DONE'`,
      [id],
    );
    return requireRow(row);
  }
}

function requireRow<Row>(row: Row | null): Row {
  if (!row) throw new Refusal('NOT_FOUND', { field: 'id' });
  return row;
}
