import { Injectable } from '@nestjs/common';
import { cellInput, chartModel, measurabilityCheck, type ChartModel } from '@laeringsrum/chart-geometry';
import {
  type NeedsHelpFacts,
  type NeedsHelpReason,
  type PauseDays,
  thresholdsOf,
  voiceSince,
} from '@laeringsrum/domain';
import { missingPeriods } from '../../improvement/measure/missing-periods.js';
import { Database } from '../../platform/operation/database.js';
import { type Scope } from '../../platform/operation/operation.js';
import { ProgrammeService } from '../../programme/programme/programme.service.js';
import { OverviewService } from '../overview/overview.service.js';
import { type OverviewCell } from '../overview/overview.types.js';

interface FactsRow {
  readonly interventionId: string;
  readonly placeId: string;
  readonly placeKey: string;
  readonly placeName: string;
  readonly code: string;
  readonly title: string;
  readonly narrative: boolean;
  readonly startsOn: string;
  readonly helpText: string | null;
  readonly helpOn: string | null;
  readonly notedOn: string | null;
  readonly voiceMarkedOn: string | null;
  readonly voiceUnmarkedOn: string | null;
  readonly goalDue: string | null;
  readonly pauses: readonly PauseDays[];
  readonly measureEndsOn: string | null;
  readonly running: boolean | null;
  readonly lastEnd: string | null;
  readonly unstudied: number | null;
  readonly unstudiedEnd: string | null;
  readonly storyboardDue: string | null;
  readonly paused: boolean;
  readonly lastContact: string | null;
  readonly lastNote: string | null;
  readonly lastNoteOn: string | null;
  readonly followUpOn: string | null;
}

/** What is known of every intervention that runs, in one statement beside the curves. */
const facts = `
SELECT i.id AS "interventionId", i.place_id AS "placeId", l.key AS "placeKey", l.name AS "placeName", i.code, i.title, i.narrative, i.starts_on AS "startsOn",
  h.text AS "helpText", h.asked_on AS "helpOn", w.marked_on AS "voiceMarkedOn", w.unmarked_on AS "voiceUnmarkedOn", (SELECT max(n.period) FROM annotation n JOIN measure m ON m.id = n.measure_id WHERE m.intervention_id = i.id) AS "notedOn",
  (SELECT g.due_on FROM goal g WHERE g.intervention_id = i.id AND g.measure_id IS NOT NULL ORDER BY g.state = 'AGREED' DESC, g.created_at, g.id LIMIT 1) AS "goalDue",
  coalesce((SELECT json_agg(json_build_object('startsOn', p.starts_on, 'endsOn', p.ends_on)) FROM measure_pause p JOIN measure m ON m.id = p.measure_id
    WHERE m.intervention_id = i.id), '[]') AS pauses,
  (SELECT m.ends_on FROM measure m WHERE m.intervention_id = i.id ORDER BY m.position LIMIT 1) AS "measureEndsOn",
  c.running, c.last_end AS "lastEnd", c.unstudied, c.unstudied_end AS "unstudiedEnd",
  (SELECT s.date FROM seminar s WHERE s.programme_id = i.programme_id AND s.date >= $2 AND NOT EXISTS (SELECT 1 FROM seminar_freeze f WHERE f.seminar_id = s.id)
     AND NOT EXISTS (SELECT 1 FROM storyboard b WHERE b.seminar_id = s.id AND b.place_id = i.place_id) ORDER BY s.date LIMIT 1) AS "storyboardDue",
  EXISTS (SELECT 1 FROM place_pause p WHERE p.place_id = i.place_id AND $2 BETWEEN p.starts_on AND p.ends_on) AS paused,
  (SELECT max(n.on_day) FROM contact_note n WHERE n.place_id = i.place_id) AS "lastContact",
  k.note AS "lastNote", k.on_day AS "lastNoteOn", k.follow_up_on AS "followUpOn"
FROM intervention i JOIN place l ON l.id = i.place_id
  LEFT JOIN help_request h ON h.intervention_id = i.id AND h.closed_on IS NULL
  LEFT JOIN cycles_for_follow_up() c ON c.intervention_id = i.id LEFT JOIN voices_for_follow_up() w ON w.intervention_id = i.id
  LEFT JOIN LATERAL (SELECT n.note, n.on_day, n.follow_up_on FROM contact_note n
    WHERE n.place_id = i.place_id AND (n.intervention_id IS NULL OR n.intervention_id = i.id) ORDER BY n.at DESC LIMIT 1) k ON true
WHERE i.programme_id = $1 AND i.state = 'ACTIVE' ORDER BY l.position, i.number LIMIT 2000`;

@Injectable()
export class FollowUpFactsService {
  constructor(
    private readonly database: Database,
    private readonly overview: OverviewService,
    private readonly programmes: ProgrammeService,
  ) {}

