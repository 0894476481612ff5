import { Injectable } from '@nestjs/common';
import { shown } from '../../improvement/measurement/withheld.js';
import { Database } from '../../platform/operation/database.js';
import { load } from '../../platform/operation/loaders.js';
import { currentOperation, type Scope } from '../../platform/operation/operation.js';
import { type CycleCounts, type OverviewCell, type OverviewPage } from './overview.types.js';

/** So many at a time; the next ones are asked for. */
const mostCells = 600;
/** A small multiple says where the ramp stands; the whole ramp is on the intervention's own page. */
const latestCycles = 6;

const asked = 'intervention_id = ANY ($4::uuid[])';
const ofMeasures = ` AND measure_id IN (SELECT id FROM measure WHERE ${asked})`;

/**
 * One statement for the whole page: each series is built in SQL and leaves as one value. What the person may not see (another
 * place's unshared cycles) is left out by row-level security.
 * @param some of those in $4 alone: nothing else of the programme is read
 */
const cellsOf = (some: boolean): string => `
WITH shown AS MATERIALIZED (
  SELECT i.id, i.code, i.title, i.number, i.responsible_id, p.key AS place_key, p.position AS place_position, t.key AS track_key
  FROM intervention i JOIN place p ON p.id = i.place_id JOIN track t ON t.id = i.track_id
  WHERE i.programme_id = $1 AND ${some ? 'i.id = ANY ($4::uuid[])' : "$4::uuid[] IS NULL AND i.state <> 'ENDED'"} AND ($2::text IS NULL OR t.key = $2)
    AND ($5::uuid IS NULL OR i.place_id = $5)
), definitions AS MATERIALIZED (
  SELECT DISTINCT ON (v.definition_id) v.* FROM measure_definition_version v WHERE v.programme_id = $1${some ? ` AND v.definition_id IN (SELECT definition_id FROM measure WHERE ${asked})` : ''} ORDER BY v.definition_id, v.number DESC
), points AS MATERIALIZED (
  SELECT measure_id, json_agg(period) AS periods, json_agg(value) AS values,
    CASE WHEN bool_or(denominator IS NOT NULL) THEN json_agg(denominator) END AS denominators,
    CASE WHEN bool_or(state <> 'MEASURED') THEN json_agg(state) END AS states
  FROM (SELECT measure_id, period, ${shown.value} AS value, ${shown.denominator} AS denominator, ${shown.state} AS state FROM measurement WHERE programme_id = $1${some ? ofMeasures : ''} ORDER BY measure_id, period, ordinal) ordered GROUP BY measure_id
), phases AS (
  SELECT measure_id, json_agg(starts_on ORDER BY starts_on) AS starts, json_agg(origin ORDER BY starts_on) AS origins
  FROM phase WHERE programme_id = $1${some ? ofMeasures : ''} GROUP BY measure_id
), shown_goals AS (
  -- One goal a measure, by the rule of shownGoal in the domain library: agreed before drafts, then the one that was made first.
  SELECT DISTINCT ON (measure_id) id, measure_id FROM goal WHERE programme_id = $1 AND measure_id IS NOT NULL${some ? ` AND ${asked}` : ''}
  ORDER BY measure_id, state = 'AGREED' DESC, created_at, id
), goals AS (
  SELECT measure_id, json_agg(valid_from ORDER BY number) AS goal_from, json_agg(target_value ORDER BY number) AS targets
  FROM (
    SELECT g.measure_id, v.number, v.valid_from, v.target_value, v.number = min(v.number) OVER of_goal
      OR v.target_value IS DISTINCT FROM lag(v.target_value) OVER (of_goal ORDER BY v.number) AS steps
    FROM shown_goals g JOIN goal_version v ON v.goal_id = g.id WINDOW of_goal AS (PARTITION BY v.goal_id)
  ) versions WHERE steps GROUP BY measure_id
), cycles AS (
  SELECT intervention_id, json_agg(number) AS numbers, json_agg(starts_on) AS starts, json_agg(state) AS states, json_agg(decision) AS decisions
  FROM (
    SELECT intervention_id, number, starts_on, state, decision, row_number() OVER (PARTITION BY intervention_id ORDER BY number DESC) AS back
    FROM pdsa_cycle WHERE programme_id = $1${some ? ` AND ${asked}` : ''} AND starts_on IS NOT NULL AND state NOT IN ('DRAFT', 'CANCELLED') ORDER BY intervention_id, number
  ) numbered WHERE back <= ${latestCycles} GROUP BY intervention_id
), learnings AS (
  -- Of all cycles: the latest learning may lie further back than the cycles that are drawn.
  SELECT DISTINCT ON (intervention_id) intervention_id, learning FROM pdsa_cycle
  WHERE programme_id = $1${some ? ` AND ${asked}` : ''} AND state = 'CLOSED' AND learning <> '' ORDER BY intervention_id, closed_at DESC NULLS LAST, number DESC
)
SELECT s.id AS "interventionId", s.code, s.title, s.place_key AS "placeKey", s.track_key AS "trackKey", r.name AS "responsibleName",
  m.id AS "measureId", coalesce(nullif(d.short_name, ''), d.name) AS "measureName", d.unit, d.value_kind AS "valueKind", d.direction, d.decimals,
  d.minimum, d.maximum, d.id AS "definitionVersionId", m.frequency, m.starts_on AS "startsOn", m.baseline_points AS "baselinePoints",
  coalesce(x.periods, '[]') AS periods, coalesce(x.values, '[]') AS values, coalesce(x.denominators, '[]') AS denominators, coalesce(x.states, '[]') AS states,
  coalesce(f.starts, '[]') AS "phaseStarts", coalesce(f.origins, '[]') AS "phaseOrigins",
  coalesce(g.goal_from, '[]') AS "goalFrom", coalesce(g.targets, '[]') AS "goalTargets",
  coalesce(c.numbers, '[]') AS "cycleNumbers", coalesce(c.starts, '[]') AS "cycleStarts", coalesce(c.states, '[]') AS "cycleStates",
  coalesce(c.decisions, '[]') AS "cycleDecisions", l.learning AS "latestLearning", count(*) OVER () AS total
FROM shown s LEFT JOIN person r ON r.id = s.responsible_id LEFT JOIN measure m ON m.intervention_id = s.id LEFT JOIN definitions d ON d.definition_id = m.definition_id
  LEFT JOIN points x ON x.measure_id = m.id LEFT JOIN phases f ON f.measure_id = m.id LEFT JOIN goals g ON g.measure_id = m.id LEFT JOIN cycles c ON c.intervention_id = s.id
  LEFT JOIN learnings l ON l.intervention_id = s.id
ORDER BY s.place_position, s.number, m.position LIMIT ${mostCells} OFFSET $3`;

