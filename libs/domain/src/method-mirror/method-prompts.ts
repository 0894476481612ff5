import { rampsOf } from '../pdsa-cycle/ramp.js';
import { hasDataOverTime, startsSmall } from './method-profile.js';
import { type MethodFacts } from './method-facts.js';

/** The four that the team sees beside its ramp. */
export const MethodPromptKind = {
  PREDICTION: 'PREDICTION',
  SMALL_SCALE: 'SMALL_SCALE',
  DATA_OVER_TIME: 'DATA_OVER_TIME',
  NEXT_CYCLE: 'NEXT_CYCLE',
} as const;
export type MethodPromptKind = (typeof MethodPromptKind)[keyof typeof MethodPromptKind];

export const MethodPromptState = {
  MET: 'MET',
  NOT_YET: 'NOT_YET',
  NOT_APPLICABLE: 'NOT_APPLICABLE',
} as const;
export type MethodPromptState = (typeof MethodPromptState)[keyof typeof MethodPromptState];

export interface MethodPrompt {
  readonly kind: MethodPromptKind;
  readonly state: MethodPromptState;
}

/**
 * Where the team stands now, read from the ramp it works on: the one with the newest cycle that was not given up. Before
 * the first test nothing applies.
 */
export function methodPrompts({ cycles, measures, narrative }: MethodFacts): readonly MethodPrompt[] {
  const standing = cycles.filter(({ state }) => state !== 'CANCELLED');
  const ramp = rampsOf(standing).reduce<readonly (typeof standing)[number][]>(
    (newest, one) => ((one.at(-1)?.number ?? 0) > (newest.at(-1)?.number ?? 0) ? one : newest),
    [],
  );
  const begun = ramp.filter(({ initiated }) => initiated);
  const [latest, open] = [begun.at(-1), ramp.some(({ state }) => state !== 'CLOSED')];
  const told = narrative || begun.every(({ measureId }) => measureId === null);
  const prompt = (kind: MethodPromptKind, applies: boolean, met: () => boolean): MethodPrompt => ({
    kind,
    state: !applies ? 'NOT_APPLICABLE' : met() ? 'MET' : 'NOT_YET',
  });
  return [
    prompt('PREDICTION', latest !== undefined, () => latest?.predicted === true),
    prompt('SMALL_SCALE', latest !== undefined, () => startsSmall(ramp)),
    prompt('DATA_OVER_TIME', latest !== undefined && !told, () =>
      hasDataOverTime(
        ramp.map((cycle) => ({ ...cycle, endsOn: cycle.state === 'CLOSED' ? cycle.endsOn : null })),
        measures,
      ),
    ),
    prompt('NEXT_CYCLE', latest !== undefined, () => open || latest?.endsRamp === true),
  ];
}
