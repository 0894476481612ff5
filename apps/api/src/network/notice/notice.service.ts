import { Injectable } from '@nestjs/common';
import {
  PERMISSIONS,
  STORYBOARD_NOTICE_DAYS,
  UPTAKE_NEWS_DAYS,
  VOICE_ANSWER_DAYS,
} from '@laeringsrum/domain';
import { Database } from '../../platform/operation/database.js';
import { type Scope } from '../../platform/operation/operation.js';
import { type Notice, type SeminarPerson } from './notice.types.js';

const mostNotices = 20;
const mostCounted = 20;
/** Those that have waited longest; the next one shows when one of them is answered, and nothing else is pushed out by them. */
const mostVoices = 3;
const mostPeople = 2000;

/** A row of each kind has these, in this order; what a kind does not know is null. */
const columns = (known: Record<string, string>): string =>
  [
    ['text', "''"],
    ['"placeName"', 'NULL::text'],
    ['code', 'NULL::text'],
    ['"seminarNumber"', 'NULL::int'],
    ['"on"', 'NULL::date'],
    ['"cycleNumber"', 'NULL::int'],
    ['letter', 'NULL::text'],
    ['subject', 'NULL::text'],
    ['"commentId"', 'NULL::uuid'],
    ['"sessionId"', 'NULL::uuid'],
    ['name', 'NULL::text'],
    ['count', 'NULL::int'],
  ]
    .map(([name = '', nothing]) => `${known[name.replaceAll('"', '')] ?? nothing} AS ${name}`)
    .join(', ');

/** What a comment is about, for its address. */
const about = {
  code: 'i.code',
  cycleNumber: '(SELECT k.number FROM pdsa_cycle k WHERE k.id = c.cycle_id)',
  letter: '(SELECT m.letter FROM measure m WHERE m.id = c.measure_id)',
  subject:
    "CASE WHEN c.cycle_id IS NOT NULL THEN 'CYCLE' WHEN c.measure_id IS NOT NULL THEN 'MEASURE' WHEN c.package_id IS NOT NULL THEN 'PACKAGE' ELSE 'INTERVENTION' END",
  commentId: 'c.id',
  on: "(c.at AT TIME ZONE 'Europe/Copenhagen')::date",
  name: '(SELECT p.name FROM person p WHERE p.id = c.by_id)',
};

/** Said in a learning space, and the week that was promised for an answer is over, or it is marked to be read today. */
const waits = `n.outcome IS NULL AND n.kind <> 'DECISION' AND (n.read_today OR v.held_on <= $4::date - ${VOICE_ANSWER_DAYS})`;

/**
 * One statement: what I have promised, what is said to me, what waits for an answer at my place, what it is asked for, what is said where I follow, and what became of what
 * we asked and passed on.
 */
