import { type NotMeasuredReason } from '@laeringsrum/domain';
import { type Frequency } from '@laeringsrum/locale';
import { nextPeriod, periodStart, periodsBetween } from '@laeringsrum/locale';
import { type MeasureChart_MeasureFragment } from '../../graphql/generated/graphql';
import { unitOf } from '../measure/value-words';
import { nextSlot, slotsOf } from '../measurement/slot';

/** One column of numbers. A share has two: the percentage, and how many were asked. */
export interface GridColumn {
  readonly key: string;
  readonly measureId: string;
  readonly part: 'value' | 'denominator';
  /** `Føler sig hørt, %`, `Svar (n)` */
  readonly heading: string;
  /** Other words a spreadsheet may use for it. */
  readonly names: readonly string[];
  readonly valueKind: 'VALUE' | 'RATIO';
  readonly minimum: number | null;
  readonly maximum: number | null;
  readonly decimals: number;
}

/** What stands in one measure and period. */
export interface GridEntry {
  readonly value: number | null;
  readonly numerator: number | null;
  readonly denominator: number | null;
  readonly notMeasured: boolean;
  /** Why it was not measured, where that was said. */
  readonly reason?: NotMeasuredReason | null;
  /** It stands, and is left out of the curve. */
  readonly excluded?: boolean;
}

export function gridColumns(
  measures: readonly MeasureChart_MeasureFragment[],
  answers: string,
): GridColumn[] {
  return measures.flatMap((measure) => {
    const { definition } = measure;
    const unit = unitOf(definition);
    const short = definition.shortName || definition.name;
    const shared = {
      measureId: measure.id,
      valueKind: definition.valueKind,
      minimum: definition.minimum ?? null,
      maximum: definition.maximum ?? null,
    };
    const value: GridColumn = {
      ...shared,
      key: `${measure.id}:value`,
      part: 'value',
      heading: unit ? `${short}, ${unit}` : short,
      names: [short, definition.name, measure.letter],
      decimals: definition.valueKind === 'RATIO' ? Math.max(1, definition.decimals) : definition.decimals,
    };
    if (definition.valueKind !== 'RATIO') return [value];
    const denominator: GridColumn = {
      ...shared,
      key: `${measure.id}:denominator`,
      part: 'denominator',
      heading: answers,
      names: [answers, 'svar', 'antal svar', 'n', 'adspurgte', 'ud af', definition.denominatorText],
      minimum: 0,
      maximum: null,
      decimals: 0,
    };
    return [value, denominator];
  });
}

/**
 * From the first expected or registered period to the one after the running one, which says that it has not begun. What is measured each
 * time it happens has a slot for every number, and an empty one today.
 */
export function gridPeriods(
  measures: readonly MeasureChart_MeasureFragment[],
  frequency: Frequency,
  today: string,
): string[] {
  const firsts = measures.flatMap(({ startsOn, series }) => [startsOn, ...series.periods.slice(0, 1)]);
  const first = firsts.reduce((a, b) => (a < b ? a : b), today);
  if (frequency === 'PER_EVENT') {
    const slots = [...new Set(measures.flatMap(slotsOf))];
    return [...slots, nextSlot(slots, today)].sort();
  }
  return periodsBetween(first, nextPeriod(periodStart(today, frequency), frequency), frequency);
}

const nearly = 0.0501;
/** Whole percentages are rounded ones; among so few, only one count can have given them. */
const mostWhole = 100;

/**
 * A percentage beside how many were asked is a count: 58,3 of 24 is 14 of 24, and so is 58. Where no whole number gives that
 * percentage, the percentage stands and nothing is counted.
 */
export function entryOf(percentOrValue: number | null, denominator: number | null): GridEntry {
  const plain = { numerator: null, denominator: null, notMeasured: false };
  if (percentOrValue === null || denominator === null || denominator <= 0)
    return { ...plain, value: percentOrValue };
  const numerator = Math.round((percentOrValue * denominator) / 100);
  const back = (100 * numerator) / denominator;
  const rounded = Number.isInteger(percentOrValue) && denominator <= mostWhole ? 0.5 : nearly;
  if (Math.abs(back - percentOrValue) > rounded || numerator > denominator)
    return { ...plain, value: percentOrValue };
  return { value: back, numerator, denominator, notMeasured: false };
}

/** A percentage is written with as few decimals as people like; any other number is itself. */
const exactly = 0.0005;

/** Does what is pasted say nothing new? What it leaves out (a count, a reason) says nothing against what stands. */
export function sameEntry(stands: GridEntry, pasted: GridEntry): boolean {
  if (stands.notMeasured || pasted.notMeasured)
    return (
      stands.notMeasured === pasted.notMeasured && (pasted.reason == null || pasted.reason === stands.reason)
    );
  if (stands.value === null || pasted.value === null) return stands.value === pasted.value;
  const tolerance = stands.denominator === null ? exactly : nearly;
  const alike = Math.abs(stands.value - pasted.value) < tolerance;
  return alike && (pasted.denominator === null || stands.denominator === pasted.denominator);
}
