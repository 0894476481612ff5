import { periodStart, type Frequency } from '@laeringsrum/locale';

export interface PhaseOriginOption {
  readonly key: string;
  readonly kind: 'CYCLE' | 'NOTE';
  readonly id: string;
  readonly startsOn: string;
  readonly number: number | null;
  readonly text: string;
}

interface Origins {
  readonly frequency: Frequency;
  readonly startsOn: string;
  readonly phaseStarts: readonly string[];
  readonly cycles: ReadonlyArray<{
    id: string;
    number: number;
    title: string;
    startsOn: string | null;
    state: string;
  }>;
  readonly annotations: ReadonlyArray<{ id: string; period: string; text: string }>;
}

/**
 * What a new phase may begin with: a cycle that was started or a note, never a date picked from the numbers.
 * Latest first; one that already begins a phase, or lies before the chart, is left out.
 */
export function phaseOrigins(of: Origins): PhaseOriginOption[] {
  const taken = new Set(of.phaseStarts);
  const started = new Set(['RUNNING', 'STUDYING', 'CLOSED']);
  const options: PhaseOriginOption[] = [
    ...of.cycles.flatMap(({ id, number, title, startsOn, state }) =>
      startsOn && started.has(state)
        ? [
            {
              key: `c${id}`,
              kind: 'CYCLE' as const,
              id,
              startsOn: periodStart(startsOn, of.frequency),
              number,
              text: title,
            },
          ]
        : [],
    ),
    ...of.annotations.map(({ id, period, text }) => ({
      key: `n${id}`,
      kind: 'NOTE' as const,
      id,
      startsOn: period,
      number: null,
      text,
    })),
  ];
  const first = periodStart(of.startsOn, of.frequency);
  return options
    .filter(({ startsOn }) => startsOn > first && !taken.has(startsOn))
    .sort((a, b) => b.startsOn.localeCompare(a.startsOn));
}

/** The origin a person would most likely mean for a shift: the last one at or before its first week. */
export function likelyOrigin(
  options: readonly PhaseOriginOption[],
  shiftFrom: string | null,
): PhaseOriginOption | null {
  if (shiftFrom === null) return options[0] ?? null;
  return options.find(({ startsOn }) => startsOn <= shiftFrom) ?? options[0] ?? null;
}
