import { Injectable } from '@nestjs/common';
import { PERMISSIONS, Refusal, rolesAtPlace, type CommentSubject } from '@laeringsrum/domain';
import { Database } from '../../platform/operation/database.js';
import { type Scope } from '../../platform/operation/operation.js';
import { type MentionablePerson } from './comment.types.js';

/** What is talked about, as the one who asks sees it. */
export interface Subject {
  readonly kind: CommentSubject;
  readonly id: string;
  readonly programmeId: string;
  readonly placeId: string;
  readonly interventionId: string;
  /** The whole programme sees it; otherwise its place alone. */
  readonly open: boolean;
}

const mostOffered = 8;
const readers = Object.keys(PERMISSIONS['comment:read']);
const ownReaders = rolesAtPlace('pdsaCycle:readUnshared');

/** One row each, under the walls of the thing itself. */
const subjects: Record<CommentSubject, string> = {
  INTERVENTION: `SELECT i.id, i.programme_id AS "programmeId", i.place_id AS "placeId", i.id AS "interventionId", true AS open FROM intervention i WHERE i.id = $1`,
  CYCLE: `SELECT c.id, c.programme_id AS "programmeId", c.place_id AS "placeId", c.intervention_id AS "interventionId",
    c.cycle_shared OR (c.learning_shared AND c.state = 'CLOSED') AS open FROM pdsa_cycle c WHERE c.id = $1`,
  MEASURE: `SELECT m.id, m.programme_id AS "programmeId", m.place_id AS "placeId", m.intervention_id AS "interventionId", true AS open FROM measure m WHERE m.id = $1`,
  PACKAGE: `SELECT p.id, p.programme_id AS "programmeId", p.place_id AS "placeId", p.intervention_id AS "interventionId",
    p.state <> 'DRAFT' AS open FROM transfer_package p WHERE p.id = $1`,
};

/** Who sees it today: the programme's readers, or those of its place while it is the place's own. */
const whoSees = `m.programme_id = $1 AND m.starts_on <= $2 AND (m.ends_on IS NULL OR m.ends_on >= $2) AND (m.acting_until IS NULL OR m.acting_until >= $2)
  AND m.role = ANY ($3) AND ($4 OR (m.place_id = $5 AND m.role = ANY ($6)))`;

/** The things that are talked about, and who may see them. */
@Injectable()
export class CommentSubjectService {
  constructor(private readonly database: Database) {}

  async find(kind: CommentSubject, id: string): Promise<Subject | null> {
    const row = await this.database.row<Omit<Subject, 'kind'>>(subjects[kind], [id]);
    return row && { kind, ...row };
  }

  /** @throws Refusal NOT_FOUND, hidden or absent alike */
  async require(kind: CommentSubject, id: string): Promise<Subject> {
    const subject = await this.find(kind, id);
    if (!subject) throw new Refusal('NOT_FOUND');
    return subject;
  }

  /** By what a name begins with, of any of its parts. */
  people(scope: Scope, subject: Subject, words: string): Promise<MentionablePerson[]> {
    return this.database.rows<MentionablePerson>(
      `SELECT id, name, "placeName" FROM (
         SELECT DISTINCT ON (p.id) p.id, p.name, l.name AS "placeName" FROM membership m JOIN person p ON p.id = m.person_id LEFT JOIN place l ON l.id = m.place_id
         WHERE ${whoSees} AND p.id <> $7 AND (lower(p.name) LIKE $8 OR lower(p.name) LIKE '% ' || $8) ORDER BY p.id, l.position) seen
       ORDER BY name LIMIT ${mostOffered}`,
      [...this.seeing(scope, subject), scope.personId, `${asPattern(words)}%`],
    );
  }

  /** @throws Refusal MENTION_HIDDEN when one of them does not see it */
  async requireSeen(scope: Scope, subject: Subject, personIds: readonly string[]): Promise<void> {
    if (personIds.length === 0) return;
    const seen = await this.database.row<{ count: number }>(
      `SELECT count(DISTINCT m.person_id)::int AS count FROM membership m WHERE ${whoSees} AND m.person_id = ANY ($7::uuid[])`,
      [...this.seeing(scope, subject), personIds],
    );
    if (seen?.count !== personIds.length) throw new Refusal('MENTION_HIDDEN', { field: 'mentionIds' });
  }

  private seeing({ today }: Scope, { programmeId, placeId, open }: Subject): unknown[] {
    return [programmeId, today, readers, open, placeId, ownReaders];
  }
}

const asPattern = (words: string): string =>
  words
    .trim()
    .toLowerCase()
    .replace(/[\\%_]/g, '\\$&');
