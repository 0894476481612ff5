import {
  type CycleParts_CycleFragment,
  type CycleParts_MeasureFragment,
} from '../../graphql/generated/graphql';
import { type CycleDraft } from './useCycleDraft';

/** What each of the four parts is given. */
export interface PartProps {
  cycle: CycleParts_CycleFragment;
  draft: CycleDraft;
  measures: readonly CycleParts_MeasureFragment[];
  /** The measure the cycle follows. */
  measure: CycleParts_MeasureFragment | null;
  readOnly: boolean;
}
