import { Injectable } from '@nestjs/common';
import { PERMISSIONS, STORYBOARD_NOTICE_DAYS, UPTAKE_NEWS_DAYS } from '@laeringsrum/domain';
import { Database } from '../../platform/operation/database.js';
import { type Scope } from '../../platform/operation/operation.js';
import { type Notice, type SeminarPerson } from './notice.types.js';

const mostNotices = 20;
const mostPeople = 2000;

/** One statement: what I have promised, what my place is asked for, and what became of what we passed on. */
const notices = `
SELECT * FROM (
  SELECT 1 AS rank, a.id, 'ACTION_POINT' AS kind, a.what AS text, NULL AS "placeName", NULL AS code, s.number AS "seminarNumber", a.due_on AS "on"
  FROM action_point a LEFT JOIN seminar s ON s.id = a.seminar_id WHERE a.programme_id = $1 AND a.owner_id = $2 AND a.done_on IS NULL
  UNION ALL
  SELECT 2, l.id, 'STORYBOARD_DUE', '', l.name, NULL, s.number, s.date FROM seminar s JOIN place l ON l.programme_id = s.programme_id
  WHERE s.programme_id = $1 AND l.id = ANY ($3::uuid[]) AND s.date BETWEEN $4::date AND $4::date + ${STORYBOARD_NOTICE_DAYS}
    AND NOT EXISTS (SELECT 1 FROM storyboard b WHERE b.seminar_id = s.id AND b.place_id = l.id AND b.ready)
    AND NOT EXISTS (SELECT 1 FROM seminar_freeze f WHERE f.seminar_id = s.id)
  UNION ALL
  SELECT 3, u.id, 'NEW_VERSION', p.title, l.name, i.code, NULL, NULL FROM transfer_uptake u JOIN transfer_package p ON p.id = u.package_id
    JOIN place l ON l.id = p.place_id JOIN intervention i ON i.id = u.intervention_id
  WHERE u.programme_id = $1 AND u.place_id = ANY ($3::uuid[]) AND p.last_version > u.seen_version
  UNION ALL
  SELECT 4, u.id, CASE WHEN u.state = 'TAKEN_UP' THEN 'TAKEN_UP' ELSE 'CONSIDERED' END, p.title, l.name, i.code, NULL, u.taken_up_on
  FROM transfer_uptake u JOIN transfer_package p ON p.id = u.package_id JOIN place l ON l.id = u.place_id JOIN intervention i ON i.id = p.intervention_id
  WHERE u.programme_id = $1 AND p.place_id = ANY ($3::uuid[]) AND u.taken_up_on > $4::date - ${UPTAKE_NEWS_DAYS}
) told ORDER BY rank, "on", id LIMIT ${mostNotices}`;

@Injectable()
export class NoticeService {
  constructor(private readonly database: Database) {}

  of({ programmeId, personId, ownPlaces, today }: Scope): Promise<Notice[]> {
    return this.database.rows<Notice>(notices, [programmeId, personId, ownPlaces, today]);
  }

  people({ programmeId, today }: Scope): Promise<SeminarPerson[]> {
    return this.database.rows<SeminarPerson>(
      `SELECT DISTINCT ON (p.name, p.id) p.id, p.name, l.name AS "placeName" FROM membership m JOIN person p ON p.id = m.person_id LEFT JOIN place l ON l.id = m.place_id
       WHERE m.programme_id = $1 AND m.role = ANY ($2) AND m.starts_on <= $3 AND (m.ends_on IS NULL OR m.ends_on >= $3) ORDER BY p.name, p.id, l.position LIMIT ${mostPeople}`,
      [programmeId, Object.keys(PERMISSIONS['work:read']), today],
    );
  }
}