const notices = `
SELECT * FROM (
  SELECT 1 AS rank, a.id, 'ACTION_POINT' AS kind, ${columns({ text: 'a.what', seminarNumber: 's.number', on: 'a.due_on' })}
  FROM action_point a LEFT JOIN seminar s ON s.id = a.seminar_id WHERE a.programme_id = $1 AND a.owner_id = $2 AND a.done_on IS NULL
  UNION ALL
  (SELECT 2, n.id, 'MENTIONED', ${columns({ ...about, text: 'i.title' })}
   FROM comment_mention n JOIN comment c ON c.id = n.comment_id JOIN intervention i ON i.id = c.intervention_id
   WHERE n.programme_id = $1 AND n.person_id = $2 AND n.seen_at IS NULL AND c.removed_at IS NULL ORDER BY c.at DESC LIMIT ${mostNotices})
  UNION ALL
  (SELECT 3, v.id, 'VOICE_WAITING', ${columns({ text: 'v.title', on: 'v.held_on', sessionId: 'v.id' })} FROM learning_space_session v
   WHERE v.programme_id = $1 AND v.place_id = ANY ($3::uuid[]) AND EXISTS (SELECT 1 FROM space_note n WHERE n.session_id = v.id AND ${waits})
   ORDER BY v.held_on LIMIT ${mostVoices})
  UNION ALL
  SELECT 4, l.id, 'STORYBOARD_DUE', ${columns({ placeName: 'l.name', seminarNumber: 's.number', on: 's.date' })} FROM seminar s JOIN place l ON l.programme_id = s.programme_id
  WHERE s.programme_id = $1 AND l.id = ANY ($3::uuid[]) AND s.date BETWEEN $4::date AND $4::date + ${STORYBOARD_NOTICE_DAYS}
    AND NOT EXISTS (SELECT 1 FROM storyboard b WHERE b.seminar_id = s.id AND b.place_id = l.id AND b.ready)
    AND NOT EXISTS (SELECT 1 FROM seminar_freeze f WHERE f.seminar_id = s.id)
  UNION ALL
  SELECT 5, h.id, 'HELP_ANSWERED', ${columns({ text: 'h.answer', placeName: 'l.name', code: 'i.code', on: 'h.closed_on' })}
  FROM help_request h JOIN intervention i ON i.id = h.intervention_id JOIN place l ON l.id = h.place_id
  WHERE h.programme_id = $1 AND h.place_id = ANY ($3::uuid[]) AND h.closed_on > $4::date - ${UPTAKE_NEWS_DAYS} AND h.answer <> '' AND h.closed_by_id IS DISTINCT FROM $2
  UNION ALL
  (SELECT 6, f.id, 'FOLLOWED', ${columns({ ...about, text: 'i.title', count: 'c.count' })}
   FROM follow f JOIN LATERAL (
     SELECT first.*, (SELECT count(*)::int FROM (SELECT 1 FROM comment o WHERE o.subject_id = f.subject_id AND o.at > f.seen_at AND o.by_id <> $2
       AND o.removed_at IS NULL LIMIT ${mostCounted}) newer) AS count
     FROM comment first WHERE first.subject_id = f.subject_id AND first.at > f.seen_at AND first.by_id <> $2 AND first.removed_at IS NULL
     ORDER BY first.at LIMIT 1) c ON true JOIN intervention i ON i.id = c.intervention_id
   WHERE f.programme_id = $1 AND f.person_id = $2
     AND NOT EXISTS (SELECT 1 FROM comment_mention n WHERE n.comment_id = c.id AND n.person_id = $2 AND n.seen_at IS NULL)
   ORDER BY c.at DESC LIMIT ${mostNotices})
  UNION ALL
  SELECT 7, u.id, 'NEW_VERSION', ${columns({ text: 'p.title', placeName: 'l.name', code: 'i.code' })} FROM transfer_uptake u JOIN transfer_package p ON p.id = u.package_id
    JOIN place l ON l.id = p.place_id JOIN intervention i ON i.id = u.intervention_id
  WHERE u.programme_id = $1 AND u.place_id = ANY ($3::uuid[]) AND p.last_version > u.seen_version
  UNION ALL
  SELECT 8, u.id, CASE WHEN u.told_back_on > $4::date - ${UPTAKE_NEWS_DAYS} THEN 'TOLD_BACK' WHEN u.state = 'TAKEN_UP' THEN 'TAKEN_UP' ELSE 'CONSIDERED' END,
    ${columns({ text: 'p.title', placeName: 'l.name', code: 'i.code', on: 'greatest(u.taken_up_on, u.told_back_on)' })}
  FROM transfer_uptake u JOIN transfer_package p ON p.id = u.package_id JOIN place l ON l.id = u.place_id JOIN intervention i ON i.id = p.intervention_id
  WHERE u.programme_id = $1 AND p.place_id = ANY ($3::uuid[]) AND greatest(u.taken_up_on, u.told_back_on) > $4::date - ${UPTAKE_NEWS_DAYS}
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
