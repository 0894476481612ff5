import { Injectable } from '@nestjs/common';
import { LEAST_SEARCH_LETTERS, MOST_SEARCH_HITS } from '@laeringsrum/domain';
import { Database } from '../../platform/operation/database.js';
import { type SearchHit } from './search.types.js';

const mostCandidates = 300;

/** What fits, joined with the rows as whoever asks may see them: what is behind a wall drops out. */
const search = `
WITH fits AS MATERIALIZED (SELECT * FROM search_candidates($1, ${mostCandidates}))
SELECT id, kind, code, number, title, "placeName", text FROM (
  SELECT f.rank, i.id, f.kind, i.code, NULL::int AS number, i.title, l.name AS "placeName", i.description AS text
  FROM fits f JOIN intervention i ON i.id = f.id JOIN place l ON l.id = i.place_id
  UNION ALL
  SELECT f.rank, c.id, f.kind, i.code, c.number, coalesce(nullif(c.title, ''), c.plan), l.name, coalesce(nullif(c.learning, ''), c.plan)
  FROM fits f JOIN pdsa_cycle c ON c.id = f.id JOIN intervention i ON i.id = c.intervention_id JOIN place l ON l.id = c.place_id
  UNION ALL
  SELECT f.rank, p.id, f.kind, i.code, NULL, p.title, l.name, p.summary
  FROM fits f JOIN transfer_package p ON p.id = f.id JOIN intervention i ON i.id = p.intervention_id JOIN place l ON l.id = p.place_id
) found ORDER BY rank DESC, code, number NULLS FIRST LIMIT ${MOST_SEARCH_HITS}`;

@Injectable()
export class SearchService {
  constructor(private readonly database: Database) {}

  async search(words: string): Promise<SearchHit[]> {
    const wanted = words.trim();
    if (wanted.length < LEAST_SEARCH_LETTERS) return [];
    const hits = await this.database.rows<SearchHit>(search, [wanted]);
    return hits.map((hit) => ({ ...hit, title: hit.title.slice(0, 160), text: hit.text.slice(0, 200) }));
  }
}
