import { Injectable } from '@nestjs/common';
import { shown } from '../../improvement/measurement/withheld.js';
import { Database } from '../../platform/operation/database.js';
import { load } from '../../platform/operation/loaders.js';
import { currentOperation, type Operation, type Scope } from '../../platform/operation/operation.js';
import { type CycleCounts, type OverviewCell, type OverviewPage } from './overview.types.js';

/** So many at a time; the next ones are asked for. */
const mostCells = 600;
/** A small multiple says where the ramp stands; the whole ramp is on the intervention's own page. */
const latestCycles = 6;

/** Which cells are shown; what is not asked for is not asked of the database either: a condition that is there for nothing makes the plan poorer. */
interface Narrowing {
  readonly trackKey?: string | null | undefined;
  readonly placeId?: string | undefined;
  readonly interventionIds?: readonly string[] | undefined;
}

const conditions = [
  ['trackKey', 't.key ='],
  ['placeId', 'i.place_id ='],
  ['interventionIds', 'i.id = ANY'],
] as const satisfies readonly (readonly [keyof Narrowing, string])[];

/**
 * One statement for the whole page: which cells are shown is found first, then each series of those alone is read along its index, built in
 * SQL, and leaves as one value; what belongs to the intervention comes with the first of its cells. What the person may not see (another place's unshared cycles) is left out by row-level security.
 */
const cellsWhere = (condition: string): string => `
WITH cells AS MATERIALIZED (
  SELECT i.id, i.code, i.title, i.number, i.responsible_id, p.key AS place_key, p.position AS place_position, t.key AS track_key,
    m.id AS measure_id, m.definition_id, m.position, m.frequency, m.starts_on, m.baseline_points, count(*) OVER () AS total
  FROM intervention i JOIN place p ON p.id = i.place_id JOIN track t ON t.id = i.track_id LEFT JOIN measure m ON m.intervention_id = i.id
  WHERE i.programme_id = $1 ${condition}
  ORDER BY p.position, i.number, i.id, m.position LIMIT ${mostCells} OFFSET $2
)
SELECT s.id AS "interventionId", s.code, s.title, s.place_key AS "placeKey", s.track_key AS "trackKey", r.name AS "responsibleName",
  s.measure_id AS "measureId", coalesce(nullif(d.short_name, ''), d.name) AS "measureName", d.unit, d.value_kind AS "valueKind", d.direction, d.decimals,
  d.minimum, d.maximum, d.id AS "definitionVersionId", s.frequency, s.starts_on AS "startsOn", s.baseline_points AS "baselinePoints",
  coalesce(x.periods, '[]') AS periods, coalesce(x.values, '[]') AS values, coalesce(x.denominators, '[]') AS denominators, coalesce(x.states, '[]') AS states,
  coalesce(f.starts, '[]') AS "phaseStarts", coalesce(f.origins, '[]') AS "phaseOrigins",
  coalesce(g.goal_from, '[]') AS "goalFrom", coalesce(g.targets, '[]') AS "goalTargets",
  coalesce(c.numbers, '[]') AS "cycleNumbers", coalesce(c.starts, '[]') AS "cycleStarts", coalesce(c.states, '[]') AS "cycleStates",
  coalesce(c.decisions, '[]') AS "cycleDecisions", l.learning AS "latestLearning", s.total, s.leads
FROM (SELECT *, id IS DISTINCT FROM lag(id) OVER (ORDER BY place_position, number, id, position) AS leads FROM cells) s LEFT JOIN person r ON r.id = s.responsible_id
LEFT JOIN LATERAL (
  SELECT v.* FROM measure_definition_version v WHERE v.definition_id = s.definition_id ORDER BY v.number DESC LIMIT 1
) d ON true
LEFT JOIN LATERAL (
  SELECT json_agg(period) AS periods, json_agg(value) AS values,
    CASE WHEN bool_or(denominator IS NOT NULL) THEN to_json(array_agg(denominator)) END AS denominators,
    CASE WHEN bool_or(state <> 'MEASURED') THEN to_json(array_agg(state)) END AS states
  FROM (
    SELECT period, ${shown.value} AS value, ${shown.denominator} AS denominator, ${shown.state} AS state
    FROM measurement WHERE measure_id = s.measure_id ORDER BY period, ordinal
  ) ordered
) x ON true
LEFT JOIN LATERAL (
  SELECT json_agg(starts_on ORDER BY starts_on) AS starts, json_agg(origin ORDER BY starts_on) AS origins FROM phase WHERE measure_id = s.measure_id
) f ON true
LEFT JOIN LATERAL (
  SELECT json_agg(valid_from ORDER BY number) AS goal_from, json_agg(target_value ORDER BY number) AS targets
  FROM (
    SELECT v.number, v.valid_from, v.target_value, v.number = min(v.number) OVER ()
      OR v.target_value IS DISTINCT FROM lag(v.target_value) OVER (ORDER BY v.number) AS steps
    FROM goal_version v WHERE v.goal_id = (
      -- One goal a measure, by the rule of shownGoal in the domain library: agreed before drafts, then the one that was made first.
      SELECT id FROM goal WHERE measure_id = s.measure_id ORDER BY state = 'AGREED' DESC, created_at, id LIMIT 1
    )
  ) versions WHERE steps
) g ON true
LEFT JOIN LATERAL (
  SELECT json_agg(number ORDER BY number) AS numbers, json_agg(starts_on ORDER BY number) AS starts, json_agg(state ORDER BY number) AS states,
    json_agg(decision ORDER BY number) AS decisions
  FROM (
    SELECT number, starts_on, state, decision FROM pdsa_cycle
    WHERE s.leads AND intervention_id = s.id AND starts_on IS NOT NULL AND state NOT IN ('DRAFT', 'CANCELLED') ORDER BY number DESC LIMIT ${latestCycles}
  ) latest
) c ON true
LEFT JOIN LATERAL (
  -- Of all cycles: the latest learning may lie further back than the cycles that are drawn.
  SELECT learning FROM pdsa_cycle
  WHERE s.leads AND intervention_id = s.id AND state = 'CLOSED' AND learning <> '' ORDER BY closed_at DESC NULLS LAST, number DESC LIMIT 1
) l ON true
ORDER BY s.place_position, s.number, s.id, s.position`;

