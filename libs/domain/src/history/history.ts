/** What a history is asked of: a page's subject, with what lies below it. Key = value. */
export const HistorySubject = {
  INTERVENTION: 'INTERVENTION',
  GOAL: 'GOAL',
  PDSA_CYCLE: 'PDSA_CYCLE',
  MEASURE: 'MEASURE',
  MEASUREMENT: 'MEASUREMENT',
  THEORY: 'THEORY',
} as const;
export type HistorySubject = (typeof HistorySubject)[keyof typeof HistorySubject];

/** What kind of thing was changed. Key = value; the database's table is its lower case. */
export const HistoryRow = {
  INTERVENTION: 'INTERVENTION',
  GOAL: 'GOAL',
  PDSA_CYCLE: 'PDSA_CYCLE',
  PREDICTION: 'PREDICTION',
  OBSERVATION: 'OBSERVATION',
  MEASURE: 'MEASURE',
  MEASUREMENT: 'MEASUREMENT',
  ANNOTATION: 'ANNOTATION',
  PHASE: 'PHASE',
  DRIVER: 'DRIVER',
  CHANGE_IDEA: 'CHANGE_IDEA',
} as const;
export type HistoryRow = (typeof HistoryRow)[keyof typeof HistoryRow];

/** The kinds of rows that a subject's history tells of. */
export const HISTORY_ROWS: Readonly<Record<HistorySubject, readonly HistoryRow[]>> = {
  INTERVENTION: ['INTERVENTION'],
  GOAL: ['GOAL'],
  PDSA_CYCLE: ['PDSA_CYCLE', 'PREDICTION', 'OBSERVATION'],
  MEASURE: ['MEASURE', 'MEASUREMENT', 'ANNOTATION', 'PHASE'],
  MEASUREMENT: ['MEASUREMENT'],
  THEORY: ['DRIVER', 'CHANGE_IDEA'],
};

/** The table a subject's own row stands in: a theory has none, it is its intervention's. */
export const historyTable = (subject: HistorySubject): string =>
  subject === 'THEORY' ? 'intervention' : subject.toLowerCase();

const cycleTexts = ['title', 'plan', 'because', 'who', 'risk', 'conditions', 'happened'] as const;
const studyTexts = ['learning', 'surprise', 'meaningForMeeting', 'citizenPart'] as const;
const actFields = ['decision', 'decisionReason', 'nextChange', 'cancelledReason'] as const;

/**
 * The fields a history shows, in the order of the page. What is not here - ids, counters, who wrote last - is not told: the trail
 * keeps everything, the page what a person wrote or decided.
 */
export const HISTORY_FIELDS: Readonly<Record<HistoryRow, readonly string[]>> = {
  INTERVENTION: ['title', 'description', 'because', 'targetGroup', 'state', 'startsOn', 'endsOn'],
  GOAL: [
    ...['what', 'forWhom', 'direction', 'unit', 'baselineValue', 'targetValue'],
    ...['dueOn', 'duePrecision', 'evaluation', 'state'],
  ],
  PDSA_CYCLE: [
    ...['state', 'kind', ...cycleTexts, 'scaleStep', 'startsOn', 'endsOn', 'notAsPlanned', 'verdict'],
    ...[...studyTexts, ...actFields, 'cycleShared', 'learningShared', 'observationsShared'],
  ],
  PREDICTION: ['kind', 'direction', 'comparator', 'value', 'because', 'reason'],
  OBSERVATION: ['observedOn', 'text'],
  MEASURE: ['kind', 'frequency', 'startsOn', 'endsOn', 'baselinePoints'],
  MEASUREMENT: [
    ...['period', 'state', 'value', 'numerator', 'denominator'],
    ...['notMeasuredReason', 'excludedReason', 'note'],
  ],
  ANNOTATION: ['period', 'text'],
  PHASE: ['startsOn', 'name', 'reason'],
  DRIVER: ['name'],
  CHANGE_IDEA: ['text', 'because', 'balancingConcern', 'source'],
};

/** Texts that a person may take back as they once stood: an ordinary change, made by whoever does it. */
export const RESTORABLE: Readonly<Partial<Record<HistoryRow, readonly string[]>>> = {
  INTERVENTION: ['title', 'description', 'because', 'targetGroup'],
  GOAL: ['what', 'forWhom', 'evaluation'],
  PDSA_CYCLE: [...cycleTexts, ...studyTexts, 'decisionReason', 'nextChange'],
};

export interface HistoryChange {
  readonly field: string;
  /** As the database wrote it; null: empty, or not there yet. */
  readonly before: string | null;
  readonly after: string | null;
}

const snake = (field: string): string => field.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

const written = (value: unknown): string | null => {
  if (value === null || value === undefined || value === '') return null;
  return typeof value === 'string' ? value : JSON.stringify(value);
};

/**
 * What a line of the trail says to a reader: the shown fields that became something else, in the page's order. Empty for a line that
 * tells nothing (a counter, a time).
 */
export function historyChanges(
  row: HistoryRow,
  before: Readonly<Record<string, unknown>> | null,
  after: Readonly<Record<string, unknown>> | null,
): HistoryChange[] {
  return HISTORY_FIELDS[row].flatMap((field) => {
    const [was, is] = [written(before?.[snake(field)]), written(after?.[snake(field)])];
    return was === is ? [] : [{ field, before: was, after: is }];
  });
}

/**
 * What happened to a row, as its reader would say it. What is taken out of a theory stays in the database with a mark: to the reader it was
 * taken away, and put back.
 * @param action of the trail: INSERT, UPDATE or DELETE
 */
export function historyAction(
  action: string,
  before: Readonly<Record<string, unknown>> | null,
  after: Readonly<Record<string, unknown>> | null,
): string {
  if (action !== 'UPDATE' || after === null || !('removed_at' in after)) return action;
  return after['removed_at'] === null && before?.['removed_at'] !== null ? 'INSERT' : 'DELETE';
}