const allCells = cellsOf(false);
const someCells = cellsOf(true);

@Injectable()
export class OverviewService {
  constructor(private readonly database: Database) {}

  /** Some of the cells, in the places' order, and how many there are in all; of one place, or of all. */
  async cells(
    scope: Scope,
    trackKey: string | null,
    skip: number,
    placeId: string | null = null,
  ): Promise<OverviewPage> {
    const rows = await this.database.rows<OverviewCell & { total: number }>(allCells, [
      scope.programmeId,
      trackKey,
      skip,
      null,
      placeId,
    ]);
    return { cells: rows, cellCount: rows[0]?.total ?? 0 };
  }

  /** The first curve of one intervention, also one that has ended; all that are asked for in a turn come in one statement. */
  async cellOf(interventionId: string): Promise<OverviewCell | null> {
    const found = await load(OverviewService.prototype.cellOf, interventionId, async (ids) => {
      const rows = await this.database.rows<OverviewCell>(someCells, [
        currentOperation().programmeId,
        null,
        0,
        ids,
        null,
      ]);
      return new Map(rows.reverse().map((row) => [row.interventionId, row]));
    });
    return found ?? null;
  }

  async cycleCounts(scope: Scope, placeId: string | null = null): Promise<CycleCounts> {
    const counts = await this.database.row<CycleCounts>(
      `SELECT count(*) FILTER (WHERE state IN ('RUNNING', 'STUDYING')) AS running,
         count(*) FILTER (WHERE decision = 'ADAPT') AS adapted, count(*) FILTER (WHERE decision = 'ADOPT') AS adopted,
         count(*) FILTER (WHERE decision = 'REPEAT') AS repeated, count(*) FILTER (WHERE decision = 'ABANDON') AS abandoned
       FROM (SELECT state, CASE WHEN state = 'CLOSED' THEN decision END AS decision FROM pdsa_cycle WHERE programme_id = $1 AND ($2::uuid IS NULL OR place_id = $2)) c`,
      [scope.programmeId, placeId],
    );
    return counts ?? { running: 0, adapted: 0, adopted: 0, repeated: 0, abandoned: 0 };
  }
}
