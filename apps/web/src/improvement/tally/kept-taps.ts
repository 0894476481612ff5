import { type TallyAnswer } from '@laeringsrum/domain';
import { readDraft, removeDraft, writeDraft } from '../../graphql/drafts/draft-store';

export interface KeptTap {
  readonly id: string;
  readonly answer: TallyAnswer;
  readonly day: string;
}

const keyOf = (cycleId: string): string => `Tally:${cycleId}`;

/** Taps that the server has not acknowledged, as they lie on the device. They carry no words and nobody's name. */
export function keptTaps(personId: string, cycleId: string): readonly KeptTap[] {
  const edits = readDraft(personId, keyOf(cycleId))?.edits ?? {};
  return Object.entries(edits).flatMap(([id, written]) => {
    const [answer, day] = String(written).split(' ');
    return day && (answer === 'YES' || answer === 'NO') ? [{ id, answer, day }] : [];
  });
}

export function keepTaps(personId: string, cycleId: string, taps: readonly KeptTap[]): void {
  if (taps.length === 0) return removeDraft(personId, keyOf(cycleId));
  const edits = Object.fromEntries(taps.map(({ id, answer, day }) => [id, `${answer} ${day}`]));
  writeDraft(personId, keyOf(cycleId), { base: {}, edits });
}
