import { Injectable } from '@nestjs/common';
import {
  chartInputOf,
  chartModel,
  chartSvg,
  chartTitle,
  layout,
  lightPalette,
  movedSince,
  type ChartGoal,
  type ChartModel,
  type CycleRows,
  type MeasureRows,
} from '@laeringsrum/chart-geometry';
import { can, codeForAddress, shownGoal, type GoalState } from '@laeringsrum/domain';
import { addDays } from '@laeringsrum/locale';
import { InsideQuery } from '../../platform/documents/inside-query.js';
import { Printer } from '../../platform/documents/printer.js';
import { log } from '../../platform/log/log.js';
import { Database } from '../../platform/operation/database.js';
import { currentOperation, type Scope } from '../../platform/operation/operation.js';
import { type LetterCurve } from './weekly-letter.js';

/** A curve that has moved, before it is drawn. */
export interface MovedCurve extends Omit<LetterCurve, 'picture'> {
  readonly model: ChartModel;
}

interface AskedMeasure {
  readonly code: string;
  readonly measureId: string;
}

interface Answer {
  readonly programme: { readonly minimumUseful: number };
  readonly intervention: {
    readonly code: string;
    readonly goals: readonly {
      readonly measureId: string | null;
      readonly state: GoalState;
      readonly steps: ChartGoal;
    }[];
    readonly measures: readonly (MeasureRows & { readonly id: string; readonly letter: string })[];
    readonly pdsaCycles: readonly CycleRows[];
  } | null;
}

/** As many as are told of, and as many of them as are drawn. */
const MOST_TOLD = 12;
const MOST_DRAWN = 3;
/** A curve at this size seldom takes half of it. */
const LARGEST_PICTURE = 200_000;
/** As wide as a letter is read, twice: the storyboard's signs can still be told apart on a phone. */
const PICTURE = { width: 800, height: 384 };
const FIRST_LETTER_DAYS = 7;

/** What has a new number since a day: of the own places, and of what the person follows. Row-level security holds as on a page. */
const measures = `
SELECT i.code, m.id AS "measureId" FROM measure m JOIN intervention i ON i.id = m.intervention_id
WHERE i.programme_id = $1 AND i.state <> 'ENDED'
  AND ($3 AND i.place_id = ANY ($2::uuid[]) OR $4 AND EXISTS (SELECT 1 FROM follow f WHERE f.person_id = $5 AND f.subject_id IN (i.id, m.id)))
  AND EXISTS (SELECT 1 FROM measurement n WHERE n.measure_id = m.id AND n.entered_on >= $6)
ORDER BY i.responsible_id IS NOT DISTINCT FROM $5 DESC, i.number, m.position LIMIT ${MOST_TOLD}`;

/** As the screen asks, by the same doors. */
const CURVE_QUERY = `query LetterCurves($code: String!) {
  programme { minimumUseful }
  intervention(code: $code) {
    code goals { measureId state steps { from targets } }
    measures {
      id letter frequency startsOn endsOn baselinePoints
      definition { id name shortName unit direction valueKind minimum maximum decimals }
      series { periods values numerators denominators states reasons notes enteredOn }
      phases { startsOn name origin } annotations { period text }
    }
    pdsaCycles { number title startsOn endsOn state decision }
  }
}`;

/** The curves of a letter: those that say something new to the person it is to, drawn as pictures, since mail programs show no SVG. */
@Injectable()
export class LetterCurvesService {
  constructor(
    private readonly database: Database,
    private readonly inside: InsideQuery,
    private readonly printer: Printer,
  ) {}

  /** What has moved since the last letter. @param root address of the programme */
  async of(scope: Scope, root: string, wanted: { own: boolean; followed: boolean }): Promise<MovedCurve[]> {
    if (!can(currentOperation().roles, 'measure:read')) return [];
    const since = await this.lastLetter(scope);
    const asked = await this.database.rows<AskedMeasure>(measures, [
      ...[scope.programmeId, scope.ownPlaces, wanted.own, wanted.followed, scope.personId, since],
    ]);
    const moved: MovedCurve[] = [];
    for (const code of new Set(asked.map((each) => each.code))) {
      const answer = await this.inside.ask<Answer>(CURVE_QUERY, { code });
      const ids = asked.filter((each) => each.code === code).map(({ measureId }) => measureId);
      moved.push(...movedCurves(answer, ids, scope, since, root));
    }
    return moved;
  }

  /** Outside any transaction. A curve that cannot be drawn is told by its sentence alone. */
  async drawn(moved: readonly MovedCurve[]): Promise<LetterCurve[]> {
    const curves: LetterCurve[] = [];
    for (const { model, ...told } of moved)
      curves.push({ ...told, picture: curves.length < MOST_DRAWN ? await this.picture(model) : null });
    return curves;
  }

  private async picture(model: ChartModel): Promise<Buffer | null> {
    const { width, height } = PICTURE;
    const svg = chartSvg(model, layout(model, 'STORYBOARD', width, height), lightPalette, {
      background: true,
    });
    try {
      const png = await this.printer.drawPng(svg, PICTURE);
      return png.length <= LARGEST_PICTURE ? png : null;
    } catch (error) {
      log.warn({ name: (error as Error).name }, 'A curve of a letter could not be drawn');
      return null;
    }
  }

  private async lastLetter({ personId, today }: Scope): Promise<string> {
    const row = await this.database.row<{ on: string | null }>(
      `SELECT max((at AT TIME ZONE 'Europe/Copenhagen')::date)::text AS on FROM weekly_letter WHERE person_id = $1 AND left_with_words`,
      [personId],
    );
    return row?.on ?? addDays(today, -FIRST_LETTER_DAYS);
  }
}

function movedCurves(
  { programme, intervention }: Answer,
  measureIds: readonly string[],
  { language, today }: Scope,
  since: string,
  root: string,
): MovedCurve[] {
  if (!intervention) return [];
  const { code, goals, pdsaCycles } = intervention;
  const surroundings = { language, today, minimumUseful: programme.minimumUseful };
  return intervention.measures
    .filter(({ id }) => measureIds.includes(id))
    .flatMap((measure) => {
      const goal = shownGoal(goals, measure.id)?.steps ?? null;
      const model = chartModel(chartInputOf(measure, goal, pdsaCycles, surroundings));
      if (!movedSince(model, since)) return [];
      return [
        {
          title: `${code} ${chartTitle(model.input.definition)}`,
          sentence: model.sentence.text,
          address: `${root}/indsatser/${codeForAddress(code)}?maaling=${measure.letter}&om=kurven`,
          model,
        },
      ];
    });
}