type FoundCell = OverviewCell & {
  readonly total: number;
  /** The first of its intervention: what belongs to the intervention comes with it alone. */
  readonly leads: boolean;
};

function withTheirRamps(rows: readonly FoundCell[]): OverviewCell[] {
  let leading: FoundCell | undefined;
  return rows.map((row) => {
    if (row.leads || leading === undefined) return (leading = row);
    const { cycleNumbers, cycleStarts, cycleStates, cycleDecisions, latestLearning } = leading;
    return Object.assign(row, { cycleNumbers, cycleStarts, cycleStates, cycleDecisions, latestLearning });
  });
}

@Injectable()
export class OverviewService {
  constructor(private readonly database: Database) {}

  /** Some of the cells, in the places' order, and how many there are in all; of one place, or of all. */
  async cells(
    { programmeId }: Pick<Operation, 'programmeId'>,
    { skip, ...narrowing }: Narrowing & { readonly skip?: number | null | undefined } = {},
  ): Promise<OverviewPage> {
    const values: unknown[] = [programmeId, skip ?? 0];
    const asked = conditions
      .filter(([field]) => (narrowing[field] ?? null) !== null)
      .map(([field, is]) => `AND ${is} ($${String(values.push(narrowing[field]))})`);
    if (narrowing.interventionIds === undefined) asked.push(`AND i.state <> 'ENDED'`);
    const rows = await this.database.rows<FoundCell>(cellsWhere(asked.join(' ')), values);
    return { cells: withTheirRamps(rows), cellCount: rows[0]?.total ?? 0 };
  }

  /** The first curve of one intervention, also one that has ended; all that are asked for in a turn come in one statement. */
  async cellOf(interventionId: string): Promise<OverviewCell | null> {
    const found = await load(OverviewService.prototype.cellOf, interventionId, async (interventionIds) => {
      const { cells } = await this.cells(currentOperation(), { interventionIds });
      return new Map([...cells].reverse().map((cell) => [cell.interventionId, cell]));
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
