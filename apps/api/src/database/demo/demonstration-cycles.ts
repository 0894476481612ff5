import { scaleVector, TallyAnswer } from '@laeringsrum/domain';
import { addDays } from '@laeringsrum/locale';
import { v7 as uuidv7 } from 'uuid';
import { type DemoCycle } from './demonstration-shape.js';
import { type Row } from './insert-row.js';

type Insert = (table: string, row: Row) => Promise<void>;

/** The intervention that a cycle belongs to. */
export interface CycleGround {
  readonly walls: Row;
  readonly interventionId: string;
  readonly code: string;
  readonly measureId: string | null;
  readonly person: string;
}

/** Writes cycles with what was expected, seen and counted. */
export class DemonstrationCycles {
  constructor(
    private readonly insert: Insert,
    private readonly monday: (week: number) => string,
    private readonly made: Map<string, string>,
  ) {}

  async write(ground: CycleGround, number: number, before: string | null, data: DemoCycle): Promise<string> {
    const { walls, interventionId, code, measureId, person } = ground;
    const id = uuidv7();
    this.made.set(`${code}/${number}`, id);
    const startsOn = this.monday(data.weeks[0]);
    const endsOn = addDays(this.monday(data.weeks[1]), 6);
    const locked = (data.observations?.length ?? 0) > 0 || data.tally !== undefined;
    await this.insert('pdsa_cycle', {
      id,
      ...walls,
      intervention_id: interventionId,
      number,
      follows_id: before,
      copied_from_id: data.copiedFrom === undefined ? null : (this.made.get(data.copiedFrom) ?? null),
      state: data.state,
      title: data.title,
      plan: data.plan,
      because: data.because ?? '',
      who: data.who ?? '',
      risk: data.risk ?? '',
      tally_question: data.tally?.question ?? '',
      starts_on: startsOn,
      ends_on: endsOn,
      scale_step: data.scale,
      ...scaleVector(data.scale),
      measure_id: measureId,
      happened: data.happened ?? '',
      prediction_locked_at: locked ? startsOn : null,
      verdict: data.verdict ?? null,
      learning: data.learning ?? '',
      meaning_for_meeting: data.meaning ?? '',
      citizen_part: data.citizens ?? '',
      decision: data.decision ?? null,
      decision_reason: data.reason ?? '',
      next_change: data.nextChange ?? '',
      learning_shared: data.state === 'CLOSED',
      closed_at: data.state === 'CLOSED' ? addDays(endsOn, 1) : null,
      updated_by_id: person,
    });
    await this.insert('prediction', {
      ...walls,
      cycle_id: id,
      number: 1,
      ...expected(data, measureId),
      because: data.because ?? '',
      made_at: startsOn,
      by_id: person,
    });
    await this.seen(ground, id, data);
    return id;
  }

  private async seen({ walls, person }: CycleGround, cycleId: string, data: DemoCycle): Promise<void> {
    for (const [week, text] of data.observations ?? [])
      await this.insert('observation', {
        ...walls,
        cycle_id: cycleId,
        observed_on: addDays(this.monday(week), 2),
        text,
        author_id: person,
      });
    for (const [week, weekday, yes, no] of data.tally?.days ?? []) {
      const day = addDays(this.monday(week), weekday - 1);
      const answers = [...Array<TallyAnswer>(yes).fill('YES'), ...Array<TallyAnswer>(no).fill('NO')];
      for (const answer of answers)
        await this.insert('tally_tap', { ...walls, cycle_id: cycleId, answer, day, at: day });
    }
  }
}

function expected(data: DemoCycle, measureId: string | null): Row {
  const comparator = data.atMost ? 'AT_MOST' : 'AT_LEAST';
  const confidence = data.sure ?? null;
  if (data.predicted === undefined) return { kind: 'NONE' };
  if (data.predicted === 'BETTER')
    return { kind: 'DIRECTION', direction: 'BETTER', measure_id: measureId, confidence };
  if (typeof data.predicted === 'number')
    return { kind: 'NUMBER', comparator, value: data.predicted, measure_id: measureId, confidence };
  const [value, outOf] = data.predicted;
  return { kind: 'COUNT', comparator, value, out_of: outOf, confidence };
}