  async all(scope: Scope) {
    const [rows, { cells }, programme] = await Promise.all([
      this.database.rows<FactsRow>(facts, [scope.programmeId, scope.today]),
      this.overview.cells(scope),
      this.programmes.current(scope),
    ]);
    const first = new Map(cells.toReversed().map((cell) => [cell.interventionId, cell]));
    const { endsOn, minimumUseful } = programme;
    return {
      thresholds: thresholdsOf(programme.needsHelp),
      interventions: rows.map((row) => ({
        facts: factsOf(row, first.get(row.interventionId), { ...scope, endsOn, minimumUseful }),
        about: aboutOf(row),
      })),
    };
  }

  /** What a reason's sentence needs beside its day. */
  words(reason: NeedsHelpReason, { helpRequest, missing, unstudied, unwantedShift }: NeedsHelpFacts) {
    return {
      text: reason === 'HELP_REQUEST' ? (helpRequest?.text ?? '') : '',
      number:
        reason === 'NO_MEASUREMENT'
          ? (missing?.periods ?? null)
          : reason === 'CYCLE_UNSTUDIED'
            ? (unstudied?.number ?? null)
            : null,
      from: reason === 'SHIFT_UNWANTED' ? (unwantedShift?.from ?? null) : null,
    };
  }
}

interface Surroundings extends Scope {
  readonly endsOn: string | null;
  readonly minimumUseful: number;
}

function factsOf(row: FactsRow, cell: OverviewCell | undefined, around: Surroundings): NeedsHelpFacts {
  const { language, today, minimumUseful } = around;
  const input = cell ? cellInput(cell, { language, today, minimumUseful, seminars: [] }) : null;
  const model = input ? chartModel(input) : null;
  const overdue = row.unstudiedEnd !== null && row.unstudiedEnd < today;
  return {
    helpRequest: row.helpOn === null ? null : { text: row.helpText ?? '', on: row.helpOn },
    voiceSince: voiceSince(row.voiceMarkedOn, row.voiceUnmarkedOn),
    unwantedShift: unwanted(model, row.notedOn, cell?.phaseStarts ?? []),
    missing: cell ? missingOf(row, cell, around) : null,
    busy: (row.running === true && !overdue) || model?.verdict.rule === 'GOAL_SUSTAINED',
    idleSince: row.lastEnd ?? row.startsOn,
    unstudied:
      overdue && row.unstudied !== null
        ? { number: row.unstudied, endedOn: row.unstudiedEnd ?? today }
        : null,
    storyboardDue: row.storyboardDue,
    tooLateFor: cell ? tooLate(row, cell, around) : null,
    lastContact: row.lastContact,
    paused: row.paused,
  };
}

/** A shift in the unwanted direction that no note or phase of the team speaks of. */
function unwanted(model: ChartModel | null, notedOn: string | null, phaseStarts: readonly string[]) {
  const signal = model?.sentence.tone === 'CONCERN' ? model.signal : null;
  const [from, to] = [signal && model?.slots[signal.from]?.period, signal && model?.slots[signal.to]?.period];
  if (!from || !to) return null;
  const noted = [notedOn ?? '', ...phaseStarts].some((day) => day >= from);
  return noted ? null : { from, to };
}

/** Expected periods after the last one that has a number or a reason. */
function missingOf(
  row: FactsRow,
  cell: OverviewCell,
  { endsOn, today }: Surroundings,
): NeedsHelpFacts['missing'] {
  if (row.narrative || !cell.frequency || !cell.startsOn) return null;
  const rhythm = { frequency: cell.frequency, startsOn: cell.startsOn, endsOn: row.measureEndsOn };
  const last = cell.periods.at(-1) ?? '';
  const missing = missingPeriods(rhythm, endsOn, new Set(cell.periods), today, row.pauses).filter(
    (period) => period > last,
  );
  return missing[0] === undefined ? null : { periods: missing.length, since: missing[0] };
}

/** The goal's day, where a shift could not be seen before it. */
function tooLate(
  row: FactsRow,
  cell: OverviewCell,
  { language, endsOn, minimumUseful }: Surroundings,
): string | null {
  if (row.goalDue === null || !cell.frequency || !cell.startsOn) return null;
  const { frequency, startsOn, baselinePoints } = cell;
  const check = measurabilityCheck({
    ...{ language, frequency, startsOn, endsOn, minimumUseful },
    ...(baselinePoints === null ? {} : { baselinePoints }),
  });
  return check.shiftSeen !== null && check.shiftSeen > row.goalDue ? row.goalDue : null;
}

const aboutOf = (row: FactsRow) => ({
  ...{ interventionId: row.interventionId, placeId: row.placeId, code: row.code, title: row.title },
  ...{ placeName: row.placeName, placeKey: row.placeKey, lastNote: row.lastNote, lastNoteOn: row.lastNoteOn },
  followUpOn: row.followUpOn,
});
