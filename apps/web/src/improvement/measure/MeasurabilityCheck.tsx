import { type Frequency } from '@laeringsrum/locale';
import { type FragmentType, readFragment } from '../../graphql/generated';
import { FirstMeasure_programme } from './FirstMeasure';
import { MeasurabilityStrip } from './MeasurabilityStrip';

interface MeasurabilityCheckProps {
  readonly programme: FragmentType<typeof FirstMeasure_programme>;
  readonly frequency: Frequency;
  readonly startsOn: string;
  /** The goal's last day; without one the programme's counts. */
  readonly dueOn: string | null;
}

/** The same question for a measure that is there, while its goal is being written: is the due date late enough? */
export function MeasurabilityCheck({ programme: masked, dueOn, ...measure }: MeasurabilityCheckProps) {
  const { endsOn, ...programme } = readFragment(FirstMeasure_programme, masked);
  return <MeasurabilityStrip {...measure} {...programme} endsOn={dueOn ?? endsOn ?? null} />;
}
