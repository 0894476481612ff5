import { v7 as uuidv7 } from 'uuid';
import { type Insert } from './insert-rows.js';

/** A driver or change idea for each thing that is done to one. */
const driverNames = ['stands', 'rename', 'move', 'remove', 'removed'] as const;
const ideaNames = ['ideaUpdate', 'ideaMove', 'ideaRemove', 'ideaRemoved'] as const;
export type TheoryName = (typeof driverNames)[number] | (typeof ideaNames)[number];

/** One cycle for each thing that is done to a cycle, in the state that it asks for. */
const cycleStates = {
  update: 'DRAFT',
  start: 'DRAFT',
  share: 'DRAFT',
  observe: 'RUNNING',
  amend: 'RUNNING',
  study: 'RUNNING',
  cancel: 'RUNNING',
  close: 'STUDYING',
  reopen: 'CLOSED',
  undo: 'CLOSED',
} as const;
export type CycleName = keyof typeof cycleStates;

/** Mondays of the demonstration's year; the third is left free for a number to be written. */
export const WEEKS = ['2021-06-14', '2021-06-21'] as const;
export const FREE_WEEK = '2021-06-28';

/** Where the work is done, and the words that stand in it. */
export interface ImprovementGround {
  readonly number: number;
  readonly code: string;
  readonly trackId: string;
  readonly word: string;
  /** The place's own until it is shared. */
  readonly own: string;
}

/** An intervention with its measure, goals, theory, cycles and files. */
export interface ImprovementWork {
  readonly unitId: string;
  readonly interventionId: string;
  readonly definitionId: string;
  readonly measureId: string;
  readonly pauseToEndId: string;
  readonly pauseToRemoveId: string;
  readonly goalId: string;
  readonly goalToAgreeId: string;
  readonly measurementId: string;
  readonly importId: string;
  readonly annotationId: string;
  readonly noteForPhaseId: string;
  readonly phaseId: string;
  readonly observationId: string;
  readonly tapId: string;
  readonly attachmentId: string;
  readonly removedAttachmentId: string;
  /** The lowest number is the draft's. */
  readonly cycleNumber: number;
  readonly cycles: Readonly<Record<CycleName, string>>;
  readonly theory: Readonly<Record<TheoryName, string>>;
}

export function improvementRows(ground: ImprovementGround, insert: Insert): ImprovementWork {
  const { number: interventionNumber, code, trackId, word, own } = ground;
  const unitId = insert('care_unit', { name: `${word} ${interventionNumber}` });
  const interventionId = insert('intervention', {
    number: interventionNumber,
    code,
    title: word,
    track_id: trackId,
    care_unit_id: unitId,
    starts_on: WEEKS[0],
    last_cycle_number: Object.keys(cycleStates).length,
    last_measure_position: 1,
  });
  const definitionId = insert('measure_definition', {});
  insert('measure_definition_version', {
    definition_id: definitionId,
    number: 1,
    valid_from: WEEKS[0],
    name: word,
    value_kind: 'VALUE',
    unit: 'antal',
    direction: 'UP',
    minimum: 0,
  });
  const measureId = insert('measure', {
    intervention_id: interventionId,
    definition_id: definitionId,
    letter: 'a',
    position: 1,
    kind: 'OUTCOME',
    frequency: 'WEEKLY',
    starts_on: WEEKS[0],
  });
  const pause = { measure_id: measureId, reason: word };
  const pauseToEndId = insert('measure_pause', { ...pause, starts_on: WEEKS[0], ends_on: '2021-06-15' });
  const pauseToRemoveId = insert('measure_pause', { ...pause, starts_on: WEEKS[1], ends_on: '2021-06-22' });
  const goal = {
    intervention_id: interventionId,
    measure_id: measureId,
    direction: 'INCREASE',
    what: word,
    for_whom: word,
    baseline_value: 1,
    target_value: 9,
    due_on: '2021-11-30',
  };
  const [goalId, goalToAgreeId] = [insert('goal', goal), insert('goal', goal)];
  const theory: Partial<Record<TheoryName, string>> = {};
  for (const [position, name] of driverNames.entries())
    theory[name] = insert('driver', {
      intervention_id: interventionId,
      name: word,
      position,
      removed_at: name === 'removed' ? WEEKS[1] : null,
    });
  for (const [position, name] of ideaNames.entries())
    theory[name] = insert('change_idea', {
      intervention_id: interventionId,
      driver_id: theory.stands,
      text: word,
      position,
      removed_at: name === 'ideaRemoved' ? WEEKS[1] : null,
    });
  // The team's word on where it is, and the coach's: nobody else reads them.
  insert('progress_score', {
    intervention_id: interventionId,
    score: 2.5,
    proposed: 2.5,
    reasons: '{CYCLE_STARTED}',
    line: word,
  });
  const cycles: Partial<Record<CycleName, string>> = {};
  for (const [index, [name, state]] of Object.entries(cycleStates).entries()) {
    cycles[name as CycleName] = insert('pdsa_cycle', {
      intervention_id: interventionId,
      number: index + 1,
      state,
      plan: own,
      who: own,
      happened: own,
      starts_on: state === 'DRAFT' ? null : WEEKS[0],
      ends_on: state === 'DRAFT' ? null : WEEKS[1],
      ...(state === 'CLOSED'
        ? { verdict: 'PARTLY', learning: own, decision: 'ADOPT', closed_at: new Date().toISOString() }
        : {}),
    });
  }
  const made = cycles as Record<CycleName, string>;
  insert('observation', { cycle_id: made.study, observed_on: WEEKS[0], text: own });
  const importId = uuidv7();
  const imported = uuidv7();
  const number = {
    measure_id: measureId,
    state: 'MEASURED',
    value: 4,
    definition_number: 1,
    entered_on: WEEKS[1],
    note: word,
  };
  const measurementId = insert('measurement', { ...number, period: WEEKS[0] });
  insert('measurement', { ...number, id: imported, period: WEEKS[1] });
  insert('measurement_import', {
    id: importId,
    inserted: 1,
    changed: 0,
    same: 0,
    steps: JSON.stringify([{ id: imported, measureId, before: null, versionAfter: 1 }]),
  });
  const file = (more: Record<string, unknown> = {}): string => {
    const id = insert('attachment', {
      ...{ intervention_id: interventionId, cycle_id: made.amend, name: `${own}.pdf` },
      ...{ media_type: 'application/pdf', bytes: 3, ...more },
    });
    insert('attachment_content', { id, content: '\\x010203' });
    return id;
  };
  const note = { measure_id: measureId, period: WEEKS[1], text: word };
  const noteOfPhase = insert('annotation', note);
  return {
    unitId,
    interventionId,
    definitionId,
    measureId,
    pauseToEndId,
    pauseToRemoveId,
    goalId,
    goalToAgreeId,
    measurementId,
    importId,
    annotationId: insert('annotation', note),
    noteForPhaseId: insert('annotation', note),
    phaseId: insert('phase', {
      measure_id: measureId,
      starts_on: WEEKS[1],
      name: word,
      reason: word,
      origin: 'NOTE',
      annotation_id: noteOfPhase,
    }),
    observationId: insert('observation', { cycle_id: made.amend, observed_on: WEEKS[0], text: own }),
    tapId: insert('tally_tap', { cycle_id: made.amend, answer: 'YES', day: WEEKS[0] }),
    attachmentId: file(),
    removedAttachmentId: file({ removed_at: new Date().toISOString() }),
    cycleNumber: 1,
    cycles: made,
    theory: theory as Record<TheoryName, string>,
  };
}
