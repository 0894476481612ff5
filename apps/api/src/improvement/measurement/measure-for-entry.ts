import { type DefinitionRange } from '@laeringsrum/domain';
import { type Frequency } from '@laeringsrum/locale';

/** A measure, what its numbers may be, and which version of the definition held in a period. */
export interface MeasureForEntry extends DefinitionRange {
  readonly id: string;
  readonly programmeId: string;
  readonly placeId: string;
  readonly frequency: Frequency;
  readonly definitionNumber: number;
}

/** SQL for it; the version of the definition follows the period, not the time of entry. */
export const measureForEntry = (
  measure: string,
  period: string,
): string => `SELECT m.id, m.programme_id AS "programmeId", m.place_id AS "placeId", m.frequency,
    v.value_kind AS "valueKind", v.minimum, v.maximum, v.number AS "definitionNumber"
  FROM measure m JOIN LATERAL (
    SELECT * FROM measure_definition_version d WHERE d.definition_id = m.definition_id
    ORDER BY (d.valid_from <= ${period}::date) DESC, CASE WHEN d.valid_from <= ${period}::date THEN d.number ELSE -d.number END DESC LIMIT 1) v ON true
  WHERE m.id = ${measure}`;

const MOST = 5000;

/** What the latest measures were when a number was entered. It saves a round trip; nothing is written because of it alone. */
export class RememberedMeasures {
  private readonly known = new Map<string, MeasureForEntry>();

  of(measureId: string): MeasureForEntry | undefined {
    return this.known.get(measureId);
  }

  remember(measure: MeasureForEntry): void {
    this.known.delete(measure.id);
    this.known.set(measure.id, measure);
    const [oldest] = this.known.keys();
    if (this.known.size > MOST && oldest !== undefined) this.known.delete(oldest);
  }
}
